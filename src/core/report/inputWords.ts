import type { Analysis } from "../analysis";
import type { Settings } from "../settings";
import type { SettingKey } from "../settingsCatalogue";
import type { Phasing } from "../targets/phasingOf";
import { counted, dayWords, dealWords, numberWords, shareWords } from "./wording";

/** Why each input has its default: one or two short sentences, with this workbook's own figures. */
export const INPUT_WHY: Readonly<Record<SettingKey, (analysis: Analysis) => string>> = {
  goal: ({ year }) => `Revenue to win in ${year.name}. Everything below is measured against it.`,
  nextYearGoal: () => "For quarters beyond the selling year. Blank: the same phasing as this year's goal.",
  asOf: () => "The day of the export. Blank: the day of the analysis, shown as the default.",
  fiscalYearStartMonth: () => "1 is January. Quarters and months follow it at the next analysis.",
  sellingYear: ({ year }) => `Blank: the year that contains the day after ‘As of’, here ${year.name}.`,
  phasing: ({ phasing, settings }) =>
    `${phasingWords(phasing, settings.phasing)} Months can be typed over on Revenue Forecast.`,
  confidence: () => "What counts as ‘enough’: four years in five.",
  baselineMonths: baselineWhy,
  cycleBasis: ({ metrics }) => cycleWhy(metrics.cycleDays),
  agedAt: ({ settings, typicalCycleDays }) => cycles("Older than usual by half", settings.agedAt, typicalCycleDays),
  suspectAt: ({ settings, typicalCycleDays }) =>
    cycles("As old as a typical win", settings.suspectAt, typicalCycleDays),
  agedTreatment: (analysis) => `${agedWhy(analysis)} Or type a factor; 0 removes them.`,
  overdueGraceDays: ({ settings }) =>
    `Days past the close date before money is taken: before ${dayWords(settings.asOf - settings.overdueGraceDays)}.`,
  overdueTreatment: (analysis) => `${overdueWhy(analysis)} ‘remove’ takes them out, ‘keep’ leaves them in.`,
  unpricedValue: () =>
    "Automatic: nothing. ‘mean’ counts the mean won size of its product; or type an amount. Said beside the reported pipeline.",
  leadToOpportunityRate: () => "Turns opportunities to create into leads. Blank: leads are not counted.",
  bigDealMultiple: ({ metrics, settings }) =>
    metrics.dealSize.mean === undefined
      ? "No answer: no won deal with an amount, so no deal is called big."
      : `More than ${dealWords(settings.bigDealMultiple * metrics.dealSize.mean)}: mean won size ${dealWords(metrics.dealSize.mean)}.`,
  pushedTimes: () => "From one analysis to the next. One analysis alone knows of none.",
  compareWith: () =>
    "‘last’: the analysis before. ‘month’, ‘quarter’, ‘year’: the one nearest to the start of it. Or a day that was kept.",
  compareUntil: () => "‘today’: this analysis. Or a day that was kept: what changed up to it.",
  dateOrder: () => "Automatic: by the dates that read only one way, else as the sheet's currency makes likely.",
  outcomeBy: () => "Automatic: the status, or the won and closed columns, over the stage.",
  sameId: () => "Automatic: by what differs between the rows.",
  groupedRows: () => "Automatic: left blank.",
  pipeline: () => "Automatic: every pipeline of the sheet.",
};

function agedWhy(analysis: Analysis): string {
  const kept = keptOf(analysis, "learnedAge");
  return kept === undefined
    ? "‘learned’ keeps half of an aged deal's amount until own history can say."
    : `‘learned’: aged deals keep what deals of their age still won, here ${shareWords(kept)} of the amount.`;
}

function overdueWhy(analysis: Analysis): string {
  const kept = keptOf(analysis, "learnedOverdue");
  return kept === undefined
    ? "‘learned’ removes overdue deals until own history can say."
    : `‘learned’: overdue deals keep their own odds as a share of the others', here ${shareWords(kept)} of the amount.`;
}

/** What own history leaves of the money it decides about; undefined where it decides about none. */
function keptOf({ openDeals }: Analysis, by: "learnedAge" | "learnedOverdue"): number | undefined {
  let [kept, all] = [0, 0];
  for (const deal of openDeals) {
    const share = by === "learnedAge" && deal.learnedOverdue !== undefined ? undefined : deal[by];
    if (share === undefined || deal.amount === undefined) continue;
    kept += share * deal.amount;
    all += deal.amount;
  }
  return all > 0 ? kept / all : undefined;
}

/** How the goal falls on the months, and why. */
export function phasingWords({ way, because, months }: Phasing, asked: Settings["phasing"] = "automatic"): string {
  const lasting = counted(months, "whole month");
  switch (because) {
    case "enoughHistory":
      return `Automatic: own seasonality, each month's share of won value over the last ${lasting}.`;
    case "tooFewMonths":
      return asked === "seasonal"
        ? `Even: own seasonality needs 12 whole months of history, there are ${months}.`
        : `Automatic: even; own seasonality needs 24 whole months of history, there are ${months}.`;
    case "nothingWon":
      return `Even: nothing was won in the last ${lasting}.`;
    case "asked":
      return ASKED_WORDS[way](lasting);
  }
}

const ASKED_WORDS: Readonly<Record<Phasing["way"], (months: string) => string>> = {
  even: () => "Even, as typed: a twelfth a month.",
  seasonal: (months) => `Own seasonality, as typed: each month's share of won value over the last ${months}.`,
  "4-4-5": () => "4-4-5, as typed: the months of a quarter by their weeks.",
  typed: () => "By twelve typed shares.",
};

function baselineWhy({ window, metrics, settings }: Analysis): string {
  const closed = counted(metrics.winRate.n, "closed deal");
  switch (window.widened) {
    case undefined:
      return `${closed} from ${dayWords(window.from ?? window.to)} to ${dayWords(window.to)}: enough.`;
    case "typed":
      return `All history, as typed: ${closed}.`;
    case "fewClosed":
      return `Fewer than 30 closed in the last ${settings.baselineMonths} months, so all history serves: ${closed}.`;
    case "undatedShares":
      return `Won and lost deals differ in how often they carry a close date, so all history serves: ${closed}.`;
    default:
      return `All history serves: ${closed}.`;
  }
}

function cycleWhy(cycle: Analysis["metrics"]["cycleDays"]): string {
  if (cycle.mean === undefined || cycle.median === undefined)
    return "No answer: no won deal has both a created and a close day.";
  return `Mean ${numberWords(cycle.mean)} d, median ${numberWords(cycle.median)} d over ${counted(cycle.n, "won deal")}. The mean is what practitioners quote.`;
}

function cycles(words: string, times: number, cycle: number | undefined): string {
  return cycle === undefined
    ? "No answer: no typical cycle, so no deal is called old."
    : `${words}: ${numberWords(times * cycle)} days.`;
}
