import { dateOrderOf, isAmbiguousDate, type DateOrder } from "../cells/dateText";
import { trimText } from "../cells/foldText";
import { CellKind } from "../cells/grid";
import type { FieldCells } from "./fieldCells";
import type { IssueLog } from "./issueLog";
import type { ReadingChoices } from "./readingChoices";

/** How a sheet writes its dates: what the texts of all its date columns say together. */
export interface DateOrders {
  /** The order a column's texts are read in where they read both ways. */
  readonly of: (cells: FieldCells) => DateOrder;
  /** The columns with texts that read both ways where nothing on the sheet tells which is meant. */
  readonly doubtful: readonly FieldCells[];
  /** The order a person chose; undefined where none did. */
  readonly chosen: DateOrder | undefined;
}

/** What a person chose and, where nobody did, what the rest of the sheet makes likely. */
export interface OrderWish {
  readonly dateOrder: ReadingChoices["dateOrder"];
  readonly likely: DateOrder;
}

/** Of the decisive texts of a column, how many may disagree with the others: slips, not a second way of writing. */
const SLIPS = 0.1;

/** The order that the texts of a column decide by themselves; undefined where none does, or they disagree. */
function ownOrder(texts: Iterable<string>): DateOrder | undefined {
  let [dayFirst, monthFirst] = [0, 0];
  for (const text of texts) {
    const order = dateOrderOf(trimText(text));
    if (order === "dayFirst") dayFirst++;
    else if (order === "monthFirst") monthFirst++;
  }
  const most = Math.max(dayFirst, monthFirst);
  if (most === 0 || Math.min(dayFirst, monthFirst) > SLIPS * (dayFirst + monthFirst)) return undefined;
  return dayFirst === most ? "dayFirst" : "monthFirst";
}

const ORDER_OF: Readonly<Record<ReadingChoices["dateOrder"], DateOrder | undefined>> = {
  automatic: undefined,
  "day first": "dayFirst",
  "month first": "monthFirst",
};
const WORDS_OF: Readonly<Record<DateOrder, string>> = { dayFirst: "day first", monthFirst: "month first" };

/**
 * Lets every date column vote on day-first or month-first. A column is read as its own decisive texts say, else as the
 * person chose, else as the other columns say where they agree, else as is likely, and then it is doubtful.
 */
export function dateOrders(columns: readonly (FieldCells | undefined)[], wish: OrderWish): DateOrders {
  const present = columns.filter((cells) => cells !== undefined);
  const own = new Map(present.map((cells) => [cells.column, ownOrder(cells.column.texts)]));
  const said = new Set([...own.values()].filter((order) => order !== undefined));
  const common = said.size === 1 ? [...said][0] : undefined;
  const chosen = ORDER_OF[wish.dateOrder];
  return {
    of: (cells) => own.get(cells.column) ?? chosen ?? common ?? wish.likely,
    doubtful:
      common !== undefined
        ? []
        : present.filter(({ column }) => own.get(column) === undefined && column.texts.some(readsBothWays)),
    chosen,
  };
}

const readsBothWays = (text: string): boolean => isAmbiguousDate(trimText(text));

/** Asks once whether the doubtful dates of a sheet are day first, and until that is answered reports each such column. */
export function askDateOrder(orders: DateOrders, likely: DateOrder, log: IssueLog): void {
  const { doubtful, chosen } = orders;
  const touched = new Set<number>();
  let example: { cells: FieldCells; i: number; found: string } | undefined;
  for (const cells of doubtful) {
    const { column, rows } = cells;
    const both = column.texts.map(readsBothWays);
    for (const i of rows) {
      const code = column.numbers[i] ?? -1;
      if (column.kinds[i] !== CellKind.text || both[code] !== true) continue;
      touched.add(i);
      example ??= { cells, i, found: trimText(column.texts[code] ?? "") };
    }
    if (chosen === undefined) cells.reportColumn("ambiguousDates", column.texts.find(readsBothWays) ?? "");
  }
  if (example === undefined) return;
  const other: DateOrder = likely === "dayFirst" ? "monthFirst" : "dayFirst";
  log.ask({
    kind: "dateOrder",
    key: "dateOrder",
    options: [WORDS_OF[likely], WORDS_OF[other]],
    answer: chosen && WORDS_OF[chosen],
    column: example.cells.header,
    row: example.cells.sheetRow(example.i),
    found: example.found,
    rows: touched.size,
  });
}
