import { CellKind, type CellValue, type GridColumn } from "./grid";

/** A GridColumn under construction: blocks of rows are appended top to bottom, then it is finished once. */
export interface GridColumnBuilder {
  /** Appends cell `columnInBlock` of every row of a block (`Range.values`); a row that is too short counts as empty. */
  readonly append: (block: readonly (readonly CellValue[])[], columnInBlock: number) => void;
  /** The column as read so far; trailing empty cells are kept. */
  readonly finish: () => GridColumn;
}

/** What a column needs to know before its first block. */
export interface GridColumnStart {
  /** Zero-based column of the sheet. */
  readonly column: number;
  /** Number format of the first filled body cell; "General" when not given. */
  readonly numberFormat?: string;
  /** Rows expected in all; the column grows beyond it when needed. */
  readonly rowCount?: number;
}

const ERROR_TEXT =
  /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|BUSY!|UNKNOWN!|GETTING_DATA|PYTHON!|EXTERNAL!)$/;

/**
 * Starts a column that is classified cell by cell while its blocks arrive, each distinct text stored once, so that a
 * block can be dropped as soon as it was appended.
 * @example const c = startColumn({ column: 2 }); c.append([["a"], [1]], 0); c.finish().kinds // Uint8Array [2, 1]
 */
export function startColumn(start: GridColumnStart): GridColumnBuilder {
  let kinds = new Uint8Array(Math.max(16, start.rowCount ?? 1024));
  let numbers = new Float64Array(kinds.length);
  let length = 0;
  const texts: string[] = [];
  const codes = new Map<string, number>();

  const grow = (needed: number): void => {
    if (needed <= kinds.length) return;
    const size = Math.max(needed, kinds.length * 2);
    const moreKinds = new Uint8Array(size);
    const moreNumbers = new Float64Array(size);
    moreKinds.set(kinds);
    moreNumbers.set(numbers);
    kinds = moreKinds;
    numbers = moreNumbers;
  };
  const codeOf = (text: string): number => {
    const known = codes.get(text);
    if (known !== undefined) return known;
    const code = texts.length;
    codes.set(text, code);
    texts.push(text);
    return code;
  };
  const add = (value: CellValue): void => {
    if (typeof value === "number") {
      kinds[length] = CellKind.number;
      numbers[length] = value;
    } else if (typeof value === "boolean") {
      kinds[length] = CellKind.boolean;
      numbers[length] = value ? 1 : 0;
    } else if (value !== "") {
      kinds[length] = value.charCodeAt(0) === 35 && ERROR_TEXT.test(value) ? CellKind.error : CellKind.text;
      numbers[length] = codeOf(value);
    }
    length++;
  };

  return {
    append: (block, columnInBlock) => {
      grow(length + block.length);
      for (const row of block) add(row[columnInBlock] ?? "");
    },
    finish: () => ({
      column: start.column,
      kinds: kinds.slice(0, length),
      numbers: numbers.slice(0, length),
      texts: texts.slice(),
      numberFormat: start.numberFormat ?? "General",
    }),
  };
}
