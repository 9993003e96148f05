import type { Analyst } from "../../analyst/analyst";
import { lookAround } from "../../workbook/lookAround";
import { readGoal } from "../../workbook/readGoal";
import { readStoredAnswer } from "../../workbook/readStoredAnswer";
import { repeatRun } from "../../workbook/repeatRun";
import { momentOf } from "../moment";
import type { Opened, PaneChoices, PaneEngine } from "../paneEngine";
import type { Trouble } from "../trouble";
import { keptAnswer, wantedRow, type CurrentAnswer } from "./currentAnswer";
import { lookAtPipeline } from "./lookAtPipeline";
import type { Looker } from "../look/looker";
import { pastEngine } from "./pastEngine";
import { removal } from "./removal";
import { sourceWatch, type WatchedSource } from "./sourceWatch";
import { troubleOf } from "../troubleOf";
import { type Runners, watchedRunner } from "./watchedRunner";
import { whatIfEngine } from "./whatIfEngine";
import { workbookActs } from "./workbookActsLater";

/** What the engine works with. */
export interface EngineParts extends Runners {
  readonly analyst: Analyst;
  readonly looker: Looker;
  readonly now: () => Date;
}

/** The pane's door to a workbook: whatever is thrown behind it becomes a value here. */
export function excelEngine(parts: EngineParts): PaneEngine {
  const { now } = parts;
  const watch = sourceWatch(parts.excel);
  const excel = watchedRunner(parts, (waiting) => watch.tell({ kind: "excelWaits", waiting }));
  let current: CurrentAnswer | undefined;
  const today = (): number => momentOf(now()).today;
  const show = (answer: CurrentAnswer | undefined, source: WatchedSource | undefined): void => {
    current = answer;
    watch.setSource(source);
  };

  const opened = (work: () => Promise<Opened>, changed: Trouble["changed"] = "nothing"): Promise<Opened> =>
    work().catch((error: unknown) => ({ kind: "trouble", trouble: troubleOf(error, changed) }));
  const look = async (choices: PaneChoices): Promise<Opened> =>
    await lookAtPipeline({ ...parts, excel }, choices, today());

  const open = async (): Promise<Opened> => {
    const kept = await repeatRun(excel, undefined, async (context) => {
      const outline = await lookAround(context);
      const found = await readStoredAnswer(context, outline);
      return found && { found, answer: keptAnswer(found, outline) };
    });
    const place = kept?.found.source;
    show(
      kept && { summary: kept.answer.summary, mark: kept.found.stored.source },
      place && { sheetId: place.sheet.id, range: place.range }
    );
    return kept === undefined ? await look({}) : { kind: "answer", answer: kept.answer };
  };

  return {
    open: () => opened(open),
    look: (choices) => opened(() => look(choices)),
    analyze: async (choices, hooks, past) =>
      await watch
        .without(async () => await (await workbookActs()).runAnalysis({ ...parts, show }, choices, { ...hooks, past }))
        .catch((error: unknown) => ({ kind: "trouble", trouble: troubleOf(error, "nothing") })),
    useSample: () =>
      opened(async () => {
        const used = await watch.without(async () => await (await workbookActs()).useSample(excel));
        if (used.kind !== "blocked") {
          const choices = { sheet: used.sheet, table: undefined };
          const found = await look(choices);
          return found.kind === "ready" ? { ...found, choices } : found;
        }
        const trouble = { code: "workbookProtected", subject: "", detail: used.reason, changed: "nothing" } as const;
        return { kind: "trouble", trouble };
      }, "unknown"),
    newForecastTemplate: async () =>
      await watch
        .without(async () => await (await workbookActs()).makeTemplate(excel, momentOf(now())))
        .catch((error: unknown) => ({ trouble: troubleOf(error, "nothing") })),
    ...pastEngine(excel, watch, () => ({ today: today(), analyzed: current?.summary.sheet ?? "" })),
    ...removal(excel, watch, () => show(undefined, undefined)),
    selectRow: async (row) => {
      const answer = current;
      if (answer === undefined) return undefined;
      return await workbookActs()
        .then(({ selectRow }) => parts.excel((context) => selectRow(context, wantedRow(answer, row))))
        .catch(() => undefined);
    },
    ...whatIfEngine(parts, {
      excel,
      current: () => current,
      keep: (whatIf, isSourceChanged) => {
        current = current && { ...current, whatIf };
        if (isSourceChanged) watch.tell({ kind: "sourceChanged" });
      },
    }),
    openSheet: async (name) => {
      await workbookActs()
        .then(({ openSheet }) => parts.excel((context) => openSheet(context, name)))
        .catch(() => undefined);
    },
    goalNow: async () => await parts.excel(readGoal).catch(() => undefined),
    watch: watch.watch,
  };
}
