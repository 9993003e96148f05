import { numberAt, textAt } from "../cells/column";
import type { Answer, Metrics } from "../analysis";
import { Outcome, type Opportunities } from "../opportunities/opportunities";
import { pricedAmount, type Rows } from "../opportunities/dealRows";

/** Whether a deal is new business; undefined when it is not known. */
type IsNew = (i: number) => boolean | undefined;

/** Words of a Type column that mean existing business, asked before those that mean new. */
const EXISTING = /existing|renewal|upsell|up-sell|cross|add-?on|expansion|upgrade|replacement/i;
const NEW = /new|first/i;

/**
 * Share of the won deals that is new business, by count and by value, of those whose type is known: from the Type column,
 * else inferred (existing when the account has a won deal closed strictly before this one). In the first 12 months on
 * record the inferred share is overstated.
 * @param rows the closed deals measured · @param history every closed deal, which the inference looks back into
 * @returns shares 0–1, undefined when no won deal's type is known
 * @see Definition N3
 */
export function newShare(deals: Opportunities, rows: Rows, history: Rows): Metrics["newShare"] {
  const [from, isNew] = typeRule(deals, history);
  let [known, isNewCount, value, newValue] = [0, 0, 0, 0];
  for (const i of rows) {
    const answer = numberAt(deals.outcome, i) === Outcome.won ? isNew(i) : undefined;
    if (answer === undefined) continue;
    known++;
    value += pricedAmount(deals, i);
    if (!answer) continue;
    isNewCount++;
    newValue += pricedAmount(deals, i);
  }
  const share = (part: number, whole: number): Answer => (whole > 0 ? part / whole : undefined);
  return { count: share(isNewCount, known), value: share(newValue, value), known, from: known > 0 ? from : undefined };
}

/** Whether any deal, open ones too, is new business: as `newShare` tells it, an open deal as if it closed now. @see Definition N3 */
export function newBusiness(deals: Opportunities, history: Rows): IsNew {
  return typeRule(deals, history)[1];
}

function typeRule(deals: Opportunities, history: Rows): readonly ["type" | "inferred", IsNew] {
  const meaning = deals.type.values.map((word) => (EXISTING.test(word) ? false : NEW.test(word) ? true : undefined));
  if (deals.mapped.has("type") && meaning.some((known) => known !== undefined)) {
    return ["type", (i) => meaning[numberAt(deals.type.codes, i)]];
  }
  return ["inferred", inferredRule(deals, history)];
}

function inferredRule(deals: Opportunities, history: Rows): IsNew {
  const firstWon = new Float64Array(deals.account.values.length).fill(Infinity);
  for (const i of history) {
    const account = numberAt(deals.account.codes, i);
    const closed = numberAt(deals.closed, i);
    if (account < 0 || numberAt(deals.outcome, i) !== Outcome.won || Number.isNaN(closed)) continue;
    firstWon[account] = Math.min(numberAt(firstWon, account), closed);
  }
  return (i) => {
    const closed = numberAt(deals.outcome, i) === Outcome.open ? Infinity : numberAt(deals.closed, i);
    if (textAt(deals.account, i) === undefined || Number.isNaN(closed)) return undefined;
    return numberAt(firstWon, numberAt(deals.account.codes, i)) >= closed;
  };
}
