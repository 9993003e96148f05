import type { Analysis, DealFlag, FlagId, OpenDeal } from "../analysis";
import { calendarOf } from "../cells/day";
import { dayWords, numberWords, shortDayWords } from "./wording";

/** How much a flag weighs; its sign and word on the sheets. */
export type Weight = "high" | "medium" | "note";
export const WEIGHT_CHIP: Readonly<Record<Weight, string>> = { high: "■ High", medium: "▲ Medium", note: "○ Note" };

const WEIGHTS: Readonly<Record<FlagId, Weight>> = {
  F1: "high",
  F2: "note",
  F3: "high",
  F4: "medium",
  F5: "medium",
  F6: "medium",
  F7: "medium",
  F9: "medium",
  F10: "medium",
  F11: "note",
  F13: "note",
  F14: "medium",
  F17: "medium",
};

export const weightOf = (id: FlagId): Weight => WEIGHTS[id];

/** The flag's name, two or three words. */
export function flagName(id: FlagId, analysis: Analysis): string {
  switch (id) {
    case "F1":
      return "aged";
    case "F2":
      return "suspect age";
    case "F3":
      return "overdue";
    case "F4":
      return `outside ${analysis.year.name}`;
    case "F5":
      return "cannot close in time";
    case "F6":
      return "poorly qualified";
    case "F7":
      return "unpriced";
    case "F9":
      return "stuck in stage";
    case "F10":
      return "pushed";
    case "F11":
      return "big deal";
    case "F13":
      return "duplicate";
    case "F14":
      return "contradiction";
    case "F17":
      return "undated";
  }
}

/** What to do about it: one verb phrase. */
export function flagAction(id: FlagId, analysis: Analysis): string {
  switch (id) {
    case "F1":
      return "Reduce probability or remove";
    case "F2":
      return "Re-evaluate";
    case "F3":
      return "Re-date or close";
    case "F4":
      return `Plan for ${nextYear(analysis)}`;
    case "F5":
      return "Re-date";
    case "F6":
      return "Return to marketing";
    case "F7":
      return "Add an amount";
    case "F9":
      return "Inspect";
    case "F10":
      return "Re-qualify";
    case "F11":
      return "Bring in big-deal experience";
    case "F13":
      return "Merge";
    case "F14":
      return "Correct in the CRM";
    case "F17":
      return "Add a date";
  }
}

/** "2027" after "2026", "2027/28" after "2026/27". */
function nextYear(analysis: Analysis): string {
  const first = calendarOf(analysis.year.to + 1).year;
  return analysis.year.name.includes("/") ? `${first}/${String((first + 1) % 100).padStart(2, "0")}` : String(first);
}

const CONTRADICTIONS: Readonly<Record<string, string>> = {
  createdAfterAsOf: "created after the day of the analysis",
  statusAgainstStage: "status and stage disagree",
  openWithCertainty: "open at 0 or 100%",
  expectedBeforeCreated: "expected to close before it was created",
};

/** Why the deal carries the flag, numbers first: "age 197 d = 2.1 × cycle of 96 d". */
export function flagReason(flag: DealFlag, analysis: Analysis): string {
  const number = (fact: string): number => Number(flag.facts[fact]);
  const day = (fact: string): string => shortDayWords(number(fact), analysis.settings.asOf);
  switch (flag.id) {
    case "F1":
      return `age ${numberWords(number("ageDays"))} d = ${numberWords(number("ageDays") / number("cycleDays"), 1)} × cycle of ${numberWords(number("cycleDays"))} d`;
    case "F2":
      return `age ${numberWords(number("ageDays"))} d, cycle ${numberWords(number("cycleDays"))} d`;
    case "F3":
      return `close date ${day("closeDay")} is ${numberWords(number("daysPast"))} d past`;
    case "F4":
      return `closes ${dayWords(number("closeDay"))}`;
    case "F5":
      return `created ${day("createdDay")}; a fast win takes ${numberWords(number("fastCycleDays"))} d, past ${day("yearEnd")}`;
    case "F6":
      return "marked as not qualified";
    case "F7":
      return flag.facts["amount"] === undefined ? "no amount" : `amount ${numberWords(number("amount"))}`;
    case "F9": {
      const days = `${number("atLeast") === 1 ? "at least " : ""}${numberWords(number("days"))} d`;
      return `in ${String(flag.facts["stage"])} ${days} = ${numberWords(number("days") / number("meanDays"), 1)} × mean of ${numberWords(number("meanDays"))} d`;
    }
    case "F10":
      return `close moved later ${timesWords(number("pushes"))}${movedWords(number("daysMoved"))}`;
    case "F11":
      return `${numberWords(number("timesMean"), 1)} × mean won size`;
    case "F13":
      return "same id on more than one row";
    case "F14":
      return String(flag.facts["kinds"])
        .split(" ")
        .map((kind) => CONTRADICTIONS[kind] ?? kind)
        .join(", ");
    case "F17":
      return "no close date";
  }
}

/** "once", "twice", "3 times". */
function timesWords(times: number): string {
  return times === 1 ? "once" : times === 2 ? "twice" : `${numberWords(times)} times`;
}

/** ", 45 d in all"; nothing where it was moved back as far. */
function movedWords(days: number): string {
  return days > 0 ? `, ${numberWords(days)} d in all` : "";
}

/** "F3 F1 F11", worst first. */
export function flagIds(deal: OpenDeal): string {
  return deal.flags.map(({ id }) => id).join(" ");
}

/** "F3 overdue, F1 aged", worst first: each flag by its name, so that a filter for one finds no other ("F1" is in "F11"). */
export function flagsNamed(deal: OpenDeal, analysis: Analysis): string {
  return deal.flags.map(({ id }) => `${id} ${flagName(id, analysis)}`).join(", ");
}

/** How to list the deals of one flag on Flagged Deals: "filter ‘overdue’". */
export function filterWords(id: FlagId, analysis: Analysis): string {
  return `filter ‘${flagName(id, analysis)}’`;
}

/** Every reason of a deal, separated by "; ". */
export function dealReasons(deal: OpenDeal, analysis: Analysis): string {
  return deal.flags.map((flag) => flagReason(flag, analysis)).join("; ");
}

/** The reasons of a deal in at most so many characters: whole ones, worst first, at least one, and how many more there are. */
export function fittedReasons(deal: OpenDeal, analysis: Analysis, most: number): string {
  const reasons = deal.flags.map((flag) => flagReason(flag, analysis));
  const all = reasons.join("; ");
  if (all.length <= most) return all;
  for (let kept = reasons.length - 1; kept > 1; kept--) {
    const words = `${reasons.slice(0, kept).join("; ")}; +${reasons.length - kept} more`;
    if (words.length <= most) return words;
  }
  return reasons.length > 1 ? `${reasons[0] ?? ""}; +${reasons.length - 1} more` : all;
}

/** Flags that more than half of the open deals carry: one finding says it, rows are coloured by their other flags. */
export function commonFlags(analysis: Analysis): FlagId[] {
  return analysis.flags
    .filter(({ applied, count }) => applied && count * 2 > analysis.openDeals.length)
    .map(({ id }) => id);
}
