import { numberAt, type TextColumn } from "../cells/column";
import { groupKey, trimText } from "../cells/foldText";
import { CellKind, type GridColumn } from "../cells/grid";
import { foundText, type FieldCells } from "./fieldCells";

/** A text column without any text. */
export function noTexts(count: number): TextColumn {
  return { codes: new Int32Array(count).fill(-1), values: [] };
}

/**
 * The texts of a field as they stand, white space at the ends dropped; numbers and booleans as text. Missing: blank cells
 * and error values (reported as `errorValue`).
 */
export function literalTexts(cells: FieldCells): TextColumn {
  const { column, rows, report } = cells;
  const values: string[] = [];
  const codeOfValue = new Map<string, number>();
  const twoCanMeet = cellsCanMeet(column);
  const codeFor = (text: string): number => {
    const value = trimText(text);
    if (value === "") return -1;
    if (!twoCanMeet) return values.push(value) - 1;
    const known = codeOfValue.get(value);
    if (known !== undefined) return known;
    codeOfValue.set(value, values.length);
    return values.push(value) - 1;
  };
  const UNDECIDED = -2;
  const decided = new Int32Array(column.texts.length).fill(UNDECIDED);
  const codes = new Int32Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const i = numberAt(rows, k);
    const kind = column.kinds[i];
    if (kind === CellKind.text) {
      const text = numberAt(column.numbers, i);
      let code = decided[text] ?? UNDECIDED;
      if (code === UNDECIDED) decided[text] = code = codeFor(column.texts[text] ?? "");
      codes[k] = code;
    } else if (kind === CellKind.error) {
      report("errorValue", i, foundText(column, i));
      codes[k] = -1;
    } else {
      codes[k] = kind === CellKind.empty ? -1 : codeFor(foundText(column, i));
    }
  }
  return { codes, values };
}

/** Whether two different cells can become the same text: one has white space at its ends, or is a number or boolean. */
function cellsCanMeet({ texts, kinds }: GridColumn): boolean {
  return (
    kinds.includes(CellKind.number) || kinds.includes(CellKind.boolean) || texts.some((text) => trimText(text) !== text)
  );
}

/**
 * As `literalTexts`, with spellings that differ only in case and white space folded into the most frequent one ("Google",
 * "google "); among equally frequent ones the first in code order, so that the order of the rows does not matter.
 */
export function groupTexts(cells: FieldCells): TextColumn {
  const literal = literalTexts(cells);
  const keys = literal.values.map(groupKey);
  if (new Set(keys).size === keys.length) return literal;
  const counts = new Float64Array(literal.values.length);
  for (const code of literal.codes) if (code >= 0) counts[code] = numberAt(counts, code) + 1;
  const groups = new Map<string, number>();
  const values: string[] = [];
  const best: number[] = [];
  const folded = literal.values.map((text, code) => {
    const key = keys[code] ?? "";
    const count = numberAt(counts, code);
    const group = groups.get(key);
    if (group === undefined) {
      groups.set(key, values.length);
      best.push(count);
      return values.push(text) - 1;
    }
    const current = numberAt(best, group);
    if (count > current || (count === current && text < (values[group] ?? ""))) {
      values[group] = text;
      best[group] = count;
    }
    return group;
  });
  return { codes: literal.codes.map((code) => (code < 0 ? -1 : (folded[code] ?? -1))), values };
}
