import { BRIDGE_REASONS, type Analysis, type BridgeReason, type FlagId } from "../analysis";
import { nothingPriced } from "../coverage/beyondRecord";
import { everWon } from "../history/ageChance";
import type { Finding, FindingCells } from "./finding";
import { filterWords, weightOf } from "./flagWords";
import { countedText, countText, joined, quoted, type SentencePart } from "./formulaText";
import { inputName } from "./names";
import { formula } from "./planBuilder";
import { AGED_KEPT } from "./rowsAggregate";
import { column, flagCount } from "./rowsTable";
import type { SheetContext } from "./sheetContext";
import type { PlanContent } from "./sheetPlan";
import { shareWords } from "./wording";

/** The bars that speak for a flag: their money is the finding's. */
const BAR_OF: Readonly<Partial<Record<FlagId, BridgeReason>>> = {
  F1: "aged",
  F3: "overdue",
  F4: "outsidePeriod",
  F6: "poorlyQualified",
  F17: "undated",
};

const dealsAre = (count: string): SentencePart => countedText(count, "deal is", "deals are");
const dealsHave = (count: string): SentencePart => countedText(count, "deal has", "deals have");

/** One finding a flag that formulas count. */
export function flagFindings(context: SheetContext): Finding[] {
  const { analysis } = context;
  return analysis.flags
    .filter(({ applied, count }) => applied && count > 0)
    .flatMap(({ id, count, value }): Finding[] => {
      const bar = BAR_OF[id];
      const taken = bar === undefined ? value : (analysis.coverage.bridge[BRIDGE_REASONS.indexOf(bar)]?.value ?? value);
      const total = (cells: FindingCells): string => countOf(context, id, cells);
      const parts = flagSentence(context, id);
      if (parts === undefined) return [];
      return [
        {
          weight: count * 2 > analysis.openDeals.length ? "high" : weightOf(id),
          money: taken,
          sentence: (cells) => formula(`=${joined(...parts(total(cells)), ...ofWhich(total(cells), cells, bar))}`),
          action: flagFindingAction(id, context),
          value: (cells) => flagMoney(context, id, cells, bar),
          link: { words: (cells) => formula(`=${countedText(total(cells), "deal").is}`), to: id },
        },
      ];
    });
}

/** How many open deals carry the flag; outside the year also the deals dated before it, which the bar takes too. */
function countOf({ live, analysis }: SheetContext, id: FlagId, cells: FindingCells): string {
  switch (id) {
    case "F1":
    case "F2":
    case "F3":
    case "F5":
    case "F7":
    case "F17":
      return flagCount(id);
    case "F4":
      return `MAX(${flagCount(id)},${cells.barCount("outsidePeriod")})`;
    case "F6":
      return live
        ? `SUMIFS(${column("Deals")},${column("Outcome")},"open",${column("Qualified")},"no")`
        : `${analysis.openDeals.filter(({ flags }) => flags.some((flag) => flag.id === id)).length}`;
    case "F9":
    case "F10":
    case "F11":
    case "F13":
    case "F14":
      return "0";
  }
}

/** Where the money is that of fewer deals: the others are in an earlier bar, or have no amount. */
function ofWhich(total: string, cells: FindingCells, bar: BridgeReason | undefined): SentencePart[] {
  if (bar === undefined) return [];
  const taken = cells.barCount(bar);
  const words = joined(
    " The money is that of ",
    countText(taken),
    "; the others are taken elsewhere or have no amount."
  );
  const none = quoted(" No money is taken here: they are taken elsewhere or have no amount.");
  return [{ is: `IF(${total}>${taken},IF(${taken}=0,${none},${words}),"")` }];
}

function flagMoney(
  { analysis }: SheetContext,
  id: FlagId,
  cells: FindingCells,
  bar: BridgeReason | undefined
): PlanContent | undefined {
  if (nothingPriced(analysis.coverage)) return undefined;
  if (bar !== undefined) return formula(`=-${cells.barValue(bar)}`);
  return id === "F5" ? formula(`=SUMIFS(${column("Working")},${column("Flags")},"*F5 *")`) : undefined;
}

/** The sentence of a flag as parts around its count; undefined for flags that are only shown deal by deal. */
function flagSentence({ analysis }: SheetContext, id: FlagId): ((count: string) => SentencePart[]) | undefined {
  const year = analysis.year.name;
  const cycles = (key: string): { readonly is: string } => ({
    is: `ROUND(${inputName(key)},2)&IF(${inputName(key)}=1," typical cycle"," typical cycles")`,
  });
  switch (id) {
    case "F1":
      return (n) => [dealsAre(n), " older than ", cycles("agedAt"), `; ${agedWords(analysis)}.`];
    case "F2":
      return (n) => [dealsAre(n), " older than ", cycles("suspectAt"), ", not yet aged."];
    case "F3":
      return (n) => [
        dealsAre(n),
        " past the close date by more than ",
        { is: `${inputName("overdueGraceDays")}&" days."` },
      ];
    case "F4":
      return (n) => [dealsAre(n), ` expected to close outside ${year}.`];
    case "F5":
      return (n) => [dealsAre(n), ` dated in ${year}, but even a fast win created then would close later.`];
    case "F6":
      return (n) => [dealsAre(n), " marked as not qualified."];
    case "F7":
      return (n) => [dealsHave(n), " no amount; they count as zero, on their own line."];
    case "F17":
      return (n) => [dealsHave(n), " no close date and count in no period."];
    case "F9":
    case "F10":
    case "F11":
    case "F13":
    case "F14":
      return undefined;
  }
}

/** What becomes of aged deals: by own history, or what the treatment keeps of them. */
function agedWords({ openDeals, forecast, settings }: Analysis): string {
  const { curves } = forecast.history;
  const aged = openDeals.flatMap(({ flags, historyProbability }) =>
    historyProbability !== undefined && flags.some(({ id }) => id === "F1") ? [historyProbability] : []
  );
  if (curves !== undefined && aged.length > 0) {
    const mean = aged.reduce((sum, chance) => sum + chance, 0) / aged.length;
    return `such deals were won ${shareWords(mean / everWon(curves))} as often as new ones`;
  }
  return `${shareWords(settings.agedTreatment === "learned" ? AGED_KEPT : settings.agedTreatment)} of the amount is kept`;
}

function flagFindingAction(id: FlagId, { analysis }: SheetContext): string {
  const filter = filterWords(id, analysis);
  switch (id) {
    case "F1":
      return "Reduce the probability or remove from the forecast.";
    case "F2":
      return `Re-evaluate: ${filter}.`;
    case "F3":
      return `Re-date with the customer or close: ${filter}.`;
    case "F4":
      return `Leave them out of ${analysis.year.name}, or bring the date forward.`;
    case "F5":
      return "Re-date, or agree what makes it faster.";
    case "F6":
      return `Return to marketing for nurturing: ${filter}.`;
    case "F7":
      return `Add an amount: ${filter}.`;
    case "F9":
      return `Inspect: ${filter}.`;
    case "F10":
      return `Re-qualify: ${filter}.`;
    case "F11":
      return "Bring in big-deal experience.";
    case "F13":
      return `Merge in the CRM: ${filter}.`;
    case "F14":
      return `Correct in the CRM: ${filter}.`;
    case "F17":
      return `Add a date: ${filter}.`;
  }
}
