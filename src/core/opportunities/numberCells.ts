import { numberAt, type NumberColumn } from "../cells/column";
import { booleanFromText } from "../cells/booleanText";
import { trimText } from "../cells/foldText";
import { CellKind, type GridColumn } from "../cells/grid";
import { foundText, type FieldCells } from "./fieldCells";

/** How one kind of cell becomes a number; NaN for "no number". */
export interface NumberReader {
  readonly fromText: (text: string) => number;
  readonly fromNumber: (value: number, gridRow: number) => number;
  readonly fromBoolean: (value: boolean) => number;
  /** Code of the issue for a filled cell that gives no number. */
  readonly issue: string;
}

const PLACEHOLDER = /^[-–—.]*$/;

/**
 * Reads the cells of a field as numbers, each distinct text once. Missing (NaN): blank cells, dashes, and what cannot be
 * read, which is reported under the reader's code, error values under `errorValue`.
 */
export function readNumbers(cells: FieldCells, reader: NumberReader): NumberColumn {
  const { column, rows, report } = cells;
  const values = new Float64Array(rows.length).fill(NaN);
  const byText = new Float64Array(column.texts.length);
  const decided = new Uint8Array(column.texts.length);
  for (let k = 0; k < rows.length; k++) {
    const i = numberAt(rows, k);
    const kind = column.kinds[i];
    if (kind === CellKind.empty) continue;
    const raw = column.numbers[i] ?? NaN;
    let value = NaN;
    if (kind === CellKind.number) value = reader.fromNumber(raw, i);
    else if (kind === CellKind.boolean) value = reader.fromBoolean(raw === 1);
    else if (kind === CellKind.text) {
      if (decided[raw] === 0) {
        byText[raw] = reader.fromText(trimText(column.texts[raw] ?? ""));
        decided[raw] = 1;
      }
      value = byText[raw] ?? NaN;
    }
    values[k] = value;
    if (value !== value) reportUnread(cells, i, reader.issue, report);
  }
  return values;
}

function reportUnread(cells: FieldCells, i: number, code: string, report: FieldCells["report"]): void {
  const found = foundText(cells.column, i);
  if (cells.column.kinds[i] === CellKind.error) report("errorValue", i, found);
  else if (cells.column.kinds[i] === CellKind.boolean || !PLACEHOLDER.test(trimText(found))) report(code, i, found);
}

/** Whether a number format shows a share in percent. */
function isPercentFormat(format: string): boolean {
  return format.replace(/"[^"]*"|\\./g, "").includes("%");
}

/**
 * True when the column counts in percent points: of its plain numbers up to 100 at least as many are above 1 as between 0
 * and 1. In a column that Excel shows as percent that takes numbers above 1 alone.
 */
function countsPercent(column: GridColumn, rows: Int32Array): boolean {
  const byText = column.texts.map((text) => Number(text.replace(",", ".")));
  let [above, between, one] = [0, 0, 0];
  for (const i of rows) {
    const raw = column.numbers[i] ?? NaN;
    const kind = column.kinds[i];
    const value = kind === CellKind.number ? raw : kind === CellKind.text ? (byText[raw] ?? NaN) : NaN;
    if (value > 1 && value <= 100) above++;
    else if (value === 1) one++;
    else if (value > 0) between++;
  }
  if (isPercentFormat(column.numberFormat)) return above > 0 && between + one === 0;
  return above > 0 && above >= between;
}

/**
 * Probabilities as shares 0–1: a text with a percent sign by itself, plain numbers by the column's vote
 * (0–1 or 0–100). Below 0 or above 1 is no probability (`probabilityOutOfRange`), a word is none (`probabilityNotANumber`).
 */
export function readShares(cells: FieldCells): NumberColumn {
  const unit = countsPercent(cells.column, cells.rows) ? 100 : 1;
  const values = readNumbers(cells, {
    fromText: (text) => {
      const parts = /^(\d+(?:[.,]\d+)?|[.,]\d+)\s*(%?)$/.exec(text);
      if (parts === null) return NaN;
      return asShare(Number((parts[1] ?? "").replace(",", ".")), parts[2] === "%" ? 100 : unit);
    },
    fromNumber: (value) => asShare(value, unit),
    fromBoolean: () => NaN,
    issue: "probabilityNotANumber",
  });
  return values.map((share, k) => {
    if (!(share < 0 || share > 1)) return share;
    const i = numberAt(cells.rows, k);
    cells.report("probabilityOutOfRange", i, foundText(cells.column, i));
    return NaN;
  });
}

/** value ÷ unit; percent points to twelve decimals, so that 37.42 is 0.3742 and not 0.37420000000000003. */
function asShare(value: number, unit: number): number {
  return unit === 1 ? value : Math.round(value * 1e10) / 1e12;
}

/** Yes/no columns: 1 yes, 0 no, NaN blank or neither (reported under the given code). */
export function readFlags(cells: FieldCells, issue: string): NumberColumn {
  const asFlag = (flag: boolean | undefined): number => (flag === undefined ? NaN : flag ? 1 : 0);
  return readNumbers(cells, {
    fromText: (text) => asFlag(booleanFromText(text)),
    fromNumber: (value) => (value === 1 ? 1 : value === 0 ? 0 : NaN),
    fromBoolean: (value) => asFlag(value),
    issue,
  });
}

/** A number column without any number. */
export function noNumbers(count: number): NumberColumn {
  return new Float64Array(count).fill(NaN);
}
