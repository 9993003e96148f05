import { numberAt } from "../cells/column";
import type { Field } from "../opportunities/field";
import type { Opportunities } from "../opportunities/opportunities";

/** What a field is called, and what its absence means ("" or ": …"). The order is the order of Assumptions. */
export const FIELD_WORDS: Readonly<Record<Field, { readonly label: string; readonly without: string }>> = {
  id: { label: "Id", without: "; deals are known again by name, account and created day" },
  name: { label: "Deal", without: "" },
  account: { label: "Account", without: "" },
  owner: { label: "Owner", without: ", so nobody's part is shown" },
  team: { label: "Team", without: "" },
  source: { label: "Source", without: "" },
  product: { label: "Product", without: "" },
  type: { label: "Type", without: "" },
  pipeline: { label: "Pipeline", without: "" },
  stage: { label: "Stage", without: "; the status column serves" },
  status: { label: "Status", without: "" },
  isClosed: { label: "Is closed", without: "" },
  isWon: { label: "Is won", without: "" },
  reason: { label: "Reason lost", without: "" },
  amount: { label: "Amount", without: "" },
  currency: { label: "Currency", without: "" },
  probability: { label: "Probability", without: "; the stage's default or the own win rate serves" },
  forecastCategory: { label: "Forecast category", without: "" },
  created: { label: "Created", without: ", so no deal has an age" },
  closeDate: { label: "Close date", without: "" },
  expectedClose: { label: "Expected close", without: "" },
  actualClose: { label: "Actual close", without: "" },
  lastActivity: { label: "Last activity", without: "" },
  stageEntered: { label: "Stage entered", without: "" },
  nextStep: { label: "Next step", without: "" },
  contact: { label: "Contact", without: "" },
  qualified: { label: "Qualified", without: ", so no deal is called poorly qualified" },
};

/** Opportunities with something in the field; undefined for fields that are not kept past reading. */
export function filledCount(deals: Opportunities, field: Field): number | undefined {
  const texts = {
    id: deals.id,
    name: deals.name,
    account: deals.account,
    owner: deals.owner,
    source: deals.source,
    product: deals.product,
    type: deals.type,
    stage: deals.stage,
    team: deals.team,
    forecastCategory: deals.forecastCategory,
  };
  const numbers = {
    amount: deals.amount,
    created: deals.created,
    probability: deals.probability,
    lastActivity: deals.lastActivity,
    stageEntered: deals.stageEntered,
    qualified: deals.qualified,
  };
  const isText = (name: string): name is keyof typeof texts => name in texts;
  const isNumber = (name: string): name is keyof typeof numbers => name in numbers;
  const count = (holds: (i: number) => boolean): number => {
    let filled = 0;
    for (let i = 0; i < deals.count; i++) if (holds(i)) filled++;
    return filled;
  };
  if (isText(field)) return count((i) => numberAt(texts[field].codes, i) >= 0);
  if (isNumber(field)) return count((i) => !Number.isNaN(numberAt(numbers[field], i)));
  if (field === "closeDate")
    return count((i) => !Number.isNaN(numberAt(deals.closed, i)) || !Number.isNaN(numberAt(deals.expectedClose, i)));
  return undefined;
}
