import type { Analysis, FlagId } from "../analysis";
import { nothingPriced } from "../coverage/beyondRecord";
import type { Finding } from "./finding";
import { filterWords, weightOf } from "./flagWords";
import { joined, quoted, sizeText } from "./formulaText";
import { engine, formula } from "./planBuilder";
import type { SheetContext } from "./sheetContext";
import { chanceWords, counted, dayWords, dealWords, numberWords, shareWords } from "./wording";

/** The flags only the add-in decides, by what their deals are and what to do, as counted at the analysis. */
const ENGINE_FLAGS = {
  F14: { what: "with cells that contradict each other", action: "Correct in the CRM" },
  F10: { what: "with a close date moved later again and again", action: "Re-qualify" },
  F9: { what: "in one stage far longer than deals usually stay there", action: "Inspect" },
  F13: { what: "with the same id on more than one row", action: "Merge in the CRM" },
} as const;

/** Contradictions, deals pushed or stuck, duplicates; cells that could not be read. */
export function unreadable({ analysis }: SheetContext): Finding[] {
  const list: Finding[] = [];
  for (const id of ["F14", "F10", "F9", "F13"] as const) {
    const flag = analysis.flags.find((count) => count.id === id);
    if (flag === undefined || flag.count === 0) continue;
    const { what, action } = ENGINE_FLAGS[id];
    list.push({
      weight: weightOf(id),
      money: flag.value,
      sentence: () => ({
        kind: "text",
        text: `${counted(flag.count, "open deal")} ${what}.`,
      }),
      action: `${action}: ${filterWords(id, analysis)}.`,
      value: () => undefined,
      link: { words: () => formula(`=${quoted(counted(flag.count, "deal"))}`), to: id },
    });
  }
  const { issues, excluded } = analysis.reading;
  if (issues.length > 0) {
    const left = excluded.length > 0 ? `; ${counted(excluded.length, "row")} left out` : "";
    const first = issues.find(({ row, column: header }) => row !== undefined && header !== undefined);
    const where =
      first === undefined ? "" : `, the first in row ${first.row ?? ""}, ‘${(first.column ?? "").slice(0, 30)}’`;
    list.push({
      weight: "note",
      money: 0,
      sentence: () => ({
        kind: "text",
        text: `${counted(issues.length, "cell or row", "cells or rows")} could not be taken as they stand${where}${left}.`,
      }),
      action: "Correct them in the export or the CRM.",
      value: () => undefined,
      link: { words: () => formula(`=${quoted("Columns")}`), to: "Assumptions" },
    });
  }
  return list;
}

/** A column that no open deal fills: its rule cannot be applied, and that is a finding itself. */
export function nothingFilled({ analysis }: SheetContext): Finding[] {
  const missing = (id: FlagId, because: string): boolean =>
    analysis.flags.some((flag) => flag.id === id && flag.notAppliedBecause === because);
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
    ...(missing("F7", "noAmounts")
      ? [
          finding(
            nothingPriced(analysis.coverage)
              ? `None of the ${open} has an amount: there is no answer by coverage.`
              : `None of the ${open} has an amount of its own: each counts with the value chosen under Inputs.`,
            "Add amounts, or map the column that holds them."
          ),
        ]
      : []),
    ...(missing("F17", "noCloseDates")
      ? [
          finding(
            `None of the ${open} has a close date: nothing can be divided by quarter or month.`,
            "Add dates, or map the column that holds them."
          ),
        ]
      : []),
  ];
}

/** An export that ends well before the day of the analysis. */
export function staleFinding({ analysis }: SheetContext): Finding[] {
  const { newestDay, isStale } = analysis.stale;
  if (!isStale || newestDay === undefined) return [];
  const days = counted(analysis.settings.asOf - newestDay, "day");
  return [
    {
      weight: "high",
      money: Infinity,
      sentence: () => ({
        kind: "text",
        text: `The newest day in this export is ${dayWords(newestDay)}, ${days} before ${dayWords(analysis.settings.asOf)}.`,
      }),
      action: "Export again, or set ‘As of’ to that day.",
      value: () => undefined,
      link: { words: () => formula(`=${quoted("As of")}`), to: "Assumptions" },
    },
  ];
}

/** A quarter that ends within a month with something still to win. */
export function quarterFinding({ analysis, scale }: SheetContext): Finding[] {
  const [quarter] = analysis.quarters;
  if (quarter?.remaining === undefined || !quarter.byPeriod || quarter.remaining <= 0) return [];
  const left = quarter.to - analysis.settings.asOf;
  if (left > 31 || quarter.workingPipeline <= 0) return [];
  const is = joined(
    `${quarter.name} has ${counted(left, "day")} left: `,
    sizeText("K13", scale),
    " is still to win, and ",
    sizeText("K14", scale),
    " of working pipeline counts in it."
  );
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

/** "; without the largest deal (262k) the chance is 45%"; nothing where there is no chance. */
function withoutWords({ coverage }: Analysis): string {
  const [largest] = coverage.outlook.withoutLargest;
  return largest === undefined || coverage.remaining === 0
    ? ""
    : `; without the largest deal (${dealWords(largest.amount)}) the chance is ${chanceWords(largest.chance)}`;
}

/** How much of the working pipeline rests on the five largest deals. */
export function concentration({ analysis }: SheetContext): Finding[] {
  const working = analysis.openDeals
    .flatMap(({ workingAmount }) => (workingAmount !== undefined && workingAmount > 0 ? [workingAmount] : []))
    .sort((a, b) => b - a);
  const top = working.slice(0, 5).reduce((sum, amount) => sum + amount, 0);
  const share = top / analysis.coverage.workingPipeline;
  if (working.length < 10 || !(share >= 0.1)) return [];
  return [
    {
      weight: share >= 0.25 ? "medium" : "note",
      money: top,
      sentence: () => ({
        kind: "text",
        text: `The five largest of ${numberWords(working.length)} working deals hold ${shareWords(share)} of the working pipeline${withoutWords(analysis)}.`,
      }),
      action: "Bring in big-deal experience; agree a plan per deal.",
      value: () => engine(top),
      link: { words: () => formula(`=${quoted("5 deals")}`), to: "Forecast" },
    },
  ];
}
