import { dayOf, type Day } from "../core/cells/day";

/** Opportunities in the sample, for whoever says so before it is loaded. */
export const SAMPLE_DEALS = 600;

/** The day the sample was exported on and the goal of its firm: what its answer is about, unless somebody chooses otherwise. */
export const SAMPLE_CHOICES: { readonly asOf: Day; readonly goal: number } = {
  asOf: dayOf(2026, 9, 15),
  goal: 12_000_000,
};
