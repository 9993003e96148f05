import { CHANGE_BARS } from "../changes/waterfall";
import { BAR_LABEL } from "./changeWords";
import { SUMMED } from "./rowsTable";
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
  entry("Check", "Chance", "law of the sum of all deals, those not created yet and one shared error"),
  entry("Check", "Amount", "of the five largest deals that count in the year, at the moment of the analysis"),
  entry("Check", "From", "a lever as it is today: win rate, mean size, cycle"),
  entry("Check", "To", "smallest change that alone reaches the confidence"),
  entry("Check", "Share that can be lost", "largest share that leaves the chance at the confidence"),
  entry("Check", "Working pipeline that can be lost", "largest share that leaves the chance at the confidence"),
  entry("Check", "Needed*", "an owner's, team's or segment's need for the confidence, by its own chance"),
  entry("Check", "Goal", "a quota as typed at the analysis; the goal of a period as analyzed"),
  entry("Check", "Won as analyzed", "what the chance belongs to"),
  entry("Check", "Reported as analyzed", "what the chance belongs to"),
  entry("Check", "Confidence as analyzed", "what the chance belongs to"),
  entry("Check", "As of, as analyzed", "what the chance belongs to"),
  entry("Check", "Expected of open deals", "each deal's chance in the quarter by own history"),
  entry("Check", "Coverage needed", "1 ÷ yield of a quarter, by each deal's chance in it"),
  entry("Check", "Not created yet", "own history of deals that are created after the day"),
  entry("Check", "Left of overdue deals", "what own history leaves of them differs from quarter to quarter"),
  entry("Check", "Created today, arrive in time", "own history's curve of wins by age"),
  entry("Check", "Earlier quarters needed", "the pipeline at the start of past quarters, made again"),
  entry("Check", "Of a quarter's wins", "the pipeline at the start of past quarters, made again"),
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
  entry("Changes", "Opening", "of a kept analysis, whose deals are not on the sheets"),
  entry("Changes", "Closing", "what the analysis counted, to compare the bars with"),
  entry("Changes", "Deals", "of kept analyses; of the bars above the limit of the list"),
  entry("Changes", "Value", "of kept analyses; of a deal that was read differently"),
  ...CHANGE_BARS.map((bar) =>
    entry("Changes", BAR_LABEL[bar], "since another kept day, or above the limit of the list")
  ),
  entry("Changes", "Dated", "of a kept analysis: deals dated between the two days"),
  entry("Changes", "Pushed", "of a kept analysis: deals dated between the two days; counted from one to the next"),
  entry("Changes", "Said", "what an earlier analysis forecast"),
  entry("Changes", "Came", "won in the period, as analyzed"),
  entry("Changes", "Off by", "what earlier analyses forecast against what came"),
  entry("Changes", "Bias", "what earlier analyses forecast against what came"),
  entry("Changes", "Periods", "past periods that were forecast so long before"),
  entry("Changes", "Open", "of kept analyses"),
  entry("Changes", "P10", "what an earlier analysis forecast"),
  entry("Changes", "P90", "what an earlier analysis forecast"),
  entry("Changes", "Call", "what was typed at an earlier analysis"),
  entry("Changes", "Pulled in", "counted from one kept analysis to the next"),
  entry("Changes", "Moved back", "counted from one kept analysis to the next"),
  entry("Assumptions", "As of", "the day of the analysis"),
  entry("Assumptions", "Selling year", "decided with the fiscal year at the analysis; typed months belong to it"),
  entry("Assumptions", "Median cycle", "a median over chosen rows"),
  entry("Assumptions", "A fast win", "a percentile over chosen rows"),
  entry("Assumptions", "Mean", "above the row limit the single deals are not on the sheet"),
  entry("Assumptions", "Filled", "stands on the user's columns, not all of which are copied"),
  entry("Assumptions", "Default", "default probability of the stage table"),
  entry("Assumptions", "Off by", "the forecast made again at the start of past periods"),
  entry("Assumptions", "Bias", "the forecast made again at the start of past periods"),
  entry("Assumptions", "Periods", "the forecast made again at the start of past periods"),
  entry("Assumptions", "Factor", "what came in past months ÷ what own history said"),
  entry("Assumptions", "Months", "past months that the factor stands on"),
  entry("Assumptions", "Spread", "spread of past errors and of the win rate"),
  entry("Assumptions", "Said", "mean chance of deals at the start of past periods"),
  entry("Assumptions", "Won*", "share of them that was won in the period"),
  entry("Assumptions", "Deals", "how many deals of past periods had such a chance"),
  entry("Rows", "Chance", "own history: the deal's chance in what is left of the selling year"),
  entry("Rows", "LearnedF3", "what own history leaves of an overdue deal"),
  entry("Rows", "LearnedF1", "what own history leaves of an aged deal"),
  entry("Rows", "Probability", "of the stage table or the own win rate, where the deal has none of its own"),
  entry("Rows", "Valued", "what a deal without an amount of its own counts, as chosen under Inputs"),
  entry("Rows", "Close", "above the row limit: first day of a span of days"),
  ...SUMMED.filter((label) => label !== "Valued").map((label) =>
    entry("Rows", label, "above the row limit: sum over a group of deals")
  ),
];
