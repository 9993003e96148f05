import { forecastRows, YEAR_COLUMN } from "./forecastGrid";
import type { Figure } from "./measuredFigures";
import { inputName, VALUE } from "./names";
import { FORMAT } from "./numberFormats";
import { formula } from "./planBuilder";
import { onSheet, type SheetContext } from "./sheetContext";

/** What the template's months stand on: elsewhere these figures stand on Pipeline Check. */
export function templateFigures(context: SheetContext): Figure[] {
  const won = onSheet(context, "Forecast", `${YEAR_COLUMN}${forecastRows(context).won}`);
  const goal = inputName("goal");
  return [
    {
      label: "Goal",
      name: VALUE.goal,
      content: formula(`=IF(${goal}="","",${goal})`),
      format: FORMAT.whole,
      words: "As typed above.",
    },
    {
      label: "Won to date",
      name: VALUE.wonToDate,
      content: formula(`=N(${won})`),
      format: FORMAT.whole,
      words: "What is typed as won, all months together.",
    },
    {
      label: "Still to win",
      name: VALUE.remaining,
      content: formula(`=IF(${VALUE.goal}="","",MAX(0,${VALUE.goal}-${VALUE.wonToDate}))`),
      format: FORMAT.whole,
      words: "Goal less won, never below 0.",
    },
  ];
}
