import { analyse } from "./core/analyse";
import type { Analysis } from "./core/analysis";
import type { Grid } from "./core/cells/grid";
import type { Day } from "./core/cells/day";
import { interpret } from "./core/opportunities/interpret";
import type { Source } from "./core/opportunities/reading";
import { composeReport } from "./core/report/composeReport";
import type { SettingProblem } from "./core/resolveSettings";
import type { Settings } from "./core/settings";
import { flagColumnsBlock } from "./flagColumnsBlock";
import { settingsFrom, typedWith, type Overrides } from "./typedOverrides";
import { checkFlags } from "./workbook/checkFlags";
import type { ExcelRunner } from "./workbook/excelRunner";
import { ownSheetNames } from "./workbook/ownSheets";
import { chooseSource, findPipeline, readRows } from "./workbook/readPipeline";
import { stopWhenCancelled } from "./workbook/workbookError";
import { writeReport } from "./workbook/writeReport";
import type { Written } from "./workbook/written";

/** What is being done; `rows` and `of` count while rows are read. */
export type Progress =
  | { readonly step: "looking" | "calculating" | "writing" }
  | { readonly step: "reading"; readonly rows: number; readonly of: number };

/** Rows to numbers: `calculatePipeline`, or the same in a worker. */
export type Calculate = (grid: Grid, source: Source, settings: Settings) => Analysis | Promise<Analysis>;

/** One press of "Analyze pipeline". */
export interface AnalysisRequest {
  /** Day of asOf where none is typed. */
  readonly today: Day;
  /** "15 Sep 2026, 08:12": stands on the sheets beside what only the engine computes. */
  readonly computedAt: string;
  /** What the door says over what stands on the sheets. */
  readonly overrides?: Overrides;
  /** Only this sheet. */
  readonly sheet?: string | undefined;
  readonly calculate?: Calculate;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What one analysis came to. */
export interface Analyzed {
  readonly analysis: Analysis;
  readonly written: Written;
  /** Typed inputs that could not be taken; their defaults served. */
  readonly problems: readonly SettingProblem[];
}

/** Rows to numbers, here and now. */
export function calculatePipeline(grid: Grid, source: Source, settings: Settings): Analysis {
  return analyse(interpret(grid, source, settings), settings);
}

/**
 * The program: read → interpret → analyse → compose → write. Every door calls this.
 * @throws SourceError when there is no pipeline to analyse, CancelledError, and Excel's own errors (`workbookErrorOf`);
 * what was written until then can be written again
 */
export async function analyzePipeline(excel: ExcelRunner, request: AnalysisRequest): Promise<Analyzed> {
  const { today, computedAt, overrides = {}, signal, onProgress = () => undefined } = request;
  return await excel(async (context) => {
    onProgress({ step: "looking" });
    const found = await findPipeline(context);
    const { outline, history } = found;
    const { settings, problems } = settingsFrom(found.typed.values, overrides, today);
    const source = chooseSource(found.heads, { sheet: request.sheet, columnMap: settings.columnMap });
    const onRows = (rows: number, of: number): void => onProgress({ step: "reading", rows, of });
    const grid = await readRows(context, { outline, source }, { onRows, signal });

    onProgress({ step: "calculating" });
    const analysis = await (request.calculate ?? calculatePipeline)(grid, source, settings);
    stopWhenCancelled(signal);

    onProgress({ step: "writing" });
    const flags = await checkFlags(context, { outline, history, source: analysis.reading.source, grid, signal });
    const sheetNames = ownSheetNames(outline);
    const plan = composeReport(analysis, {
      sheetNames,
      typed: typedWith(found.typed.typed, overrides),
      currency: analysis.reading.currency,
      computedAt,
      today,
      sourceSheet: source.sheet,
      flagColumnsBlock: flagColumnsBlock(flags),
    });
    const typedFormulas = found.typed.formulas;
    const written = await writeReport(context, {
      outline,
      history,
      analysis,
      plan,
      sheetNames,
      typedFormulas,
      flags,
      signal,
    });
    return { analysis, written, problems };
  });
}
