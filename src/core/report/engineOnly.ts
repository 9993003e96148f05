import type { OwnSheetId } from "./sheetPlan";

/** A value on our sheets that is no formula: where it stands, and why a spreadsheet formula does not compute it. */
export interface EngineOnlyValue {
  readonly sheet: OwnSheetId;
  /** Begins the label of its row (first column) or the header of its column. */
  readonly label: string;
  readonly why: string;
}

const entry = (sheet: OwnSheetId, label: string, why: string): EngineOnlyValue => ({ sheet, label, why });

/**
 * Every value only the add-in computes. On the sheets it stands in italics with a star, beside the moment it was
 * computed; everything else is a formula, an input, or a fact of the user's rows.
 */
export const ENGINE_ONLY: readonly EngineOnlyValue[] = [
  entry("Check", "Opportunities, to be", "smallest n of a binomial distribution"),
  entry("Check", "To add to today's pipeline", "sums of draws from the own deal sizes"),
  entry("Check", "Latest useful creation day", "stands on the median cycle, a median over chosen rows"),
  entry("Check", "To create a month until then", "stands on the opportunities to add"),
  entry("Check", "Cov. needed", "an owner's win rate drawn towards the whole, where the export has no probability"),
  entry("Check", "Money", "the five largest working deals, at the moment of the analysis"),
  entry("Check", "Control: formulas", "the add-in's own totals, to compare the formulas with"),
  entry("Forecast", "Best month on record", "the largest of all months and quarters in the rows"),
  entry("Forecast", "Seasonal", "each month's share of won value over the last whole years on record"),
  entry("Forecast", "CRM probability", "each deal's probability in the month that the own cycle lets it arrive"),
  entry("Forecast", "Own history", "curves of how own deals ended by their age"),
  entry("Forecast", "Blend of both", "the CRM's odds, as the deal's age changes them"),
  entry("Forecast", "Not created yet", "own history of deals that are created after the day"),
  entry("Forecast", "  open deals", "of the line in use, by type of business"),
  entry("Forecast", "P10", "a percentile of the law of the sum"),
  entry("Forecast", "P50", "a percentile of the law of the sum"),
  entry("Forecast", "P90", "a percentile of the law of the sum"),
  entry("Forecast", "Chance in", "own history: the deal's chance in a month, or in the months left of the year"),
  entry("Forecast", "Today's forecast", "chance and percentiles of the law of the sum, as analyzed"),
  entry("Forecast", "Share of goal", "the owner's share of what was won in the baseline"),
  entry("Forecast", "Goal", "a quota as typed at the analysis"),
  entry("Forecast", "Best month", "the largest of an owner's months in the rows"),
  entry("Forecast", "Working probability", "the deal's probability less what the bridge takes, as analyzed"),
  entry("Flagged", "Age", "as analyzed: the list does not follow the rows"),
  entry("Flagged", "Effect", "as analyzed: the list does not follow the rows"),
  entry("Assumptions", "As of", "the day of the analysis"),
  entry("Assumptions", "Selling year", "decided with the fiscal year at the analysis; typed months belong to it"),
  entry("Assumptions", "Median cycle", "a median over chosen rows"),
  entry("Assumptions", "A fast win", "a percentile over chosen rows"),
  entry("Assumptions", "Mean", "above the row limit the single deals are not on the sheet"),
  entry("Assumptions", "Filled", "stands on the user's columns, not all of which are copied"),
  entry("Assumptions", "Default", "default probability of the stage table"),
  entry("Rows", "Probability", "of the stage table or the own win rate, where the deal has none of its own"),
  entry("Rows", "Valued", "what a deal without an amount of its own counts, as chosen under Inputs"),
  entry("Rows", "Close", "above the row limit: first day of a span of days"),
  ...["Amount", "Deals", "Open", "Counts", "Aged", "Kept", "Working", "Expected"].map((label) =>
    entry("Rows", label, "above the row limit: sum over a group of deals")
  ),
];
