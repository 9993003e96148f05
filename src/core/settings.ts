import type { Day } from "./cells/day";
import type { Comparison } from "./changes/changesAnalysis";
import type { Field } from "./opportunities/field";
import type { OutcomeName } from "./opportunities/opportunities";
import type { ReadingChoices } from "./opportunities/readingChoices";
import type { PHASINGS } from "./targets/phasingOf";

/** Every input of the analysis, as typed or by default. @see Definitions §1 */
export interface Settings extends ReadingChoices {
  /** Revenue target of the selling year; undefined until it is typed. */
  readonly goal: number | undefined;
  /** Revenue target of the year after; undefined: quarters beyond the selling year are phased like this one. */
  readonly nextYearGoal: number | undefined;
  readonly asOf: Day;
  /** 1–12: the month the selling year starts in. */
  readonly fiscalYearStartMonth: number;
  /** Calendar year the selling year starts in; undefined: the selling year that contains asOf + 1. */
  readonly sellingYear: number | undefined;
  /** Share 0–1: the chance of reaching the goal that counts as enough. */
  readonly confidence: number;
  readonly baselineMonths: number | "all";
  readonly cycleBasis: "mean" | "median";
  /** × typical cycle. */
  readonly agedAt: number;
  readonly suspectAt: number;
  /** What an aged deal keeps of its amount: a factor 0–1, or learned from history where that is available. */
  readonly agedTreatment: "learned" | number;
  readonly overdueGraceDays: number;
  readonly overdueTreatment: "learned" | "remove" | "keep";
  /** What an open deal without an amount counts: nothing, the mean won size of its product, or so much. Automatic: nothing. */
  readonly unpricedValue: "automatic" | "none" | "mean" | number;
  readonly bigDealMultiple: number;
  /** A close date moved later so many times makes a deal "pushed". */
  readonly pushedTimes: number;
  /** The earlier day of the change: the last analysis, or the start of a period that contains asOf, or a typed day. */
  readonly compareWith: Comparison | Day;
  /** The later day of the change: this analysis, or a typed day that was kept, else the last kept one before it. */
  readonly compareUntil: "today" | Day;
  /** Share 0–1 of leads that become opportunities; undefined: leads are not counted. */
  readonly leadToOpportunityRate: number | undefined;
  /** How the goal falls on the months: by a way that has a name, or twelve shares of the year in fiscal order. */
  readonly phasing: (typeof PHASINGS)[number] | readonly number[];
  /** Month ("2026-04") → its share of the year, where a month was typed over; the others keep theirs, and all are scaled to 1. */
  readonly monthShares: Readonly<Record<string, number>>;
  /** Owner as the sheet names it → revenue target of the selling year, money. */
  readonly quotas: Readonly<Record<string, number>>;
  /** Field → header, where the user overruled what was recognised. */
  readonly columnMap: Readonly<Partial<Record<Field, string>>>;
  /** Stage name → outcome, where the user overruled what was recognised. */
  readonly stageMap: Readonly<Record<string, OutcomeName>>;
}
