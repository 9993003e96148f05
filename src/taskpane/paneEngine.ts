import type { AskedQuestion } from "../core/analysis";
import type { Day } from "../core/cells/day";
import type { Field } from "../core/opportunities/field";
import type { WhatIfAnswer, WhatIfAsk } from "../core/whatIf";
import type { AnswerSummary } from "../core/report/answerSummary";
import type { KeptScenario } from "../core/report/scenarios";
import type { OwnSheetId } from "../core/report/sheetPlan";
import type { Settings } from "../core/settings";
import type { ScenarioKept } from "../workbook/scenarioCells";
import type { Waiting as ExcelWait } from "../workbook/syncWatch";
import type { EarlierExport, HistoryOutcome, PastChange } from "./paneHistory";
import type { Trouble } from "./trouble";

export type { ExcelWait };

/** The inputs that hold the answer to a question by themselves. */
type QuestionInputs = Pick<
  Settings,
  "dateOrder" | "outcomeBy" | "sameId" | "groupedRows" | "pipeline" | "overdueTreatment" | "unpricedValue" | "rates"
>;

/** What was answered; undefined takes an answer back that the workbook does not hold yet. */
export type QuestionAnswers = { readonly [Key in keyof QuestionInputs]?: QuestionInputs[Key] | undefined };

/**
 * What the person chose in the pane over what stands in the workbook. An absent member keeps the workbook's, or the default.
 * Kept in the workbook by the analysis; until then in memory.
 */
export interface PaneChoices extends QuestionAnswers {
  readonly sheet?: string;
  /** One of several lists on that sheet: its Excel table's name, or its header's first cell. */
  readonly table?: string | undefined;
  readonly goal?: number;
  readonly sellingYear?: number;
  readonly asOf?: Day;
  readonly fiscalYearStartMonth?: number;
  /** Share 0–1. */
  readonly confidence?: number;
  readonly overdueGraceDays?: number;
  readonly agedAt?: number;
  /** Field → header; "" for "not in this sheet". */
  readonly columnMap?: Readonly<Partial<Record<Field, string>>>;
  readonly stageMap?: Readonly<Record<string, "open" | "won" | "lost" | "noDecision">>;
  /** Owner → revenue target of the selling year. */
  readonly quotas?: Readonly<Record<string, number>>;
}

/** A column of the sheet, as a person recognises it. */
export interface ColumnSample {
  readonly header: string;
  /** The first two filled cells as shown. */
  readonly samples: readonly string[];
  /** Of the rows looked at. */
  readonly empty: number;
}

/** A block of rows that could be the pipeline. */
export interface PipelineCandidate {
  readonly sheet: string;
  /** What it is asked for by where its sheet has several (`PaneChoices.table`). */
  readonly table?: string | undefined;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns that are recognized. */
  readonly fields: number;
  /** Sheets of one kind, the oldest first, its own included; empty where it is alone. */
  readonly series: readonly string[];
  /** What the first has over it, undefined for the first; "unranked": it is only there because it was asked for. */
  readonly lost: "amount" | "newer" | "fields" | "rows" | "order" | "unranked" | undefined;
}

/** What the ready state and its column page show. */
export interface FoundPipeline {
  /** Every block of rows that could be the pipeline, best first; the one described here is always among them. */
  readonly candidates: readonly PipelineCandidate[];
  readonly sheet: string;
  readonly table?: string | undefined;
  readonly headerRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rows: number;
  /** What these rows come to; undefined where not all were read. Deals, repeats and further lines add up to the rows. */
  readonly made: { readonly deals: number; readonly repeats: number; readonly lines: number } | undefined;
  readonly titleRows: number;
  /** Totals and footers left out. */
  readonly totals: number;
  /** Rows among the deals that hold nothing of one, left out too. */
  readonly emptyRows: number;
  /** Rows that are left out for what they say: older states, another pipeline. */
  readonly otherRows: number;
  readonly columns: readonly ColumnSample[];
  /** Field → header as it would be read now. */
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** Needed and not found. */
  readonly missing: readonly Field[];
  /**
   * What is doubtful, the most important first, answered ones included. Effects of options are there where every row was
   * read, the option needs no other cells, and not too many rows would have to be read again for it.
   */
  readonly questions: readonly AskedQuestion[];
  readonly stages: readonly {
    readonly stage: string;
    readonly outcome: "open" | "won" | "lost" | "noDecision";
    readonly isKnown: boolean;
    readonly count: number;
  }[];
  /** What the inputs would be: typed on Assumptions, chosen, or the default. */
  readonly inputs: {
    readonly goal: number | undefined;
    readonly sellingYear: number;
    readonly asOf: Day;
    readonly fiscalYearStartMonth: number;
    readonly confidence: number;
    readonly overdueGraceDays: number;
    readonly agedAt: number;
  };
  readonly year: { readonly name: string; readonly from: Day; readonly to: Day };
  /** Years that can be chosen. */
  readonly years: readonly number[];
  /** Undefined where too many rows would have to be read for it. */
  readonly wonToDate: number | undefined;
  readonly wonLastYear: number | undefined;
  readonly currency: string | undefined;
  /** Its rows are those of the sample. */
  readonly isSample: boolean;
  readonly today: Day;
}

/** What was and was not written by the analysis that gave the answer. */
export type LeftOut =
  | {
      readonly what: "flagColumns";
      readonly why: "sheetProtected" | "readOnly" | "filtered" | "columnsTaken" | "rowsChanged";
      /** "H to L" where columns are taken. */
      readonly columns: string;
    }
  | {
      readonly what: "sheets";
      readonly why: "workbookProtected" | "ownSheetProtected" | "ownSheetTaken";
      readonly sheet: string;
    };

/** The answer with what the workbook holds of it. */
export interface PaneAnswer {
  readonly summary: AnswerSummary;
  /** Own sheets that exist now, by the name they have now, with a few words on what they hold. */
  readonly sheets: readonly { readonly id: OwnSheetId; readonly name: string; readonly holds: string }[];
  readonly leftOut: readonly LeftOut[];
  /** The source has changed since. */
  readonly isSourceChanged: boolean;
  /** Its sheet was deleted: the answer stands, its rows cannot be shown. */
  readonly isSourceGone: boolean;
  /** On Assumptions, where that has been looked at since. */
  readonly goalNow?: number | undefined;
}

/** What the workbook holds when the pane opens, or after it has changed. */
export type Opened =
  | { readonly kind: "answer"; readonly answer: PaneAnswer }
  | {
      readonly kind: "ready";
      readonly found: FoundPipeline;
      /** What it was found with and the workbook does not hold yet; kept as chosen by the pane. */
      readonly choices?: PaneChoices;
    }
  | { readonly kind: "first"; readonly sheets: readonly string[]; readonly sampleDeals: number }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

export type RunStep = "find" | "read" | "calculate" | "sheets" | "flagColumns";

export interface RunProgress {
  readonly step: RunStep;
  readonly sheet: string | undefined;
  /** Of the step's work, where it can be counted: rows read, sheets written. */
  readonly done: number | undefined;
  readonly of: number | undefined;
  /** Whole seconds, undefined until it can be said. */
  readonly secondsLeft: number | undefined;
  readonly sheetsWritten: number;
  /** "editing": Excel waits until a cell is no longer edited · "slow": no answer for 15 s · "hung": for 60 s. */
  readonly waiting: ExcelWait | undefined;
}

export type AnalysisOutcome =
  | { readonly kind: "answer"; readonly answer: PaneAnswer }
  | { readonly kind: "cancelled"; readonly sheetsWritten: number }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

export interface RunHooks {
  readonly onProgress: (progress: RunProgress) => void;
  /** Stops between two round trips; while Excel does not answer, at once. */
  readonly signal: AbortSignal;
}

/** What removal would take out, asked before it. */
export interface RemovalPreview {
  readonly sheets: number;
  readonly flagColumns: { readonly sheet: string; readonly columns: string } | undefined;
  readonly snapshots: number;
  /** The sample's sheet goes too. */
  readonly hasSample: boolean;
  /** The sample stays as it was added: a workbook needs one sheet. */
  readonly keepsSample: boolean;
}

export type RemovalOutcome =
  | { readonly kind: "removed"; readonly left: readonly string[]; readonly keepsSample: boolean }
  | { readonly kind: "nothing" }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** The template's sheet; `isPresent`: it was there already, and is as it was. */
export interface MadeTemplate {
  readonly sheet: string;
  readonly isPresent: boolean;
}

/** What comes of what is tried; "noChance" where nothing gives one. */
export type WhatIfOutcome =
  | { readonly kind: "answer"; readonly answer: WhatIfAnswer }
  | { readonly kind: "noChance" | "cancelled" }
  | { readonly kind: "trouble"; readonly trouble: Trouble };

/** What became of a scenario that was to be kept, with all that are kept now. */
export type ScenarioOutcome = ScenarioKept | { readonly kind: "trouble"; readonly trouble: Trouble };

/** What happens in the workbook without the pane having asked. */
export type WorkbookEvent =
  /** Another sheet was activated, or cells were typed or pasted while no pipeline was known. */
  | {
      readonly kind: "lookAgain";
      /** Cells were changed, and not by the add-in. */
      readonly isTyped?: boolean;
    }
  /** Rows of the source were changed after the answer. */
  | { readonly kind: "sourceChanged" }
  /** Why Excel does not answer a press or a look, other than an analysis; undefined once it does. */
  | { readonly kind: "excelWaits"; readonly waiting: ExcelWait | undefined };

/** Everything the pane can ask of the workbook. Nothing is thrown: a failure is a value with its trouble. */
export interface PaneEngine {
  /** The stored answer, else the pipeline found, else nothing. Nothing is changed. */
  readonly open: () => Promise<Opened>;
  /** The pipeline as it would be read with these choices; "first" when there is none. Nothing is changed. */
  readonly look: (choices: PaneChoices) => Promise<Opened>;
  readonly analyze: (choices: PaneChoices, hooks: RunHooks, past?: PastChange) => Promise<AnalysisOutcome>;
  /** Sheets beside the analyzed one whose rows look like a pipeline. Nothing is changed. */
  readonly earlierExports: () => Promise<readonly EarlierExport[] | { readonly trouble: Trouble }>;
  /** Adds a sheet of the user's with the kept snapshots as a plain table. */
  readonly exportHistory: () => Promise<HistoryOutcome>;
  readonly useSample: () => Promise<Opened>;
  /** Adds Revenue Forecast with the sheets it stands on, empty, for a workbook without deals. */
  readonly newForecastTemplate: () => Promise<MadeTemplate | { readonly trouble: Trouble }>;
  readonly previewRemoval: () => Promise<RemovalPreview | { readonly trouble: Trouble }>;
  readonly removeEverything: () => Promise<RemovalOutcome>;
  /** Activates the sheet and selects the row of the source; resolves to what was selected, undefined when it has gone. */
  readonly selectRow: (row: number) => Promise<{ readonly sheet: string; readonly row: number } | undefined>;
  readonly openSheet: (name: string) => Promise<void>;
  /** The goal that stands on Assumptions now; undefined where there is none, or it cannot be read. */
  readonly goalNow: () => Promise<number | undefined>;
  /**
   * What the year of the answer that is shown would come to. A pane that was opened over a stored answer reads the rows
   * again first, which `hooks` tell of. Nothing is changed.
   */
  readonly whatIf: (ask: WhatIfAsk, hooks: RunHooks) => Promise<WhatIfOutcome>;
  /** Keeps what was tried in the cells of the report, in place of the oldest where all are taken. */
  readonly keepScenario: (scenario: Omit<KeptScenario, "slot">) => Promise<ScenarioOutcome>;
  /** What is kept in the workbook now, by slot. */
  readonly scenarios: () => Promise<readonly KeptScenario[]>;
  /** Hears of the workbook until the returned function is called. */
  readonly watch: (hear: (event: WorkbookEvent) => void) => () => void;
}
