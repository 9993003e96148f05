import type { Day } from "../core/cells/day";
import type { Grid } from "../core/cells/grid";
import { NO_PAST, type PastWork } from "../core/changes/pastWork";
import type { Source } from "../core/opportunities/reading";
import { typedCalls } from "../core/report/typedCalls";
import type { SettingProblem } from "../core/resolveSettings";
import type { Overrides } from "../typedOverrides";
import { chooseSource } from "../workbook/chooseSource";
import type { ExcelRunner } from "../workbook/excelRunner";
import { findPipeline, type FoundPipeline } from "../workbook/readPipeline";
import { readRows } from "../workbook/readRows";
import { readStoredSnapshots } from "../workbook/readStoredSnapshots";
import { repeatRun } from "../workbook/repeatRun";
import { sourceMark, type SourceMark } from "../workbook/storedAnswer";
import type { Analysed, Analyst } from "./analyst";
import { choicesOver } from "./choicesOver";

/** What is being done until there is an analysis; `rows` and `of` count while rows are read. */
export type ReadingProgress =
  | { readonly step: "looking" | "calculating" }
  | { readonly step: "reading"; readonly rows: number; readonly of: number };

/** Which rows are analysed, and with what. */
export interface ReadingRequest {
  /** Day of asOf where none is typed. */
  readonly today: Day;
  /** What the door says over what stands on the sheets. */
  readonly overrides?: Overrides;
  /** Only this sheet. */
  readonly sheet?: string | undefined;
  /** Only this block: an Excel table by its name, or a cell in it ("H3"). */
  readonly table?: string | undefined;
  /** Earlier exports and other workbooks' history to take in, and days to forget, beside what the workbook keeps. */
  readonly past?: Pick<PastWork, "exports" | "others" | "forgotten"> | undefined;
  readonly onProgress?: (progress: ReadingProgress) => void;
  readonly signal?: AbortSignal | undefined;
}

/** An analysis, and everything it was read from. */
export interface ReadAnalysis<A extends Analysed> {
  readonly analysed: A;
  readonly found: FoundPipeline;
  readonly source: Source;
  readonly grid: Grid;
  /** Typed inputs that could not be taken; their defaults served. */
  readonly problems: readonly SettingProblem[];
  /** The door's word, with the sample's own under it. */
  readonly overrides: Overrides;
}

/** A run of Excel's, as a batch is handed it. */
type RunContext = Parameters<Parameters<ExcelRunner>[0]>[0];

/** Read → interpret → analyse. Changes nothing in the workbook. @throws as `analyzeWith` */
export async function readAndAnalyse<A extends Analysed>(
  analyst: Analyst<A>,
  context: RunContext,
  request: ReadingRequest
): Promise<ReadAnalysis<A>> {
  const { today, signal, onProgress = () => undefined } = request;
  onProgress({ step: "looking" });
  const found = await findPipeline(context, { withTexts: true });
  const { outline } = found;
  const choices = choicesOver({ outline, typed: found.typed.values }, request.overrides ?? {}, today);
  const source = chooseSource(found, {
    sheet: request.sheet,
    table: request.table,
    columnMap: choices.columnMap,
    insisted: choices.insisted,
  });
  const { settings, problems, overrides } = choices.on(source.sheet);
  const onRows = (rows: number, of: number): void => onProgress({ step: "reading", rows, of });
  const grid = await readRows(context, { outline, source }, { onRows, signal });
  const stored = await readStoredSnapshots(context, found, signal);
  onProgress({ step: "calculating" });
  const past = { ...NO_PAST, ...request.past, stored, calls: typedCalls(found.typed.values) };
  return {
    analysed: await analyst({ grid, source, settings, past }, signal),
    found,
    source,
    grid,
    problems,
    overrides,
  };
}

/** An analysis that was made again for what it knows, and what the source held. */
export interface AnalysedAgain {
  readonly analysed: Analysed;
  readonly mark: SourceMark;
}

/** The analysis once more, for what an answer out of the workbook does not hold. Nothing is written. @throws as `analyzeWith` */
export async function analyseAgain(
  analyst: Analyst,
  excel: ExcelRunner,
  request: ReadingRequest
): Promise<AnalysedAgain> {
  return await repeatRun(excel, request.signal, async (context) => {
    const { analysed, source, grid } = await readAndAnalyse(analyst, context, request);
    return { analysed, mark: sourceMark(source, grid) };
  });
}
