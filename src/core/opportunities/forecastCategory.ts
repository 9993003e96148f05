/** What a forecast category of the CRM means for the lines of the forecast. */
export type ForecastCategory = "commit" | "bestCase" | "other";

/**
 * The line a forecast category belongs to, from its name: "Commit", "Committed" → commit; "Best Case", "Upside" →
 * bestCase; everything else (Pipeline, Omitted, Closed, Most Likely) → other.
 * @see Definitions §6, lines of the forecast
 */
export function forecastCategory(name: string): ForecastCategory {
  const word = name.toLowerCase().replace(/[^a-z]/g, "");
  if (word === "commit" || word === "committed" || word === "forecastcommit") return "commit";
  return word === "bestcase" || word === "upside" ? "bestCase" : "other";
}
