import { BRIDGE_REASONS, type BridgeReason, type FlagId } from "../analysis";
import { flagName, weightOf, type Weight } from "./flagWords";
import { countText, joined, quoted, sizeText, type SentencePart } from "./formulaText";
import { inputName } from "./names";
import { column, flagCount } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import type { PlanContent } from "./sheetPlan";
import { engine, formula } from "./planBuilder";
import { counted, dayWords, numberWords, shareWords } from "./wording";

/** What a finding's formulas refer to: cells of the bridge in numbers, and of the quarters. */
export interface FindingCells {
  readonly barCount: (reason: BridgeReason) => string;
  readonly barValue: (reason: BridgeReason) => string;
}

/** One line of the review: what is, how many, how much, what to do, where. */
export interface Finding {
  readonly weight: Weight;
  /** Orders findings of one weight. */
  readonly money: number;
  readonly sentence: (cells: FindingCells) => PlanContent;
  readonly action: string;
  /** Empty where the finding has no price. */
  readonly value: (cells: FindingCells) => PlanContent | undefined;
  /** What the link says, and where it leads: the first flagged deal that carries the flag, or a sheet. */
  readonly link: { readonly words: (cells: FindingCells) => PlanContent; readonly to: FlagId | "Forecast" | "Assumptions" | "Flagged" };
}

/** Most findings one sheet shows. */
const MOST = 10;
const WEIGHT_ORDER: readonly Weight[] = ["high", "medium", "note"];

/** The findings of the review, worst first: by weight, then by money. */
export function findings(context: SheetContext): Finding[] {
  const found = [...staleFinding(context), ...nothingFilled(context), ...flagFindings(context), ...quarterFinding(context), ...concentration(context), ...unreadable(context)];
  return found.sort((a, b) => WEIGHT_ORDER.indexOf(a.weight) - WEIGHT_ORDER.indexOf(b.weight) || b.money - a.money).slice(0, MOST);
}

/** The bars that speak for a flag: their count and money are the finding's. */
const BAR_OF: Readonly<Partial<Record<FlagId, BridgeReason>>> = { F1: "aged", F3: "overdue", F4: "outsidePeriod", F6: "poorlyQualified", F17: "undated" };

const deals = (count: string): { readonly is: string } => ({ is: `IF(${count}=1,"1 deal",${countText(count).is}&" deals")` });
const dealsAre = (count: string): { readonly is: string } => ({ is: `IF(${count}=1,"1 deal is",${countText(count).is}&" deals are")` });
const dealsHave = (count: string): { readonly is: string } => ({ is: `IF(${count}=1,"1 deal has",${countText(count).is}&" deals have")` });

function flagFindings(context: SheetContext): Finding[] {
  const { analysis } = context;
  return analysis.flags
    .filter(({ applied, count }) => applied && count > 0)
    .flatMap(({ id, count, value }): Finding[] => {
      const bar = BAR_OF[id];
      const taken = bar === undefined ? value : (analysis.coverage.bridge[BRIDGE_REASONS.indexOf(bar)]?.value ?? value);
      const words = (cells: FindingCells): string => countOf(id, cells, bar);
      const parts = flagSentence(context, id);
      if (parts === undefined) return [];
      return [
        {
          weight: count * 2 > analysis.openDeals.length ? "high" : weightOf(id),
          money: taken,
          sentence: (cells) => formula(`=${joined(...parts(words(cells)))}`),
          action: flagFindingAction(id, context),
          value: (cells) => flagMoney(id, cells, bar),
          link: { words: (cells) => formula(`=${deals(words(cells)).is}`), to: id },
        },
      ];
    });
}

/** How many deals the sentence speaks of: those of the bar where there is one, so that count and money belong together. */
function countOf(id: FlagId, cells: FindingCells, bar: BridgeReason | undefined): string {
  if (bar !== undefined) return cells.barCount(bar);
  switch (id) {
    case "F2":
    case "F5":
    case "F7":
      return flagCount(id);
    default:
      return "0";
  }
}

function flagMoney(id: FlagId, cells: FindingCells, bar: BridgeReason | undefined): PlanContent | undefined {
  if (bar !== undefined) return formula(`=-${cells.barValue(bar)}`);
  return id === "F5" ? formula(`=SUMIFS(${column("Working")},${column("Flags")},"*F5 *")`) : undefined;
}

/** The sentence of a flag as parts around its count; undefined for flags that are only shown deal by deal. */
function flagSentence({ analysis }: SheetContext, id: FlagId): ((count: string) => SentencePart[]) | undefined {
  const year = analysis.year.name;
  const kept = shareWords(analysis.settings.agedTreatment === "learned" ? 0.5 : analysis.settings.agedTreatment);
  const cycles = (key: string): { readonly is: string } => ({ is: `FIXED(${inputName(key)},1)` });
  switch (id) {
    case "F1":
      return (n) => [dealsAre(n), " older than ", cycles("agedAt"), ` typical cycles; ${kept} of the amount is kept.`];
    case "F2":
      return (n) => [dealsAre(n), " older than ", cycles("suspectAt"), " typical cycle, not yet aged."];
    case "F3":
      return (n) => [dealsAre(n), " past the close date by more than ", { is: `${inputName("overdueGraceDays")}&" days."` }];
    case "F4":
      return (n) => [dealsAre(n), ` expected to close outside ${year}.`];
    case "F5":
      return (n) => [dealsAre(n), ` dated in ${year}, but even a fast win created then would close later.`];
    case "F6":
      return (n) => [dealsAre(n), " marked as not qualified."];
    case "F7":
      return (n) => [dealsHave(n), " no amount; they count as zero, on their own line."];
    case "F17":
      return (n) => [dealsHave(n), " no close date and count in no period."];
    case "F11":
    case "F13":
    case "F14":
      return undefined;
  }
}

function flagFindingAction(id: FlagId, { analysis }: SheetContext): string {
  switch (id) {
    case "F1":
      return "Reduce the probability or remove from the forecast.";
    case "F2":
      return "Re-evaluate. Filter F2.";
    case "F3":
      return "Re-date with the customer or close. Sweep list: filter F3.";
    case "F4":
      return `Leave them out of ${analysis.year.name}, or bring the date forward.`;
    case "F5":
      return "Re-date, or agree what makes it faster.";
    case "F6":
      return "Return to marketing for nurturing. Filter F6.";
    case "F7":
      return "Add an amount. Filter F7.";
    case "F11":
      return "Bring in big-deal experience.";
    case "F13":
      return "Merge in the CRM. Filter F13.";
    case "F14":
      return "Correct in the CRM. Filter F14.";
    case "F17":
      return "Add a date. Filter F17.";
  }
}

/** The flags only the add-in decides (big deals, duplicates, contradictions), as counted at the analysis; cells that could not be read. */
function unreadable({ analysis }: SheetContext): Finding[] {
  const list: Finding[] = [];
  for (const id of ["F14", "F13"] as const) {
    const flag = analysis.flags.find((count) => count.id === id);
    if (flag === undefined || flag.count === 0) continue;
    const what = id === "F14" ? "cells that contradict each other" : "the same id on more than one row";
    list.push({
      weight: weightOf(id),
      money: flag.value,
      sentence: () => ({ kind: "text", text: `${counted(flag.count, "open deal")} with ${what} (${flagName(id, analysis)}).` }),
      action: id === "F14" ? "Correct in the CRM. Filter F14." : "Merge in the CRM. Filter F13.",
      value: () => undefined,
      link: { words: () => formula(`=${quoted(counted(flag.count, "deal"))}`), to: id },
    });
  }
  const { issues, excluded } = analysis.reading;
  if (issues.length > 0) {
    const left = excluded.length > 0 ? `; ${counted(excluded.length, "row")} left out` : "";
    const first = issues.find(({ row, column: header }) => row !== undefined && header !== undefined);
    const where = first === undefined ? "" : `, the first in row ${first.row ?? ""}, ‘${(first.column ?? "").slice(0, 30)}’`;
    list.push({
      weight: "note",
      money: 0,
      sentence: () => ({ kind: "text", text: `${counted(issues.length, "cell or row", "cells or rows")} could not be taken as they stand${where}${left}.` }),
      action: "Correct them in the export or the CRM.",
      value: () => undefined,
      link: { words: () => formula(`=${quoted("Columns")}`), to: "Assumptions" },
    });
  }
  return list;
}

/** A column that no open deal fills: its rule cannot be applied, and that is a finding itself. */
function nothingFilled({ analysis }: SheetContext): Finding[] {
  const missing = (id: FlagId, because: string): boolean => analysis.flags.some((flag) => flag.id === id && flag.notAppliedBecause === because);
  if (analysis.openDeals.length === 0) return [];
  const finding = (words: string, action: string): Finding => ({
    weight: "high",
    money: Number.MAX_VALUE,
    sentence: () => ({ kind: "text", text: words }),
    action,
    value: () => undefined,
    link: { words: () => formula(`=${quoted("Columns")}`), to: "Assumptions" },
  });
  const open = counted(analysis.openDeals.length, "open deal");
  return [
    ...(missing("F7", "noAmounts") ? [finding(`None of the ${open} has an amount: the pipeline counts as zero.`, "Add amounts, or map the column that holds them.")] : []),
    ...(missing("F17", "noCloseDates") ? [finding(`None of the ${open} has a close date: nothing can be divided by quarter or month.`, "Add dates, or map the column that holds them.")] : []),
  ];
}

/** An export that ends well before the day of the analysis. */
function staleFinding({ analysis }: SheetContext): Finding[] {
  const { newestDay, isStale } = analysis.stale;
  if (!isStale || newestDay === undefined) return [];
  const days = counted(analysis.settings.asOf - newestDay, "day");
  return [
    {
      weight: "high",
      money: Infinity,
      sentence: () => ({ kind: "text", text: `The newest day in this export is ${dayWords(newestDay)}, ${days} before ${dayWords(analysis.settings.asOf)}.` }),
      action: "Export again, or set ‘As of’ to that day.",
      value: () => undefined,
      link: { words: () => formula(`=${quoted("As of")}`), to: "Assumptions" },
    },
  ];
}

/** A quarter that ends within a month with something still to win. */
function quarterFinding({ analysis, scale }: SheetContext): Finding[] {
  const [quarter] = analysis.quarters;
  if (quarter === undefined || !quarter.byPeriod || (quarter.remaining ?? 0) <= 0) return [];
  const left = quarter.to - analysis.settings.asOf;
  if (left > 31 || quarter.workingPipeline <= 0) return [];
  const is = joined(`${quarter.name} has ${counted(left, "day")} left: `, sizeText("K13", scale), " is still to win, and ", sizeText("K14", scale), " of working deals counts in it.");
  return [
    {
      weight: "medium",
      money: quarter.workingPipeline,
      sentence: () => formula(`=${is}`),
      action: "Decide per deal: close, or move the month in Revenue Forecast.",
      value: () => formula("=K14"),
      link: { words: () => formula(`=${quoted("Forecast")}`), to: "Forecast" },
    },
  ];
}

/** How much of the working pipeline rests on the five largest deals. */
function concentration({ analysis }: SheetContext): Finding[] {
  const working = analysis.openDeals.map(({ workingAmount }) => workingAmount ?? 0).filter((amount) => amount > 0).sort((a, b) => b - a);
  const top = working.slice(0, 5).reduce((sum, amount) => sum + amount, 0);
  const share = top / analysis.coverage.workingPipeline;
  if (working.length < 10 || !(share >= 0.1)) return [];
  return [
    {
      weight: share >= 0.25 ? "medium" : "note",
      money: top,
      sentence: () => ({ kind: "text", text: `The five largest of ${numberWords(working.length)} working deals hold ${shareWords(share)} of the working pipeline.` }),
      action: "Bring in big-deal experience; agree a plan per deal.",
      value: () => engine(top),
      link: { words: () => formula(`=${quoted("5 deals")}`), to: "Forecast" },
    },
  ];
}

