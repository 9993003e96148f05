import { numberAt } from "../cells/column";
import type { Day } from "../cells/day";
import { openDeals, pricedAmount } from "./dealRows";
import type { IssueLog } from "./issueLog";
import { Outcome, type Opportunities } from "./opportunities";
import type { Source } from "./reading";

/** How open deals are treated that lack something, as typed. */
export interface OpenDealChoices {
  readonly unpricedValue: "automatic" | "none" | "mean" | number;
  readonly overdueTreatment: "learned" | "remove" | "keep";
  readonly overdueGraceDays: number;
}

/** How they are treated where nothing was typed. */
export const NO_OPEN_DEAL_CHOICES: OpenDealChoices = {
  unpricedValue: "automatic",
  overdueTreatment: "learned",
  overdueGraceDays: 14,
};

/** Fewer deals than this are not worth a question. */
const LEAST_DEALS = 3;
/** Of the open deals, how many have to lack an amount. */
const UNPRICED_SHARE = 0.2;
/** Of the open money, how much has to be past its closing day: below that, taking it out is what everybody expects. */
const OVERDUE_SHARE = 0.5;

/** The opportunities that are asked about, and where. */
export interface OpenDealAsk {
  readonly deals: Opportunities;
  readonly source: Source;
  readonly asOf: Day;
  readonly choices: OpenDealChoices;
  readonly log: IssueLog;
}

/**
 * Asks what open deals without an amount are worth, where more than a fifth of the open deals have none and a won deal has
 * one to go by; and whether deals past their closing day stay, where they hold more than half of the open money.
 * @see Definition §1 unpricedValue, overdueTreatment
 */
export function askAboutOpenDeals(ask: OpenDealAsk): void {
  askUnpriced(ask);
  askOverdue(ask);
}

function askUnpriced({ deals, source, choices, log }: OpenDealAsk): void {
  const open = openDeals(deals);
  const unpriced = open.filter((i) => pricedAmount(deals, i) === 0);
  if (unpriced.length < LEAST_DEALS || unpriced.length <= UNPRICED_SHARE * open.length) return;
  const hasSize = deals.outcome.some((code, i) => code === Outcome.won && pricedAmount(deals, i) > 0);
  if (!hasSize) return;
  const { unpricedValue } = choices;
  log.ask({
    kind: "unpricedValue",
    key: "unpricedValue",
    options: ["none", "mean"],
    answer: unpricedValue === "automatic" ? undefined : String(unpricedValue),
    column: source.columns.amount,
    row: numberAt(deals.row, numberAt(unpriced, 0)),
    found: "",
    rows: unpriced.length,
  });
}

function askOverdue({ deals, source, asOf, choices, log }: OpenDealAsk): void {
  const { overdueGraceDays, overdueTreatment } = choices;
  let [total, past] = [0, 0];
  const overdue: number[] = [];
  for (const i of openDeals(deals)) {
    const amount = pricedAmount(deals, i);
    total += amount;
    if (!(numberAt(deals.expectedClose, i) < asOf - overdueGraceDays)) continue;
    past += amount;
    overdue.push(i);
  }
  if (overdue.length < LEAST_DEALS || past <= OVERDUE_SHARE * total) return;
  log.ask({
    kind: "overdueTreatment",
    key: "overdueTreatment",
    // Until own history can say, learned deals are removed: the two would read alike.
    options: ["remove", "keep"],
    answer: overdueTreatment === "learned" ? undefined : overdueTreatment,
    column: source.columns.expectedClose ?? source.columns.closeDate,
    row: numberAt(deals.row, numberAt(overdue, 0)),
    found: "",
    rows: overdue.length,
  });
}
