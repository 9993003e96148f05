import { numberAt, textAt, type TextColumn } from "../cells/column";
import { groupKey, wordKey } from "../cells/foldText";
import { cellsOf, type SheetCells } from "./fieldCells";
import type { ExcludedRow } from "./reading";
import { ALL_PIPELINES, NO_CHOICES } from "./readingChoices";
import { groupTexts } from "./textCells";

/** The rows of the pipeline that is meant, and those of the others. */
export interface PipelineRows {
  readonly rows: Int32Array;
  readonly excluded: readonly ExcludedRow[];
}

/** Pipelines that keep what is sold already: "Renewals", "Customer Success". */
const RENEWALS =
  /\brenew|\bcustomer success|\bretention|\bonboarding\b|\bverlanger|\bbestandskunden|\brenouvel|\brenovac|\brinnov|\bverleng|\brenovacao|\bexisting customers?\b/;

/** "all but Renewals": every pipeline but one. */
const ALL_BUT = `${ALL_PIPELINES} but `;

/**
 * The rows of the pipeline the user chose, blank ones left out with the others' (`otherPipeline`); every row where all are
 * meant, or the sheet has none of that name (reported as `pipelineUnknown`). Asks which one where there are several:
 * all of them first, then every one but renewals, then each by its rows.
 */
export function pipelineRows(sheet: SheetCells): PipelineRows {
  const cells = cellsOf(sheet, "pipeline");
  const everything = { rows: sheet.rows, excluded: [] };
  if (cells === undefined) return everything;
  const names = groupTexts({ ...cells, report: () => undefined });
  const counts = countsOf(names);
  if (counts.length < 2) return everything;
  const options = optionsOf(counts.map(({ name }) => name));
  const typed = sheet.choices.pipeline;
  const isTyped = typed !== NO_CHOICES.pipeline;
  const chosen = isTyped ? options.find((option) => groupKey(option) === groupKey(typed)) : undefined;
  if (chosen === undefined && isTyped) cells.reportColumn("pipelineUnknown", typed);
  askWhich(sheet, { names, counts, options, chosen });
  if (chosen === undefined || chosen === ALL_PIPELINES) return everything;
  const isMeant = (name: string | undefined): boolean =>
    chosen.startsWith(ALL_BUT) && !counts.some((each) => each.name === chosen)
      ? name !== undefined && ALL_BUT + name !== chosen
      : name === chosen;
  const rows: number[] = [];
  const excluded: ExcludedRow[] = [];
  sheet.rows.forEach((i, k) => {
    if (isMeant(textAt(names, k))) rows.push(i);
    else excluded.push({ row: cells.sheetRow(i), reason: "otherPipeline" });
  });
  return { rows: Int32Array.from(rows), excluded };
}

interface PipelineCount {
  readonly name: string;
  readonly rows: number;
  readonly isRenewals: boolean;
}

/** The pipelines of a sheet, that with most rows first, those of renewals last. */
function countsOf({ codes, values }: TextColumn): readonly PipelineCount[] {
  const rows = new Int32Array(values.length);
  for (const code of codes) if (code >= 0) rows[code] = numberAt(rows, code) + 1;
  return values
    .map((name, code) => ({ name, rows: numberAt(rows, code), isRenewals: RENEWALS.test(wordKey(name)) }))
    .filter((pipeline) => pipeline.rows > 0)
    .sort((a, b) => Number(a.isRenewals) - Number(b.isRenewals) || b.rows - a.rows || (a.name < b.name ? -1 : 1));
}

/** What may be chosen. With two pipelines, every one but the renewals is the other one. */
function optionsOf(names: readonly string[]): readonly string[] {
  const renewals = names.filter((name) => RENEWALS.test(wordKey(name)));
  const allBut = names.length > 2 && renewals.length === 1 ? renewals.map((name) => ALL_BUT + name) : [];
  return [...new Set([ALL_PIPELINES, ...allBut, ...names])];
}

interface Asked {
  readonly names: TextColumn;
  readonly counts: readonly PipelineCount[];
  readonly options: readonly string[];
  readonly chosen: string | undefined;
}

/** Shows the first row of the renewals, where there are any, else of the smallest pipeline. */
function askWhich({ log, rows, grid, source }: SheetCells, { names, counts, options, chosen }: Asked): void {
  const shown = counts[counts.length - 1];
  if (shown === undefined) return;
  const first = names.codes.indexOf(names.values.indexOf(shown.name));
  log.ask({
    kind: "pipeline",
    key: "pipeline",
    options,
    answer: chosen,
    column: source.columns.pipeline,
    row: grid.firstRow + numberAt(rows, first),
    found: shown.name,
    rows: counts.reduce((sum, each) => sum + each.rows, 0) - Math.max(...counts.map((each) => each.rows)),
  });
}
