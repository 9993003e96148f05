import type { Analysis } from "../analysis";
import { flagTitle } from "./summaryFlags";

/** Why a rule could not be applied, by the codes of src/core/flags. */
const BECAUSE: Readonly<Record<string, string>> = {
  noCloseDates: "no open deal has a close date",
  noCreatedDays: "no open deal has a created day",
  noCycle: "no won deal has both a created and a close day",
  noQualifiedColumn: "no Qualified column",
  noIds: "no id column",
  noAmounts: "no open deal has an amount",
  noWonSize: "no won deal has an amount",
  noHistory: "no earlier analysis to compare with",
  noStages: "no stage column",
  fewStays: "fewer than five stays in any stage seen from begin to end",
};

/** The rules that this sheet gives nothing to apply them to, and why. */
export function notAppliedRules(analysis: Analysis): { readonly title: string; readonly because: string }[] {
  return analysis.flags.flatMap(({ id, applied, notAppliedBecause }) =>
    applied ? [] : [{ title: flagTitle(id, analysis), because: BECAUSE[notAppliedBecause ?? ""] ?? "no such column" }]
  );
}
