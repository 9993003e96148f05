import type { NumberColumn, TextColumn } from "../cells/column";
import type { DateOrder } from "../cells/dateText";
import { readAmounts, type Amounts } from "./amountCells";
import { askDateOrder, dateOrders, type DateOrders } from "./dateOrders";
import { firstPresent, readDays } from "./dayCells";
import { DAY_FIELDS, type Field } from "./field";
import { cellsAt, cellsOf, type FieldCells, type SheetCells } from "./fieldCells";
import { noNumbers, readFlags, readShares } from "./numberCells";
import type { CurrencyUse } from "./reading";
import { groupTexts, literalTexts, noTexts } from "./textCells";

/** Every field of every row as typed columns, before outcomes are decided and duplicates folded. */
export interface RowColumns {
  readonly texts: Readonly<Record<TextField, TextColumn>>;
  readonly amount: NumberColumn;
  readonly currency: string | undefined;
  readonly currencies: readonly CurrencyUse[];
  readonly probability: NumberColumn;
  readonly days: Readonly<Record<DayField, NumberColumn>>;
  readonly isWon: NumberColumn | undefined;
  readonly isClosed: NumberColumn | undefined;
  readonly qualified: NumberColumn;
  /** How the sheet's dates are written: for the columns that are no field of a deal. */
  readonly orders: DateOrders;
}

const LITERAL_FIELDS = ["id", "name"] as const;
const GROUP_FIELDS = [
  "account",
  "owner",
  "source",
  "product",
  "type",
  "stage",
  "status",
  "reason",
  "team",
  "forecastCategory",
] as const;
type TextField = (typeof LITERAL_FIELDS)[number] | (typeof GROUP_FIELDS)[number];
type DayField = (typeof DAY_FIELDS)[number];

function record<F extends string, V>(fields: readonly F[], valueOf: (field: F) => V): Record<F, V> {
  return Object.fromEntries(fields.map((field) => [field, valueOf(field)])) as Record<F, V>;
}

/**
 * Reads the mapped columns of the given rows: texts (names and ids literally, the others with their spellings folded),
 * amounts in one currency, probabilities as shares, days, flags. A field without a column is missing in every row.
 * @throws SourceError mixedCurrencies
 */
export function readRows(sheet: SheetCells): RowColumns {
  const count = sheet.rows.length;
  const optional = <V>(field: Field, read: (cells: FieldCells) => V): V | undefined => {
    const cells = cellsOf(sheet, field);
    return cells === undefined ? undefined : read(cells);
  };
  const amountCells = cellsOf(sheet, "amount");
  const money = amountCells && readAmounts(amountCells, optional("currency", groupTexts), sheet);
  return {
    texts: {
      ...record(LITERAL_FIELDS, (field) => optional(field, literalTexts) ?? noTexts(count)),
      ...record(GROUP_FIELDS, (field) => optional(field, groupTexts) ?? subStages(sheet, field) ?? noTexts(count)),
    },
    amount: money?.amount ?? noNumbers(count),
    currency: money?.currency,
    currencies: money?.currencies ?? [],
    probability: optional("probability", readShares) ?? noNumbers(count),
    ...readAllDays(sheet, likelyOrder(money)),
    isWon: optional("isWon", (cells) => readFlags(cells, "flagNotYesNo")),
    isClosed: optional("isClosed", (cells) => readFlags(cells, "flagNotYesNo")),
    qualified: optional("qualified", (cells) => readFlags(cells, "qualifiedNotYesNo")) ?? noNumbers(count),
  };
}

/** On a sheet without a reason of its own the second level of the stage is one: "Closed" / "Lost". */
function subStages(sheet: SheetCells, field: Field): TextColumn | undefined {
  const cells = field === "reason" ? cellsAt(sheet, sheet.source.sideIndexes?.subStage, "reason") : undefined;
  return cells && groupTexts(cells);
}

function readAllDays(sheet: SheetCells, likely: DateOrder): Pick<RowColumns, "days" | "orders"> {
  const { source, rows, grid, choices, log } = sheet;
  const cells = record(DAY_FIELDS, (field) => [
    cellsOf(sheet, field),
    ...(source.fallbackIndexes?.[field] ?? []).map((index) => cellsAt(sheet, index, source.columns[field] ?? field)),
  ]);
  const orders = dateOrders(Object.values(cells).flat(), { dateOrder: choices.dateOrder, likely });
  askDateOrder(orders, likely, log);
  const days = record(DAY_FIELDS, (field) => {
    const read = cells[field].flatMap((column) =>
      column === undefined ? [] : [readDays(column, orders.of(column), grid.date1904)]
    );
    return firstPresent(read) ?? noNumbers(rows.length);
  });
  return { days, orders };
}

/** Currencies of countries that write the month first, or both ways. */
const MONTH_FIRST = new Set(["$", "USD", "CAD", "PHP"]);

/** How the sheet's country is likely to write dates, by its money: day first beside a decimal comma, euros, pounds … */
function likelyOrder(money: Amounts | undefined): DateOrder {
  if (money?.decimal === ",") return "dayFirst";
  return money?.currency === undefined || MONTH_FIRST.has(money.currency) ? "monthFirst" : "dayFirst";
}
