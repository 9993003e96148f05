import { chanceFindings } from "./chanceFindings";
import type { Finding } from "./finding";
import { flagFindings } from "./flagFindings";
import type { Weight } from "./flagWords";
import { concentration, nothingFilled, quarterFinding, staleFinding, unreadable } from "./otherFindings";
import { recordFindings } from "./recordFindings";
import type { SheetContext } from "./sheetContext";

/** Most findings one sheet shows. */
const MOST = 10;
const WEIGHT_ORDER: readonly Weight[] = ["high", "medium", "note"];

/** The findings of the review, worst first: by weight, then by money. */
export function findings(context: SheetContext): Finding[] {
  const found = [
    ...staleFinding(context),
    ...nothingFilled(context),
    ...recordFindings(context),
    ...chanceFindings(context),
    ...flagFindings(context),
    ...quarterFinding(context),
    ...concentration(context),
    ...unreadable(context),
  ];
  return found
    .sort((a, b) => WEIGHT_ORDER.indexOf(a.weight) - WEIGHT_ORDER.indexOf(b.weight) || b.money - a.money)
    .slice(0, MOST);
}
