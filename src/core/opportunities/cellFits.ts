import { booleanFromText } from "../cells/booleanText";
import { dayFromNumber, dayFromSerialText, dayFromText } from "../cells/dateText";
import { trimText } from "../cells/foldText";
import type { CellValue } from "../cells/grid";
import { parseMoney } from "../cells/moneyText";
import type { Field } from "./field";

type Reads = (value: CellValue) => boolean;

const isDay: Reads = (value) =>
  typeof value === "number"
    ? value === 0 || dayFromNumber(value, false) !== undefined
    : (dayFromText(trimText(String(value)), "dayFirst") ?? dayFromSerialText(trimText(String(value)), false)) !==
      undefined;
const isMoney: Reads = (value) =>
  typeof value === "number" || parseMoney(trimText(String(value)), undefined) !== undefined;
const isYesNo: Reads = (value) => typeof value === "boolean" || booleanFromText(String(value)) !== undefined;
const isShare: Reads = (value) => typeof value === "number" || /^\s*[\d.,]+\s*%?\s*$/.test(String(value));

const READS: Readonly<Partial<Record<Field, Reads>>> = {
  amount: isMoney,
  probability: isShare,
  isClosed: isYesNo,
  isWon: isYesNo,
  created: isDay,
  closeDate: isDay,
  expectedClose: isDay,
  actualClose: isDay,
  lastActivity: isDay,
  stageEntered: isDay,
};

/**
 * Whether the filled cells below a header can mean the field: at least half of them read as one (dates, money, shares,
 * yes/no; every text field takes anything). True where nothing is filled. Error values say nothing.
 */
export function cellsFit(field: Field, cells: readonly CellValue[]): boolean {
  const reads = READS[field];
  if (reads === undefined) return true;
  const filled = cells.filter((cell) => cell !== "" && !(typeof cell === "string" && cell.startsWith("#")));
  return filled.filter(reads).length * 2 >= filled.length;
}
