import type { Day } from "../../core/cells/day";
import { wonIn } from "../../core/coverage/wonIn";
import { CellKind } from "../../core/cells/grid";
import { fiscalYear, fiscalYearOf } from "../../core/fiscalYear";
import type { LeftOutReason } from "../../core/opportunities/leftOutReason";
import type { SourceCandidate } from "../../core/opportunities/findSource";
import { blockName } from "../../core/opportunities/namedBlock";
import type { Reading, Source } from "../../core/opportunities/reading";
import type { SourceFault } from "../../core/opportunities/sourceError";
import { foundQuestions, mainCurrency } from "./foundQuestions";
import { rowsWithDeals } from "../../core/report/rowsWithDeals";
import type { ColumnSample, FoundPipeline, PipelineCandidate } from "../paneEngine";
import type { PreviewRows } from "./looker";
import type { PickedBlock } from "./pickBlock";

/** The first rows of a block, and what they were read as. */
interface Preview extends PreviewRows {
  /** Every row was read. */
  readonly isWhole: boolean;
  /** Undefined where a needed column is missing, or the rows cannot be read (no deals, several currencies). */
  readonly reading: Reading | undefined;
  /** Why they cannot. */
  readonly fault: SourceFault | undefined;
}

/** Everything a preview is made of. */
export interface FoundParts extends PickedBlock {
  /** Every block that could be the pipeline. */
  readonly candidates: readonly SourceCandidate[];
  readonly preview: Preview;
  readonly isSample: boolean;
  readonly today: Day;
}

/** Rows of an export that are no deals, as people call them. */
const TOTALS: readonly LeftOutReason[] = ["footer", "total", "repeatedHeader"];
const EMPTY_ROWS: readonly LeftOutReason[] = ["blank", "noContent"];
/** Filled cells of a column that are shown. */
const SAMPLES = 2;

/** What the ready state shows of a block. */
export function foundPipeline(parts: FoundParts): FoundPipeline {
  const { block, candidates, preview, isSample, today } = parts;
  const { source, head, header } = block;
  const { reading } = preview;
  return {
    candidates: candidatesOf(candidates, source),
    sheet: source.sheet,
    table: tableOf(source, candidates, source),
    headerRow: source.headerRow,
    firstRow: source.firstRow,
    lastRow: preview.isWhole && reading !== undefined ? reading.source.lastRow : source.lastRow,
    ...rowsOf(parts),
    titleRows: head.rows.slice(0, header.index).filter((row) => row.some((cell) => cell !== "")).length,
    columns: columnsOf(parts),
    fields: source.columns,
    missing: block.missing,
    questions: foundQuestions(source, preview),
    stages: reading === undefined ? [] : stagesOf(reading),
    currency: mainCurrency(preview),
    isSample,
    today,
    ...inputsOf(parts),
  };
}

/** Every block, by its name where its sheet has several; before them the picked one where it is not among them. */
function candidatesOf(candidates: FoundParts["candidates"], picked: Source): readonly PipelineCandidate[] {
  const placed = (source: Source): Pick<PipelineCandidate, "sheet" | "table" | "firstRow" | "lastRow"> => {
    const { sheet, firstRow, lastRow } = source;
    return { sheet, table: tableOf(source, candidates, picked), firstRow, lastRow };
  };
  const ranked = candidates.map(({ source, fields, why: { series, lost } }) => ({
    ...placed(source),
    fields: fields.length,
    series,
    lost,
  }));
  const own = placed(picked);
  if (ranked.some(({ sheet, table }) => sheet === own.sheet && table === own.table)) return ranked;
  return [{ ...own, fields: Object.keys(picked.columns).length, series: [], lost: "unranked" }, ...ranked];
}

/** What a block is asked for by; undefined where its sheet has no other. */
function tableOf(source: Source, candidates: FoundParts["candidates"], picked: Source): string | undefined {
  const name = blockName(source);
  const others = [picked, ...candidates.map((candidate) => candidate.source)];
  return others.some((other) => other.sheet === source.sheet && blockName(other) !== name) ? name : undefined;
}

/** Rows with deals and what they come to where all rows were read, else rows below the header. */
function rowsOf({
  block: { source },
  preview: { isWhole, reading },
}: FoundParts): Pick<FoundPipeline, "rows" | "made" | "totals" | "emptyRows" | "otherRows"> {
  const leftOut = (reasons: readonly LeftOutReason[]): number =>
    reading?.excluded.filter(({ reason }) => reasons.includes(reason)).length ?? 0;
  const [totals, emptyRows] = [leftOut(TOTALS), leftOut(EMPTY_ROWS)];
  const out = {
    totals,
    emptyRows,
    otherRows: (reading?.excluded.length ?? 0) - totals - emptyRows - leftOut(["duplicateRow"]),
  };
  if (!isWhole || reading === undefined) return { ...out, rows: source.lastRow - source.firstRow + 1, made: undefined };
  const made = { deals: reading.opportunities.count, repeats: leftOut(["duplicateRow"]), lines: reading.lines };
  return { ...out, rows: rowsWithDeals(reading), made };
}

function columnsOf({ block, preview }: FoundParts): ColumnSample[] {
  const { source, head, header } = block;
  const { grid, shown } = preview;
  const from = source.firstColumn - head.firstColumn;
  const to = source.lastColumn - head.firstColumn;
  return header.headers.slice(from, to + 1).flatMap((text, i) => {
    const name = String(text).trim();
    if (name === "") return [];
    const column = grid.columns.find((each) => each.column === source.firstColumn + i);
    const texts = shown.map((row) => (row[i] ?? "").trim()).filter((cell) => cell !== "");
    const empty =
      column === undefined
        ? shown.length - texts.length
        : column.kinds.reduce<number>((count, kind) => count + Number(kind === CellKind.empty), 0);
    return [{ header: name, samples: texts.slice(0, SAMPLES), empty }];
  });
}

function stagesOf({ stages }: Reading): FoundPipeline["stages"] {
  return stages.map(({ stage, outcome, count, isAsked }) => ({ stage, outcome, isKnown: !isAsked, count }));
}

type Inputs = Pick<FoundPipeline, "inputs" | "year" | "years" | "wonToDate" | "wonLastYear">;

function inputsOf({ settings, preview: { isWhole, reading } }: FoundParts): Inputs {
  const { asOf, fiscalYearStartMonth: month, goal, confidence, overdueGraceDays, agedAt } = settings;
  const current = fiscalYearOf(asOf + 1, month);
  const sellingYear = settings.sellingYear ?? current;
  const wonOf = (start: number): number | undefined =>
    isWhole && reading !== undefined ? wonIn(reading.opportunities, fiscalYear(start, month), asOf) : undefined;
  return {
    inputs: { goal, sellingYear, asOf, fiscalYearStartMonth: month, confidence, overdueGraceDays, agedAt },
    year: fiscalYear(sellingYear, month),
    years: [...new Set([current - 1, current, current + 1, current + 2, sellingYear])].sort((a, b) => a - b),
    wonToDate: wonOf(sellingYear),
    wonLastYear: wonOf(sellingYear - 1),
  };
}
