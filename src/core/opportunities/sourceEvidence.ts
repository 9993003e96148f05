import type { CellValue } from "../cells/grid";
import type { Field } from "./field";
import { tellsOutcome, type HeaderRow } from "./findHeader";
import type { ColumnMap } from "./matchColumns";
import { speaksOfSales } from "./stageContent";
import { outcomeFromWords } from "./stageWords";

/** Fields that only a list of deals has together with an amount and a status. */
const OF_DEALS: readonly Field[] = [
  "id",
  "name",
  "account",
  "owner",
  "probability",
  "forecastCategory",
  "closeDate",
  "expectedClose",
  "actualClose",
];

/** The cells of the column that tells how a deal stands. */
function standingCells({ match, body }: HeaderRow): readonly CellValue[] {
  const position = match.columns.get("stage") ?? match.columns.get("status");
  return position === undefined ? [] : body.map((row) => row[position] ?? "");
}

/** Whether the stages (or statuses) of a block can only be those of sales. */
export function hasSalesWords(header: HeaderRow): boolean {
  return header.match.columns.has("isWon") || speaksOfSales(standingCells(header));
}

/** Whether the user pointed at this block, or said which of its columns is the stage or that it has no amount. */
export function isAskedFor(
  wish: { readonly sheet?: string | undefined; readonly table?: string | undefined },
  columnMap: ColumnMap
): boolean {
  return (
    wish.sheet !== undefined ||
    wish.table !== undefined ||
    (["stage", "status", "isWon", "amount"] as const).some((field) => columnMap[field] !== undefined)
  );
}

/**
 * What a block lacks to be analysed. It must tell how its deals stand, and have an amount or deals to be counted: rows with
 * a name or an id whose stages are those of sales. A list that nobody pointed at needs that evidence as well where a status
 * is all it has: tasks, invoices and campaigns have one, too.
 */
export function missingIn(header: HeaderRow, isAsked: boolean): readonly ("amount" | "stage")[] {
  const { columns } = header.match;
  const hasAmount = columns.has("amount");
  if (!tellsOutcome(columns)) return hasAmount ? ["stage"] : ["amount", "stage"];
  if (hasAmount) return isAsked || isListOfDeals(header) ? [] : ["stage"];
  const isCounted = columns.has("id") || columns.has("name") || (isAsked && columns.size > 1);
  return isCounted && hasSalesWords(header) ? [] : ["amount"];
}

function isListOfDeals(header: HeaderRow): boolean {
  const { columns } = header.match;
  if (columns.has("stage") || columns.has("isWon")) return true;
  const says = standingCells(header).some((cell) => {
    const outcome = typeof cell === "string" ? outcomeFromWords(cell) : undefined;
    return outcome === "won" || outcome === "lost";
  });
  return says || OF_DEALS.some((field) => columns.has(field));
}
