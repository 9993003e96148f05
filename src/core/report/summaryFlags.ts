import type { Analysis, BridgeReason, FlagCount, FlagId } from "../analysis";
import type { SummaryFlag } from "./answerSummary";
import { barLabel } from "./checkBridge";
import { flagAction, flagName } from "./flagWords";
import { scaleOf } from "./moneyScales";
import type { MoneyScale } from "./numberFormats";
import { capitalized, sizedWords } from "./wording";

/** The flag whose deals a bar of the bridge takes. */
export const BAR_FLAG: Readonly<Record<BridgeReason, FlagId>> = {
  outsidePeriod: "F4",
  overdue: "F3",
  undated: "F17",
  aged: "F1",
  poorlyQualified: "F6",
};

const BAR_OF: ReadonlyMap<FlagId, BridgeReason> = new Map(
  (Object.entries(BAR_FLAG) as [BridgeReason, FlagId][]).map(([reason, id]) => [id, reason])
);

/** An open deal of a flag: what it is worth, and what of that the year's bridge leaves. */
interface PricedDeal {
  readonly amount: number;
  readonly workingAmount: number;
}

/** The flags that open deals carry: those with a bar of the bridge first, then by money, those without amounts last. */
export function summaryFlags(analysis: Analysis): SummaryFlag[] {
  const raised = analysis.flags.filter(({ applied, count }) => applied && count > 0);
  const priced = raised.map(({ id }) => pricedDeals(analysis, id));
  const scale = scaleOf(...priced.map(valueOf));
  return raised
    .map((flag, i) => summaryFlag(analysis, flag, { priced: priced[i] ?? [], scale }))
    .sort((a, b) => Number(BAR_OF.has(b.id)) - Number(BAR_OF.has(a.id)) || sizeOf(b) - sizeOf(a) || b.count - a.count);
}

function pricedDeals({ openDeals }: Analysis, id: FlagId): PricedDeal[] {
  return openDeals
    .filter(({ flags }) => flags.some((flag) => flag.id === id))
    .flatMap(({ amount, workingAmount }) =>
      amount === undefined || workingAmount === undefined ? [] : [{ amount, workingAmount }]
    );
}

const valueOf = (priced: readonly PricedDeal[]): number => priced.reduce((sum, { amount }) => sum + amount, 0);
const sizeOf = ({ value }: SummaryFlag): number => value ?? -1;

/** The flag's title: as its bar of the bridge is called, where it has one. */
export function flagTitle(id: FlagId, analysis: Analysis): string {
  const bar = BAR_OF.get(id);
  return capitalized(bar === undefined ? flagName(id, analysis) : barLabel(bar, analysis.year.name));
}

function summaryFlag(
  analysis: Analysis,
  { id, count }: FlagCount,
  { priced, scale }: { readonly priced: readonly PricedDeal[]; readonly scale: MoneyScale }
): SummaryFlag {
  return {
    id,
    title: flagTitle(id, analysis),
    count,
    value: priced.length === 0 ? undefined : valueOf(priced),
    effect: effectWords(priced, scale),
    action: `${flagAction(id, analysis)}.`,
  };
}

/** What the year's bridge does to the deals that carry a flag, whichever bar takes them. */
function effectWords(priced: readonly PricedDeal[], scale: MoneyScale): string {
  if (priced.length === 0) return "No amount, so nothing is counted.";
  const total = valueOf(priced);
  const left = priced.reduce((sum, { workingAmount }) => sum + workingAmount, 0);
  const money = (amount: number): string => sizedWords(amount, scale);
  if (left === 0) return `All ${money(total)} is left out of the pipeline.`;
  // Amounts stand on a binary grid in the bridge: an untouched one may differ by a rounding of the last digit.
  const isWhole = total - left <= 1e-9 * total;
  return isWhole ? "Still counted." : `${money(total - left)} of ${money(total)} is left out.`;
}
