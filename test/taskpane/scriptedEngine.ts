import { dayOf } from "../../src/core/cells/day";
import { answerSummaryOf } from "../../src/core/report/answerSummaryOf";
import type { AnswerSummary } from "../../src/core/report/answerSummary";
import { SHEET_NAMES } from "../../src/core/report/sheetNames";
import type {
  AnalysisOutcome,
  FoundPipeline,
  Opened,
  PaneAnswer,
  PaneChoices,
  PaneEngine,
  RunHooks,
  WorkbookEvent,
} from "../../src/taskpane/paneEngine";
import { chosenAnswer } from "../../src/taskpane/answers";
import { EVERY_BAR_ROWS, EVERY_BAR_TYPED } from "../core/everyBar";
import { analysisOf } from "../core/report/reportOf";

/** The sheet in which every bar of the bridge takes something, as the pane gets its answer. */
export const EVERY_BAR: AnswerSummary = {
  ...answerSummaryOf(analysisOf(EVERY_BAR_ROWS, EVERY_BAR_TYPED)),
  isStale: false,
};

export function answerOf(change: Partial<PaneAnswer> = {}, summary: Partial<AnswerSummary> = {}): PaneAnswer {
  return {
    summary: { ...EVERY_BAR, ...summary },
    sheets: [
      { id: "Check", name: SHEET_NAMES.Check, holds: "the answer on one page" },
      { id: "Flagged", name: SHEET_NAMES.Flagged, holds: "deals to act on" },
      { id: "Forecast", name: SHEET_NAMES.Forecast, holds: "by month, yours to edit" },
      { id: "Rows", name: SHEET_NAMES.Rows, holds: "the clean data" },
      { id: "Assumptions", name: SHEET_NAMES.Assumptions, holds: "every input and definition" },
    ],
    leftOut: [],
    isSourceChanged: false,
    isSourceGone: false,
    ...change,
  };
}

/** A pipeline with one doubtful column, and nothing typed yet. */
export const FOUND: FoundPipeline = {
  candidates: [
    { sheet: "Pipeline", firstRow: 4, lastRow: 1287, fields: 6, series: ["Last year", "Pipeline"], lost: undefined },
    { sheet: "Last year", firstRow: 2, lastRow: 900, fields: 6, series: ["Last year", "Pipeline"], lost: "newer" },
  ],
  sheet: "Pipeline",
  headerRow: 3,
  firstRow: 4,
  lastRow: 1287,
  rows: 1284,
  made: { deals: 1284, repeats: 0, lines: 0 },
  titleRows: 2,
  totals: 2,
  emptyRows: 0,
  otherRows: 0,
  columns: [
    { header: "Deal ID", samples: ["D-1", "D-2"], empty: 0 },
    { header: "Deal", samples: ["Halvorsen Marine", "Brightwater Clinics"], empty: 0 },
    { header: "Owner", samples: ["T. Okafor", "M. Reyes"], empty: 0 },
    { header: "Stage", samples: ["Proposal", "Won"], empty: 0 },
    { header: "Amount", samples: ["640,000", "385,000"], empty: 6 },
    { header: "Close date", samples: ["Jun 30, 2026", "Feb 12, 2026"], empty: 9 },
    { header: "Next step date", samples: ["May 18, 2026", "May 21, 2026"], empty: 402 },
  ],
  fields: {
    id: "Deal ID",
    name: "Deal",
    owner: "Owner",
    stage: "Stage",
    amount: "Amount",
    closeDate: "Close date",
  },
  missing: [],
  questions: [
    {
      kind: "column",
      key: "column:closeDate",
      options: ["Close date", "Next step date"],
      answer: undefined,
      column: "Close date",
      row: 4,
      found: "",
      rows: 1284,
      effects: [],
    },
  ],
  stages: [
    { stage: "Proposal", outcome: "open", isKnown: true, count: 120 },
    { stage: "Won", outcome: "won", isKnown: true, count: 800 },
    { stage: "Parked", outcome: "open", isKnown: false, count: 12 },
  ],
  inputs: {
    goal: undefined,
    sellingYear: 2026,
    asOf: dayOf(2026, 5, 14),
    fiscalYearStartMonth: 1,
    confidence: 0.8,
    overdueGraceDays: 14,
    agedAt: 1.5,
  },
  year: { name: "2026", from: dayOf(2026, 1, 1), to: dayOf(2026, 12, 31) },
  years: [2025, 2026, 2027],
  wonToDate: 4_100_000,
  wonLastYear: 9_600_000,
  currency: "$",
  isSample: false,
  today: dayOf(2026, 5, 14),
};

/** One analysis as the test leads it. */
export interface ScriptedRun {
  readonly choices: PaneChoices;
  readonly hooks: RunHooks;
  readonly end: (outcome: AnalysisOutcome) => void;
}

/** What was asked of the workbook, in order, and the answers a test has laid ready. */
export interface ScriptedEngine extends PaneEngine {
  readonly asked: unknown[][];
  readonly runs: ScriptedRun[];
  readonly happen: (event: WorkbookEvent) => void;
  /** Replaces what the next questions are answered with. */
  readonly script: (answers: Partial<PaneEngine>) => void;
}

/**
 * A workbook in name only: it opens with `opened`, answers a look with the same pipeline under the choices, and leaves
 * every analysis to the test.
 */
export function scriptedEngine(opened: Opened, answers: Partial<PaneEngine> = {}): ScriptedEngine {
  const asked: unknown[][] = [];
  const runs: ScriptedRun[] = [];
  const hearers = new Set<(event: WorkbookEvent) => void>();
  let scripted = answers;
  const sample: Opened = { kind: "ready", found: { ...FOUND, sheet: "Sample pipeline" } };
  const defaults: PaneEngine = {
    open: () => Promise.resolve(opened),
    look: (choices) => Promise.resolve({ kind: "ready", found: chosenFound(choices) }),
    analyze: (choices, hooks) => new Promise((end) => runs.push({ choices, hooks, end })),
    earlierExports: () => Promise.resolve([]),
    exportHistory: () =>
      Promise.resolve({ kind: "written", sheet: "Pipeline history", rows: 2568, leftOut: 0, damaged: 0 }),
    useSample: () => Promise.resolve(sample),
    newForecastTemplate: () => Promise.resolve({ sheet: SHEET_NAMES.Forecast, isPresent: false }),
    previewRemoval: () =>
      Promise.resolve({
        sheets: 5,
        flagColumns: { sheet: "Pipeline", columns: "H to L" },
        snapshots: 1,
        hasSample: false,
        keepsSample: false,
      }),
    removeEverything: () => Promise.resolve({ kind: "removed", left: [], keepsSample: false }),
    selectRow: (row) => Promise.resolve({ sheet: "Pipeline", row }),
    openSheet: () => Promise.resolve(),
    goalNow: () => Promise.resolve(undefined),
    whatIf: () => Promise.resolve({ kind: "noChance" }),
    keepScenario: () => Promise.resolve({ kind: "kept", scenarios: [] }),
    scenarios: () => Promise.resolve([]),
    watch: (hear) => {
      hearers.add(hear);
      return () => hearers.delete(hear);
    },
  };
  const ask = <Name extends keyof PaneEngine>(name: Name, given: Parameters<PaneEngine[Name]>): PaneEngine[Name] => {
    asked.push([name, ...given]);
    return scripted[name] ?? defaults[name];
  };
  return {
    asked,
    runs,
    happen: (event) => hearers.forEach((hear) => hear(event)),
    script: (more) => {
      scripted = { ...scripted, ...more };
    },
    open: () => ask("open", [])(),
    look: (choices) => ask("look", [choices])(choices),
    analyze: (choices, hooks, past) =>
      ask("analyze", past === undefined ? [choices, hooks] : [choices, hooks, past])(choices, hooks, past),
    earlierExports: () => ask("earlierExports", [])(),
    exportHistory: () => ask("exportHistory", [])(),
    useSample: () => ask("useSample", [])(),
    newForecastTemplate: () => ask("newForecastTemplate", [])(),
    previewRemoval: () => ask("previewRemoval", [])(),
    removeEverything: () => ask("removeEverything", [])(),
    selectRow: (row) => ask("selectRow", [row])(row),
    openSheet: (name) => ask("openSheet", [name])(name),
    goalNow: () => ask("goalNow", [])(),
    whatIf: (asking, hooks) => ask("whatIf", [asking, hooks])(asking, hooks),
    keepScenario: (scenario) => ask("keepScenario", [scenario])(scenario),
    scenarios: () => ask("scenarios", [])(),
    watch: (hear) => ask("watch", [hear])(hear),
  };
}

/** The pipeline as it would be read with these choices: an answered question has its answer. */
function chosenFound(choices: PaneChoices): FoundPipeline {
  const { columnMap = {} } = choices;
  return {
    ...FOUND,
    sheet: choices.sheet ?? FOUND.sheet,
    fields: { ...FOUND.fields, ...columnMap },
    questions: FOUND.questions.map((question) => ({ ...question, answer: chosenAnswer(question, choices) })),
    missing: (["amount", "stage"] as const).filter((field) => columnMap[field] === ""),
    inputs: {
      ...FOUND.inputs,
      sellingYear: choices.sellingYear ?? FOUND.inputs.sellingYear,
      asOf: choices.asOf ?? FOUND.inputs.asOf,
      confidence: choices.confidence ?? FOUND.inputs.confidence,
    },
  };
}
