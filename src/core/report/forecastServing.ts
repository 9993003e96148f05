import type { Analysis } from "../analysis";
import type { ForecastMethod } from "../forecast/forecastMethod";
import type { SheetContext } from "./sheetContext";

/**
 * What the months of the line in use are: typed (template), live formulas over the rows (the CRM's probability or the win
 * rate, each deal whole in the month of its expected close), or the engine's own values (deals spread over the months).
 */
export type Serving = "typed" | "live" | "engine";

export function servingOf({ analysis, isTemplate }: Pick<SheetContext, "analysis" | "isTemplate">): Serving {
  if (isTemplate) return "typed";
  const { method, dealMonths } = analysis.forecast;
  return (method === "M1" || method === "W1") && dealMonths === undefined ? "live" : "engine";
}

/** Whether anything says what is still to come: a measure of the open deals, or a person. */
export function hasExpected({ analysis, isTemplate }: SheetContext): boolean {
  return isTemplate || analysis.coverage.expectedFromPipeline !== undefined;
}

/** The serving method in the words of its line. */
export const METHOD_WORDS: Readonly<Record<ForecastMethod, string>> = {
  M2phase: "Own history × phase",
  M2: "Own history",
  M3: "Blend of both",
  M1: "CRM probability",
  W1: "Own win rate",
};

/** Which of a month's figures the serving method's line shows. */
export function lineOf(method: ForecastMethod): "crm" | "history" | "blend" {
  switch (method) {
    case "M2phase":
    case "M2":
      return "history";
    case "M3":
      return "blend";
    case "M1":
    case "W1":
      return "crm";
  }
}

/** Whether any month has a figure. */
export function anyMonth(
  { forecast }: Analysis,
  of: (month: Analysis["forecast"]["months"][number]) => number | undefined
): boolean {
  return forecast.months.some((month) => of(month) !== undefined);
}
