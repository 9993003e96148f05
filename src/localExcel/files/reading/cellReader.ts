import type { StoredFormula, StoredValue } from "../../model/cellStore";
import { parseArea } from "../../model/address";
import { fromFileFormula } from "../formulas/formulaText";
import { SharedFormula } from "../formulas/sharedFormula";
import { cellTextOf, decodeEntities } from "../xml/escapeXml";
import { plainText } from "./readSharedStrings";
import { asciiText, wholeNumber, type RawCell } from "./scanSheet";

const decoder = new TextDecoder();
const { fromCharCode } = String;
const ERRORS = new Map<string, { readonly error: string }>();

function errorValue(code: string): { readonly error: string } {
  let error = ERRORS.get(code);
  if (error === undefined) ERRORS.set(code, (error = { error: code }));
  return error;
}

/** Days from 1899-12-30 to 1970-01-01, where ISO days are counted from. */
const EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** Reads what a cell of a sheet holds; the members tell the last one read. Shared formulas are followed from cell to cell. */
export class CellReader {
  value: StoredValue = undefined;
  formula: StoredFormula | undefined = undefined;
  /** Number of the group whose first formula this cell holds; -1 when it holds none. */
  sharedFirst = -1;
  /** Number of the group this cell belongs to; -1 when to none. */
  sharedGroup = -1;
  private readonly shared = new Map<number, SharedFormula>();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly sharedStrings: readonly string[]
  ) {}

  read(cell: RawCell, row: number): void {
    this.sharedFirst = this.sharedGroup = -1;
    this.formula = cell.formulaStart < 0 ? undefined : this.readFormula(cell, row);
    this.value = this.readValue(cell);
  }

  private readValue(cell: RawCell): StoredValue {
    const { bytes } = this;
    if (cell.inlineStart >= 0 && cell.valueStart < 0) {
      return inlineText(bytes, cell.inlineStart, cell.inlineEnd);
    }
    if (cell.valueStart < 0) return undefined;
    const letter = cell.typeStart < 0 ? 110 : bytes[cell.typeStart];
    switch (letter) {
      case 115: // s: shared text, str: a formula's text
        if (cell.typeEnd - cell.typeStart === 1) {
          return this.sharedStrings[wholeNumber(bytes, cell.valueStart, cell.valueEnd)] ?? "";
        }
        return this.text(cell);
      case 98: // b
        return bytes[cell.valueStart] === 49 || bytes[cell.valueStart] === 116;
      case 101: // e
        return errorValue(this.text(cell));
      case 100: // d: an ISO day
        return Date.parse(`${this.text(cell).replace(/Z$/, "")}Z`) / DAY_MS + EPOCH;
      default:
        return readNumber(bytes, cell.valueStart, cell.valueEnd);
    }
  }

  private text(cell: RawCell): string {
    return cellText(this.bytes, cell.valueStart, cell.valueEnd);
  }

  private readFormula(cell: RawCell, row: number): StoredFormula | undefined {
    const raw = decoder.decode(this.bytes.subarray(cell.formulaStart, cell.formulaEnd));
    const close = raw.indexOf(">");
    const tag = raw.slice(0, close);
    const body = raw.endsWith("</f>") ? decodeEntities(raw.slice(close + 1, -4)) : "";
    if (tag.length <= 3) return { text: fromFileFormula(body), array: undefined };
    const kind = /\st="(\w+)"/.exec(tag)?.[1];
    if (kind === "dataTable") return undefined;
    if (kind === "shared") return this.readShared(body, { tag, row, column: cell.column });
    const area = kind === "array" ? parseArea(/\sref="([^"]+)"/.exec(tag)?.[1] ?? "") : undefined;
    if (body === "") return undefined;
    const array = area === undefined ? undefined : { rows: area.rows, columns: area.columns };
    return { text: fromFileFormula(body), array };
  }

  private readShared(
    body: string,
    { tag, row, column }: { tag: string; row: number; column: number }
  ): StoredFormula | undefined {
    const group = Number(/\ssi="(\d+)"/.exec(tag)?.[1] ?? -1);
    this.sharedGroup = group;
    if (body !== "") {
      this.sharedFirst = group;
      this.shared.set(group, new SharedFormula(body, row, column));
      return { text: fromFileFormula(body), array: undefined };
    }
    const first = this.shared.get(group);
    return first === undefined ? undefined : { text: fromFileFormula(first.at(row, column)), array: undefined };
  }
}

const LONGEST_SHORT = 40;

/** A cell's text. Short ones without anything special, nearly all there are, need no decoder. */
function cellText(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  let special = length > LONGEST_SHORT;
  for (let at = start; at < end && !special; at++) {
    const byte = bytes[at] ?? 0;
    special = byte > 127 || byte === 38 || byte === 95 || byte === 13;
  }
  const piece = bytes.subarray(start, end);
  return special ? cellTextOf(decoder.decode(piece)) : fromCharCode(...piece);
}

const OPEN_TEXT = "<t>".length;
const CLOSE_TEXT = "</t>".length;

/** A text that stands in its cell: `<t>…</t>`, or runs of rich text. */
function inlineText(bytes: Uint8Array, start: number, end: number): string {
  const from = start + OPEN_TEXT;
  const to = end - CLOSE_TEXT;
  const plain = bytes[start + 1] === 116 && bytes[start + 2] === 62 && bytes.indexOf(60, from) === to;
  return plain ? cellText(bytes, from, to) : plainText(decoder.decode(bytes.subarray(start, end)));
}

const TENS = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** Up to fifteen digits and a point are exact as digits ÷ a power of ten; anything longer is left to the language. */
function readNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  if (end <= start) return undefined;
  const negative = bytes[start] === 45;
  let digits = 0;
  let point = -1;
  for (let at = negative ? start + 1 : start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit >= 0 && digit <= 9) digits = digits * 10 + digit;
    else if (digit === -2 && point < 0) point = at;
    else return slowNumber(bytes, start, end);
  }
  if (end - start > 16) return slowNumber(bytes, start, end);
  const value = point < 0 ? digits : digits / (TENS[end - point - 1] ?? 1);
  return negative ? -value : value;
}

function slowNumber(bytes: Uint8Array, start: number, end: number): number | undefined {
  const number = Number(asciiText(bytes, start, end));
  return Number.isNaN(number) ? undefined : number;
}
