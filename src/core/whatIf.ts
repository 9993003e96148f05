import type { Analysis, Answer, Lever, Verdict } from "./analysis";
import type { Day } from "./cells/day";
import { verdictByChance } from "./coverage/verdict";
import { leversAfter } from "./forecast/leversAfter";
import type { Moves, Outlook, OutlookBasis } from "./forecast/outlook";
import { outlookOf, QUICK } from "./forecast/outlookOf";
import { chanceOfAdded } from "./forecast/outlookTiming";

/** What a person tries, each as it would then be. An absent member stays as it is today. */
export interface Tried {
  /** W1, 0–1. */
  readonly winRate?: number;
  /** Mean won size, money. */
  readonly dealSize?: number;
  /** Mean cycle, days. */
  readonly cycleDays?: number;
  /** Opportunities added until the latest useful creation day, whole. */
  readonly added?: number;
  /** Share 0–1 that counts as enough. */
  readonly confidence?: number;
  /** Sheet row of a deal that is left out. */
  readonly withoutRow?: number;
}

/** What the year would come to. Money in the sheet's currency. */
export interface TriedOutlook extends Pick<Outlook, "chance" | "landing" | "p10" | "p90"> {
  readonly verdict: Verdict;
}

/** Where what can be tried stands today; undefined members cannot be tried. */
export interface TriedFrom {
  readonly winRate: Answer;
  readonly dealSize: Answer;
  /** Only where own history says how long deals take. */
  readonly cycleDays: Answer;
  /** An opportunity added now can still be won in the year. */
  readonly canAdd: boolean;
  /** Until when adding helps: the latest useful creation day, else the last possible; undefined where it is not known or both have passed. */
  readonly createUntil: Day | undefined;
  readonly confidence: number;
  /** What the chance is of: money of the selling year. */
  readonly goal: Answer;
}

/** What comes of what is tried, beside today. */
export interface WhatIfAnswer extends TriedOutlook {
  readonly today: TriedOutlook;
  readonly from: TriedFrom;
  /** Smallest further change of each lever that reaches the confidence, the easiest first; undefined unless asked for. */
  readonly levers: readonly Lever[] | undefined;
}

/** One thing to try. Levers take several times as long as the chance. */
export interface WhatIfAsk {
  readonly tried: Tried;
  readonly withLevers: boolean;
}

/** Answers "what if" about one analysis, whose numbers may be gone by then. */
export type WhatIf = (ask: WhatIfAsk) => WhatIfAnswer;

/** What of an analysis is kept to answer "what if"; undefined where nothing gives a chance, or there is no goal. */
export function whatIfOf({ forecast: { basis }, openDeals }: Analysis): WhatIf | undefined {
  if (basis?.goal === undefined) return undefined;
  const rows = [...basis.deal].map((deal) => openDeals[deal]?.row);
  return answering(basis, rows);
}

/** A function of its own, so that nothing but these two stays in memory. @param rows sheet rows by place of the basis */
function answering(basis: OutlookBasis, rows: readonly (number | undefined)[]): WhatIf {
  let asItIs: Outlook | undefined;
  const from = triedFrom(basis);
  return ({ tried, withLevers }) => {
    asItIs ??= outlookOf(basis);
    const moves = movesOf(from, rows, tried);
    const confidence = tried.confidence ?? basis.confidence;
    const outlook = Object.keys(moves).length === 0 ? asItIs : outlookOf(basis, moves, QUICK);
    return {
      ...triedOutlook(basis, outlook, confidence),
      today: triedOutlook(basis, asItIs, basis.confidence),
      from,
      levers: withLevers ? leversAfter({ ...basis, confidence }, moves) : undefined,
    };
  };
}

/** What is tried in proportion to today, as the law takes it. What cannot be tried is left as it is. */
function movesOf(from: TriedFrom, rows: readonly (number | undefined)[], tried: Tried): Moves {
  const { winRate, dealSize, cycleDays, added, withoutRow } = tried;
  const place = withoutRow === undefined ? -1 : rows.indexOf(withoutRow);
  return {
    ...(winRate === undefined || from.winRate === undefined ? {} : { winRate }),
    ...(dealSize === undefined || from.dealSize === undefined ? {} : { size: dealSize / from.dealSize }),
    ...(cycleDays === undefined || from.cycleDays === undefined ? {} : { cycle: cycleDays / from.cycleDays }),
    ...(added === undefined || added === 0 || !from.canAdd ? {} : { added }),
    ...(place < 0 ? {} : { without: place }),
  };
}

function triedFrom(basis: OutlookBasis): TriedFrom {
  const { sizes, curves, winRate, cycleDays, createUntil, confidence, goal } = basis;
  const isKnown = winRate !== undefined && winRate > 0 && winRate < 1;
  return {
    winRate: isKnown ? winRate : undefined,
    dealSize: sizes.length === 0 ? undefined : sizes.reduce((sum, size) => sum + size, 0) / sizes.length,
    cycleDays: curves !== undefined && cycleDays !== undefined && cycleDays > 1 ? cycleDays : undefined,
    canAdd: sizes.length > 0 && chanceOfAdded(basis, {}) > 0,
    createUntil,
    confidence,
    goal,
  };
}

function triedOutlook(
  { goal, wonToDate }: OutlookBasis,
  { chance, landing, p10, p90 }: Outlook,
  confidence: number
): TriedOutlook {
  const remaining = goal === undefined ? undefined : Math.max(0, goal - wonToDate);
  return { chance, landing, p10, p90, verdict: verdictByChance(remaining, chance, confidence) };
}
