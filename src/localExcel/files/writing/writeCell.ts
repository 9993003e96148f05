import type { StoredFormula, StoredValue } from "../../model/cellStore";
import { areaAddress } from "../../model/address";
import { letterOf } from "../addresses";
import { toFileFormula } from "../formulas/formulaText";
import { escapeCellText, escapeText } from "../xml/escapeXml";

/** What a cell element says. */
export interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly value: StoredValue;
  readonly formula: StoredFormula | undefined;
  /** Index of the cell format. */
  readonly format: number;
  /** Table the cell lies in. */
  readonly table: string | undefined;
  /** The formula element as the file has it, when the formula is still that one. */
  readonly rawFormula?: string;
  /** Attributes of the file's cell to keep with its formula (which array metadata it has). */
  readonly rawAttributes?: string;
}

/** The element of a cell; a text is one of the shared when it is among them, otherwise it stands in the cell. */
export function cellXml(cell: CellContent, sharedTexts: ReadonlyMap<string, number>): string {
  const address = letterOf(cell.column) + String(cell.row + 1);
  const style = cell.format === 0 ? "" : ` s="${cell.format}"`;
  const start = `<c r="${address}"${style}${cell.rawAttributes ?? ""}`;
  const { value, formula } = cell;
  if (formula !== undefined) {
    const { type, text } = result(value);
    return `${start}${type}>${cell.rawFormula ?? formulaXml(cell, formula)}${text}</c>`;
  }
  if (value === undefined) return `${start}/>`;
  if (typeof value !== "string") {
    const { type, text } = result(value);
    return `${start}${type}>${text}</c>`;
  }
  const shared = sharedTexts.get(value);
  if (shared !== undefined) return `${start} t="s"><v>${shared}</v></c>`;
  return `${start} t="inlineStr"><is>${textXml(value)}</is></c>`;
}

function textXml(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  const spaced = first <= 32 || last <= 32 || text.includes("\n");
  return `<t${spaced ? ' xml:space="preserve"' : ""}>${escapeCellText(text)}</t>`;
}

function result(value: StoredValue): { type: string; text: string } {
  switch (typeof value) {
    case "undefined":
      return { type: "", text: "" };
    case "string":
      return { type: ' t="str"', text: `<v>${escapeCellText(value)}</v>` };
    case "boolean":
      return { type: ' t="b"', text: `<v>${value ? 1 : 0}</v>` };
    case "number":
      if (!Number.isFinite(value)) return { type: ' t="e"', text: "<v>#NUM!</v>" };
      return { type: "", text: `<v>${value + 0}</v>` };
    case "object":
      return { type: ' t="e"', text: `<v>${escapeText(value.error)}</v>` };
    default: {
      const impossible: never = value;
      return impossible;
    }
  }
}

function formulaXml(cell: CellContent, formula: StoredFormula): string {
  const text = escapeText(toFileFormula(formula.text, cell.table));
  if (formula.array === undefined) return `<f>${text}</f>`;
  const area = { row: cell.row, column: cell.column, ...formula.array };
  return `<f t="array" ref="${areaAddress(area)}">${text}</f>`;
}
