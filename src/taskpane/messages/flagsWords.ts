import type { AnswerSummary, SummaryDeal } from "../../core/report/answerSummary";
import { counted, dealWords, numberWords } from "../../core/report/wording";
import { moneyBeside } from "../formats";

export const FLAGS = {
  note: "A deal can stand under more than one flag. Select a deal to go to its row.",
  owner: "Owner",
  everyone: "Everyone",
  noOwner: "No owner",
  noAmount: "–",
  rowGone: "This row has gone. Analyze again.",
} as const;

/** "142 of 238 open deals" and " carry a flag, 15.8M in all." */
export function flaggedLead(summary: AnswerSummary): readonly [bold: string, rest: string] {
  const { flaggedDeals, openDeals, flaggedValue } = summary;
  const inAll = flaggedValue === undefined ? "" : `, ${moneyBeside(flaggedValue)(flaggedValue)} in all`;
  return [
    `${numberWords(flaggedDeals)} of ${counted(openDeals, "open deal")}`,
    ` ${flaggedDeals === 1 ? "carries" : "carry"} a flag${inAll}.`,
  ];
}

export function noFlags({ openDeals, rulesApplied }: AnswerSummary): string {
  return `No flags. All ${counted(openDeals, "open deal")} pass the ${counted(rulesApplied, "rule")} that ${rulesApplied === 1 ? "applies" : "apply"}.`;
}

export function ownerWithout(owner: string): string {
  return `${owner === "" ? "Nobody's deals" : owner} ${owner === "" ? "carry no flag" : "has no flagged deals"}.`;
}

/** A deal as lists show it. */
export type ListedDeal = Omit<SummaryDeal, "flags">;

export function dealAmount({ amount }: ListedDeal): string {
  return amount === undefined ? FLAGS.noAmount : dealWords(amount);
}

/** "T. Okafor · Proposal · row 214 selected" */
export function dealDetails({ owner, stage, row }: ListedDeal, isSelected: boolean): string {
  return [owner, stage, `row ${numberWords(row)}${isSelected ? " selected" : ""}`]
    .filter((part) => part !== "")
    .join(" · ");
}

/** "All 61 in Flagged Deals" */
export function allInSheet(count: number, sheet: string): string {
  return `All ${numberWords(count)} in ${sheet}`;
}

export function firstShown(shown: number, count: number): string {
  return `The ${numberWords(shown)} largest of ${numberWords(count)}.`;
}

export function notAppliedTitle(count: number): string {
  return `Rules not applied (${numberWords(count)})`;
}

/** "Row 214 selected in Pipeline" */
export function selectedSaid({ row, sheet }: { readonly row: number; readonly sheet: string }): string {
  return `Row ${numberWords(row)} selected in ${sheet}`;
}
