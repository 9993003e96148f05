import type { Figure } from "./measuredFigures";
import { hasChances } from "./noChance";
import { inputName, VALUE } from "./names";
import { FORMAT } from "./numberFormats";
import { formula } from "./planBuilder";
import { column } from "./rowsTable";
import { AGED_KEPT } from "./rowsAggregate";
import type { SheetContext } from "./sheetContext";
import type { PlanContent } from "./sheetPlan";

/** What the inputs come to in days, shares and money: the limits the rows are measured by. */
export function limitFigures(context: SheetContext): Figure[] {
  const whenCycle = (times: string): PlanContent =>
    formula(`=IF(${VALUE.cycle}="","",ROUND(${inputName(times)}*${VALUE.cycle},6))`);
  return [
    {
      label: "Suspect from",
      name: VALUE.suspectFrom,
      content: whenCycle("suspectAt"),
      format: `0.0" d"`,
      words: "Age from which a deal is re-evaluated (F2).",
    },
    {
      label: "Aged from",
      name: VALUE.agedFrom,
      content: whenCycle("agedAt"),
      format: `0.0" d"`,
      words: "Age from which part of the amount is taken (F1).",
    },
    {
      label: "An aged deal keeps",
      name: VALUE.agedKept,
      content: formula(`=IF(ISNUMBER(${inputName("agedTreatment")}),${inputName("agedTreatment")},${AGED_KEPT})`),
      format: FORMAT.share,
      words: hasChances(context.analysis)
        ? "Share of the amount that still counts, where own history has no answer of the deal (LearnedF1 on Pipeline Rows)."
        : "Share of the amount that still counts.",
    },
    {
      label: "Overdue before",
      name: VALUE.overdueBefore,
      content: formula(`=${VALUE.asOf}-${inputName("overdueGraceDays")}`),
      format: FORMAT.day,
      words: "Open deals with an earlier close date are overdue (F3).",
    },
    {
      label: "Overdue deals lose",
      name: VALUE.overdueTaken,
      content: formula(`=IF(${inputName("overdueTreatment")}="keep",0,1)`),
      format: FORMAT.share,
      words: hasChances(context.analysis)
        ? "Share of the amount that the bridge takes, where own history has no answer of the deal (LearnedF3 on Pipeline Rows)."
        : "Share of the amount that the bridge takes.",
    },
    {
      label: "Undated deals lose",
      name: VALUE.undatedTaken,
      content: formula(`=IF(SUMIFS(${column("Deals")},${column("Outcome")},"open",${column("Close")},">0")>0,1,0)`),
      format: FORMAT.share,
      words: "All of the amount; nothing where no open deal has a close date (F17).",
    },
    {
      label: "Created too late after",
      name: VALUE.lastCreation,
      content: formula(`=IF(${VALUE.fastCycle}="","",${VALUE.yearEnd}-${VALUE.fastCycle})`),
      format: FORMAT.day,
      words: "Even a fast win created later would close after the year (F5).",
    },
    {
      label: "A big deal is more than",
      content: formula(`=IF(${VALUE.meanWonSize}="","",${inputName("bigDealMultiple")}*${VALUE.meanWonSize})`),
      format: FORMAT.whole,
      words: "Amount from which a deal is flagged F11 at the next analysis.",
    },
  ];
}
