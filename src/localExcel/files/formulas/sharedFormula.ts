import { columnIndex, SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { letterOf } from "../addresses";

/** One end of a reference: letters, digits or both, each with or without its dollar sign. */
interface Corner {
  readonly column: number | undefined;
  readonly columnFixed: boolean;
  readonly row: number | undefined;
  readonly rowFixed: boolean;
}

const CORNER = /(\$?)([A-Z]{1,3})(\$?)(\d{1,7})/.source;
const SPLIT = new RegExp(
  `"(?:[^"]|"")*"|'(?:[^']|'')*'|\\[(?:[^[\\]']|'.|\\[(?:[^[\\]']|'.)*\\])*\\]|` +
    `(?<![\\p{L}\\p{N}_.$\\\\])(?:${CORNER}|(\\$?)([A-Z]{1,3}):(\\$?)([A-Z]{1,3})|(\\$?)(\\d{1,7}):(\\$?)(\\d{1,7}))` +
    `(?![\\p{L}\\p{N}_.(!\\[])`,
  "gu"
);

/** A formula that many cells share, told by the first of them: texts and references in turn. */
export class SharedFormula {
  private readonly pieces: (string | Corner)[] = [];

  /** @param text as the file has it for the cell at `row`, `column` */
  constructor(
    text: string,
    private readonly row: number,
    private readonly column: number
  ) {
    let at = 0;
    for (const match of text.matchAll(SPLIT)) {
      const corners = cornersOf(match);
      if (corners.length === 0) continue;
      this.pieces.push(text.slice(at, match.index));
      corners.forEach((corner, index) => this.pieces.push(...(index > 0 ? [":", corner] : [corner])));
      at = match.index + match[0].length;
    }
    this.pieces.push(text.slice(at));
  }

  /** The formula of another cell that shares it. */
  at(row: number, column: number): string {
    const down = row - this.row;
    const right = column - this.column;
    return this.pieces.map((piece) => (typeof piece === "string" ? piece : moved(piece, down, right))).join("");
  }
}

function cornersOf(match: RegExpExecArray): Corner[] {
  const [, fixA, letters, fixB, digits, fixLeft, left, fixRight, right, fixTop, top, fixBottom, bottom] = match;
  const columnCorner = (fix: string | undefined, name: string): Corner => ({
    column: columnIndex(name),
    columnFixed: fix === "$",
    row: undefined,
    rowFixed: true,
  });
  const rowCorner = (fix: string | undefined, number: string): Corner => ({
    column: undefined,
    columnFixed: true,
    row: Number(number) - 1,
    rowFixed: fix === "$",
  });
  if (letters !== undefined && digits !== undefined) {
    return [{ ...columnCorner(fixA, letters), row: Number(digits) - 1, rowFixed: fixB === "$" }];
  }
  if (left !== undefined && right !== undefined) return [columnCorner(fixLeft, left), columnCorner(fixRight, right)];
  if (top !== undefined && bottom !== undefined) return [rowCorner(fixTop, top), rowCorner(fixBottom, bottom)];
  return [];
}

/** References that leave the sheet at one edge come in again at the other, as in Excel. */
function moved(corner: Corner, down: number, right: number): string {
  let text = "";
  if (corner.column !== undefined) {
    const column = corner.columnFixed ? corner.column : (corner.column + right + SHEET_COLUMNS) % SHEET_COLUMNS;
    text += (corner.columnFixed ? "$" : "") + letterOf(column);
  }
  if (corner.row !== undefined) {
    const row = corner.rowFixed ? corner.row : (corner.row + down + SHEET_ROWS) % SHEET_ROWS;
    text += (corner.rowFixed ? "$" : "") + String(row + 1);
  }
  return text;
}
