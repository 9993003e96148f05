import { numberAt } from "../cells/column";
import { Outcome } from "../opportunities/opportunities";
import { FEW_CLOSED } from "./answerSentence";
import type { Finding } from "./finding";
import { countedText, countText, joined, quoted, sizeText, type SentencePart } from "./formulaText";
import { VALUE } from "./names";
import { formula, text } from "./planBuilder";
import { column } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import { counted, dayWords, shareWords } from "./wording";

/** What is wrong with the record itself: no won deal in it, deals closed after the day of the analysis, few closed deals. */
export function recordFindings(context: SheetContext): Finding[] {
  return [...nothingWon(context), ...closedLater(context), ...fewClosed(context)];
}

/** An export without a won deal: won to date counts as 0, and nothing can be measured. */
function nothingWon({ analysis }: SheetContext): Finding[] {
  const { won, lost, noDecision } = analysis.allHistory.counts;
  if (won > 0 || analysis.openDeals.length === 0) return [];
  const what = lost + noDecision > 0 ? "won" : "closed";
  return [
    {
      weight: "high",
      money: Number.MAX_VALUE,
      sentence: () =>
        text(`This sheet holds no ${what} deal: won to date counts as 0, and there is no own history to measure by.`),
      action: "Include closed deals in the export and analyze again.",
      value: () => undefined,
      link: { words: () => formula(`=${quoted("Columns")}`), to: "Assumptions" },
    },
  ];
}

/** Deals won or lost after the day of the analysis: neither won nor pipeline. @see Definitions, general rules */
function closedLater(context: SheetContext): Finding[] {
  const { analysis, scale } = context;
  const { opportunities } = analysis.reading;
  const { asOf } = analysis.settings;
  let [count, wonMoney] = [0, 0];
  for (let i = 0; i < opportunities.count; i++) {
    if (!(numberAt(opportunities.closed, i) > asOf)) continue;
    count++;
    const amount = numberAt(opportunities.amount, i);
    if (numberAt(opportunities.outcome, i) === Outcome.won && amount > 0) wonMoney += amount;
  }
  if (count === 0) return [];
  const later = `${column("Close")},">"&${VALUE.asOf}`;
  const deals = (outcome: string): string => `SUMIFS(${column("Deals")},${column("Outcome")},"${outcome}",${later})`;
  const money = `SUMIFS(${column("Amount")},${column("Outcome")},"won",${column("Amount")},">0",${later})`;
  const others = `(${deals("lost")}+${deals("no decision")})`;
  const all = `(${deals("won")}+${others})`;
  const parts: SentencePart[] = [
    countText(deals("won")),
    " won (",
    sizeText(money, scale),
    ") and ",
    countText(others),
    ` not won are dated after ${dayWords(asOf)}: neither in won nor in the pipeline.`,
  ];
  const { offer } = analysis.datedAfterAsOf;
  return [
    {
      weight: offer === undefined ? "medium" : "high",
      money: wonMoney,
      sentence: () => formula(`=${joined(...parts)}`),
      action:
        offer === undefined
          ? "Correct the dates in the CRM."
          : `Set ‘As of’ to ${dayWords(offer)}, or correct the dates.`,
      value: () => formula(`=${money}`),
      link: {
        words: () => formula(`=${countedText(all, "deal").is}`),
        to: "Assumptions",
      },
    },
  ];
}

/** Rates from a small baseline, with the interval they may lie in. @see Definitions §3 small n */
function fewClosed({ analysis }: SheetContext): Finding[] {
  const { n, count, interval } = analysis.metrics.winRate;
  if (n === 0 || n >= FEW_CLOSED || count === undefined) return [];
  const between =
    interval === undefined
      ? ""
      : `, with 90% certainty between ${shareWords(interval[0])} and ${shareWords(interval[1])}`;
  return [
    {
      weight: "medium",
      money: 0,
      sentence: () =>
        text(
          `Only ${counted(n, "closed deal")} in the baseline: the win rate of ${shareWords(count)} is rough${between}.`
        ),
      action: "Include older closed deals in the export.",
      value: () => undefined,
      link: { words: () => formula(`=${quoted("Measured")}`), to: "Assumptions" },
    },
  ];
}
