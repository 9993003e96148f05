import { periodCell, type CheckRows } from "./checkGrid";
import { hasChances } from "./noChance";
import { VALUE } from "./names";
import { needsOnAverage } from "./shownNeed";
import type { SheetContext } from "./sheetContext";

/** Where the figures of one period's need stand. */
export interface NeedPlace {
  readonly rows: CheckRows;
  /** 0 the year, 1–3 the quarters. */
  readonly period: number;
  /** Cell of what is still to win. */
  readonly remaining: string;
  /** Cell of the opportunities to add for the confidence; "" where there is no answer. */
  readonly toAdd: string;
}

/**
 * What is needed, as an expression: with a chance that still belongs to the goal and the rows, the working pipeline and so
 * many opportunities of mean won size as reach the confidence, or less what of it can be lost; else on average,
 * of a later quarter by own history not at all.
 * @see Definitions §5 needed for the confidence
 */
export function neededFormula({ analysis }: SheetContext, { rows, period, remaining, toAdd }: NeedPlace): string {
  const average = periodCell(rows, "average", period);
  const isAverage = needsOnAverage(analysis, period);
  if (!hasChances(analysis) || toAdd === "") return isAverage ? average : `""`;
  const working = periodCell(rows, "working", period);
  const unchanged = `AND(${periodCell(rows, "unchanged", period)}=1,ISNUMBER(${toAdd}))`;
  const spare = periodCell(rows, "spare", period);
  const most = isAverage ? `MIN(${working},${average})` : working;
  const enough = `IF(${spare}="",${most},${working}*(1-${spare}))`;
  const sure = `IF(${toAdd}>0,${working}+${toAdd}*${VALUE.meanWonSize},${enough})`;
  if (!isAverage) return `IF(OR(N(${remaining})=0,N(${VALUE.nothingPriced})=1),"",IF(${unchanged},${sure},""))`;
  return `IF(${average}="","",IF(${unchanged},${sure},${average}))`;
}

/** What is needed on average, as an expression: coverage needed × what is still to win from deals that are there. */
export function averageFormula(
  { analysis }: SheetContext,
  { rows, period, remaining }: Omit<NeedPlace, "toAdd">
): string {
  const required = periodCell(rows, "required", period);
  const notCreated = hasChances(analysis) ? `-N(${periodCell(rows, "notCreated", period)})` : "";
  const left = notCreated === "" ? remaining : `MAX(0,${remaining}${notCreated})`;
  return `IF(OR(${remaining}="",${required}="",N(${VALUE.nothingPriced})=1),"",${left}*${required})`;
}
