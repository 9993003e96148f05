import { numberAt } from "../cells/column";
import { trimText } from "../cells/foldText";
import { CellKind, type Grid, type GridColumn } from "../cells/grid";
import type { BodyRows } from "./bodyRows";
import type { Field } from "./field";
import { foundText } from "./fieldCells";
import type { Question } from "./question";
import type { Source } from "./reading";
import type { ReadingChoices } from "./readingChoices";
import { rowWord } from "./rowWords";

/** The columns a report can be grouped by, the one whose blanks do most harm first. */
const GROUPABLE: readonly Field[] = [
  "stage",
  "status",
  "id",
  "name",
  "owner",
  "account",
  "source",
  "type",
  "product",
  "team",
  "forecastCategory",
];

/** Fewer rows show no pattern. */
const FEWEST_ROWS = 4;
/** Share of the values of a level that may stand twice within a group of the level before, and of groups that may begin without one. */
const EXCEPTIONS = 0.1;

/** A leading column with a value on the first row of a group and blanks below it. */
export interface GroupedColumn {
  readonly field: Field;
  /** Header of the column. */
  readonly header: string;
  readonly column: GridColumn;
  /** Grid rows of the deals below a value that are blank in it, and the grid row of the value. */
  readonly blanks: readonly { readonly row: number; readonly from: number }[];
}

/** What a cell holds: a value (grid row), nothing, or the word of a total, which is neither. */
type GroupCell = "value" | "blank" | "word";

function cellAt(column: GridColumn, row: number): GroupCell {
  const kind = column.kinds[row];
  if (kind === undefined || kind === CellKind.empty) return "blank";
  if (kind !== CellKind.text) return "value";
  const text = column.texts[numberAt(column.numbers, row)] ?? "";
  if (trimText(text) === "") return "blank";
  return rowWord(text) === undefined ? "value" : "word";
}

/** A value without the number of its rows and without the header before it. @example "Stage: Proposal (3 records)" is "Proposal" */
function groupName(text: string, header: string): string {
  const bare = trimText(text).replace(/\s*\(\d[\d,.]*(?: \p{L}+)?\)$/u, "");
  const name = trimText(header.replace(/[↑↓]/g, ""));
  return bare.startsWith(`${name}: `) ? trimText(bare.slice(name.length + 2)) : bare;
}

/** Grid rows in order: those of deals, and those left out that can be a group's heading. */
function rowsInOrder(grid: Grid, body: BodyRows): { row: number; isDeal: boolean }[] {
  const headings = body.excluded.flatMap(({ row, reason }) =>
    reason === "total" || reason === "noContent" ? [{ row: row - grid.firstRow, isDeal: false }] : []
  );
  if (headings.length === 0) return Array.from(body.rows, (row) => ({ row, isDeal: true }));
  return [...Array.from(body.rows, (row) => ({ row, isDeal: true })), ...headings].sort((a, b) => a.row - b.row);
}

/** Where the groups of a level begin, and what stands blank below; undefined when the column is not grouped. */
function levelOf(
  column: GridColumn,
  rows: readonly { row: number; isDeal: boolean }[],
  outer: ReadonlySet<number>
): (Pick<GroupedColumn, "blanks"> & { starts: Set<number> }) | undefined {
  const blanks: { row: number; from: number }[] = [];
  const starts = new Set<number>();
  const seen = new Set<string>();
  let [from, deals, odd, groups] = [-1, 0, 0, 0];
  for (const { row, isDeal } of rows) {
    if (isDeal) deals++;
    if (outer.has(row)) {
      seen.clear();
      groups++;
      if (cellAt(column, row) !== "value") from = -1;
    }
    const cell = cellAt(column, row);
    if (cell === "value") {
      const text = foundText(column, row);
      if (seen.has(text)) odd++;
      seen.add(text);
      starts.add(row);
      from = row;
    } else if (isDeal && from >= 0) blanks.push({ row, from });
    else if (isDeal) odd++;
  }
  const isGrouped =
    deals >= FEWEST_ROWS && blanks.length * 2 >= deals && odd <= EXCEPTIONS * (starts.size + groups) && starts.size > 0;
  return isGrouped ? { blanks, starts } : undefined;
}

/**
 * The mapped leading columns of a grouped report: each value stands once, on the first row of its group (or in a row of its
 * own above it), and most rows are blank; a further level repeats its values only in another group of the level before.
 * Empty when the leftmost column with anything in it is not like that.
 */
export function groupedColumns(grid: Grid, source: Source, body: BodyRows): readonly GroupedColumn[] {
  const leading = grid.columns.filter(({ column }) => column >= source.firstColumn).sort((a, b) => a.column - b.column);
  let rows: { row: number; isDeal: boolean }[] | undefined;
  let outer: ReadonlySet<number> = new Set();
  const found: GroupedColumn[] = [];
  for (const column of leading) {
    if (isFull(column, body)) break;
    rows ??= rowsInOrder(grid, body);
    if (!rows.some(({ row }) => cellAt(column, row) === "value")) continue;
    const level = levelOf(column, rows, outer);
    if (level === undefined) break;
    outer = new Set([...outer, ...level.starts]);
    const field = GROUPABLE.find((each) => source.columnIndexes[each] === column.column);
    if (field !== undefined)
      found.push({ field, header: source.columns[field] ?? field, column, blanks: level.blanks });
  }
  return found.sort((a, b) => GROUPABLE.indexOf(a.field) - GROUPABLE.indexOf(b.field));
}

/** More than half of the rows have something in the column: most columns are told apart without being looked at closely. */
function isFull({ kinds }: GridColumn, { rows }: BodyRows): boolean {
  let filled = 0;
  for (const row of rows) if (kinds[row] !== CellKind.empty) filled++;
  return filled * 2 > rows.length;
}

/** What is asked about a grouped report: the blanks of its most important column. */
export function groupedRowsQuestion(
  grid: Grid,
  columns: readonly GroupedColumn[],
  { groupedRows }: ReadingChoices
): Question | undefined {
  const [first] = columns;
  const blank = first?.blanks[0];
  if (first === undefined || blank === undefined) return undefined;
  return {
    kind: "groupedRows",
    key: "groupedRows",
    options: ["leave blank", "fill down"],
    answer: groupedRows === "automatic" ? undefined : groupedRows,
    column: first.header,
    row: grid.firstRow + blank.row,
    found: groupName(foundText(first.column, blank.from), first.header),
    rows: first.blanks.length,
  };
}

/** The grid with the blanks below a group's value taking the value, without the number of its rows. */
export function filledDown(grid: Grid, grouped: readonly GroupedColumn[]): Grid {
  const filled = new Map(grouped.map((each) => [each.column.column, filledColumn(each)]));
  return { ...grid, columns: grid.columns.map((column) => filled.get(column.column) ?? column) };
}

function filledColumn({ column, header, blanks }: GroupedColumn): GridColumn {
  const kinds = column.kinds.slice();
  const numbers = column.numbers.slice();
  const texts = column.texts.map((text) => groupName(text, header));
  for (const { row, from } of blanks) {
    kinds[row] = numberAt(column.kinds, from);
    numbers[row] = numberAt(column.numbers, from);
  }
  return { ...column, kinds, numbers, texts };
}
