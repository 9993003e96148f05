import { SpreadsheetFileError } from "../spreadsheetFileError";

/** A row element in the bytes of a sheet. */
export interface RawRow {
  /** Zero-based. */
  index: number;
  start: number;
  end: number;
  /** After the ">" of its tag; equal to bodyEnd when the row is empty. */
  bodyStart: number;
  bodyEnd: number;
}

/** A cell element in the bytes of a sheet; positions of -1 are absent. One object is reused for all cells. */
export interface RawCell {
  column: number;
  start: number;
  end: number;
  /** Index of the cell format. */
  format: number;
  formatGiven: boolean;
  /** First letter of the type and its length tell all types apart: b, d, e, n, s, str, inlineStr. */
  typeStart: number;
  typeEnd: number;
  valueStart: number;
  valueEnd: number;
  /** The whole formula element. */
  formulaStart: number;
  formulaEnd: number;
  inlineStart: number;
  inlineEnd: number;
}

const LESS = 60;
const GREATER = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const SPACE = 32;

const isSpace = (byte: number | undefined): boolean => byte === SPACE || byte === 10 || byte === 13 || byte === 9;
const isTagBreak = (byte: number | undefined): boolean => byte === GREATER || byte === SLASH || isSpace(byte);

/** Where the text stands in the bytes, from a position on; -1 when nowhere. */
export function findText(bytes: Uint8Array, text: string, from: number): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (matches(bytes, text, at)) return at;
  }
  return -1;
}

function matches(bytes: Uint8Array, text: string, at: number): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}

/** A position that has to be there. @throws SpreadsheetFileError "damaged" where it is not: the sheet ends early */
function present(position: number, wanted: string): number {
  if (position < 0) throw new SpreadsheetFileError("damaged", `the sheet ends before ${wanted}`);
  return position;
}

/** Position of the ">" that ends the tag at `at`; a ">" inside quotes does not. */
function tagEnd(bytes: Uint8Array, at: number): number {
  let quote = 0;
  for (let i = at; i < bytes.length; i++) {
    const byte = bytes[i];
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === QUOTE || byte === APOSTROPHE) quote = byte;
    else if (byte === GREATER) return i;
  }
  return present(-1, "the end of a tag");
}

/**
 * Visits the rows between two positions, in the file's order. Rows without a number count on.
 * @throws SpreadsheetFileError "damaged" where a row or a tag has no end
 */
export function scanRows(bytes: Uint8Array, from: number, to: number, visit: (row: RawRow) => void): void {
  const row: RawRow = { index: -1, start: 0, end: 0, bodyStart: 0, bodyEnd: 0 };
  for (let at = bytes.indexOf(LESS, from); at >= 0 && at < to; at = bytes.indexOf(LESS, at)) {
    if (!matches(bytes, "<row", at) || !isTagBreak(bytes[at + 4])) {
      at++;
      continue;
    }
    const close = tagEnd(bytes, at);
    row.start = at;
    row.index = rowNumber(bytes, at + 4, close) ?? row.index + 1;
    row.bodyStart = close + 1;
    if (bytes[close - 1] === SLASH) row.bodyEnd = row.end = close + 1;
    else {
      const ending = findText(bytes, "</row>", close);
      row.bodyEnd = present(ending, "</row>");
      row.end = ending + 6;
    }
    at = row.end;
    visit(row);
  }
}

function rowNumber(bytes: Uint8Array, from: number, to: number): number | undefined {
  for (let at = from; at < to; at++) {
    if (bytes[at] !== 114 || bytes[at + 1] !== EQUALS || !isSpace(bytes[at - 1])) continue;
    return wholeNumber(bytes, at + 3, to) - 1;
  }
  return undefined;
}

/**
 * Visits the cells of a row. Cells without an address stand beside the one before.
 * @throws SpreadsheetFileError "damaged" where a cell or a part of it has no end
 */
export function scanCells(bytes: Uint8Array, row: RawRow, visit: (cell: RawCell) => void): void {
  const cell = blankCell();
  for (let at = bytes.indexOf(LESS, row.bodyStart); at >= 0 && at < row.bodyEnd; at = bytes.indexOf(LESS, at)) {
    if (bytes[at + 1] !== 99 || !isTagBreak(bytes[at + 2])) {
      at++;
      continue;
    }
    cell.start = at;
    cell.column++;
    cell.format = 0;
    cell.formatGiven = false;
    cell.typeStart = cell.typeEnd = cell.valueStart = cell.valueEnd = -1;
    cell.formulaStart = cell.formulaEnd = cell.inlineStart = cell.inlineEnd = -1;
    const close = readTag(bytes, at + 2, cell);
    cell.end = bytes[close - 1] === SLASH ? close + 1 : readBody(bytes, close + 1, cell);
    at = cell.end;
    visit(cell);
  }
}

function blankCell(): RawCell {
  const none = { typeStart: -1, typeEnd: -1, valueStart: -1, valueEnd: -1 };
  const noText = { formulaStart: -1, formulaEnd: -1, inlineStart: -1, inlineEnd: -1 };
  return { column: -1, start: 0, end: 0, format: 0, formatGiven: false, ...none, ...noText };
}

/** Reads address, format and type; returns the position of the tag's ">". */
function readTag(bytes: Uint8Array, from: number, cell: RawCell): number {
  let at = from;
  for (;;) {
    while (isSpace(bytes[at])) at++;
    const byte = bytes[at];
    if (byte === undefined) return present(-1, "the end of a cell's tag");
    if (byte === GREATER) return at;
    if (byte === SLASH) return at + 1;
    const name = at;
    while (bytes[at] !== EQUALS && at < bytes.length) at++;
    const quote = bytes[at + 1] ?? QUOTE;
    const start = at + 2;
    const end = present(bytes.indexOf(quote, start), "the end of an attribute");
    if (at - name === 1) readAttribute(bytes, { letter: byte, start, end }, cell);
    at = end + 1;
  }
}

function readAttribute(
  bytes: Uint8Array,
  { letter, start, end }: { letter: number; start: number; end: number },
  cell: RawCell
): void {
  if (letter === 114) {
    let column = 0;
    for (let i = start; i < end; i++) {
      const value = (bytes[i] ?? 0) & 0xdf;
      if (value < 65 || value > 90) break;
      column = column * 26 + value - 64;
    }
    cell.column = column - 1;
  } else if (letter === 115) {
    cell.format = wholeNumber(bytes, start, end);
    cell.formatGiven = true;
  } else if (letter === 116) {
    cell.typeStart = start;
    cell.typeEnd = end;
  }
}

/** Finds value, formula and inline text; returns the position after the cell. */
function readBody(bytes: Uint8Array, from: number, cell: RawCell): number {
  let at = bytes.indexOf(LESS, from);
  while (at >= 0) {
    const letter = bytes[at + 1];
    if (letter === SLASH) return present(bytes.indexOf(GREATER, at), "the end of a tag") + 1;
    const close = tagEnd(bytes, at);
    const empty = bytes[close - 1] === SLASH;
    const text = close + 1;
    if (letter === 118) {
      cell.valueStart = text;
      cell.valueEnd = empty ? text : present(bytes.indexOf(LESS, text), "</v>");
      at = empty ? text : cell.valueEnd + 4;
    } else if (letter === 102) {
      cell.formulaStart = at;
      cell.formulaEnd = empty ? text : present(bytes.indexOf(LESS, text), "</f>") + 4;
      at = cell.formulaEnd;
    } else if (letter === 105) {
      cell.inlineStart = text;
      cell.inlineEnd = empty ? text : present(findText(bytes, "</is>", text), "</is>");
      at = empty ? text : cell.inlineEnd + 5;
    } else at = empty ? text : present(findText(bytes, "</extLst>", text), "</extLst>") + 9;
    at = bytes.indexOf(LESS, at);
  }
  return present(-1, "</c>");
}

/** The digits from a position on, as a number; 0 when there are none. */
export function wholeNumber(bytes: Uint8Array, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 48;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  return number;
}

const { fromCharCode } = String;

export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  return fromCharCode(...bytes.subarray(start, end));
}
