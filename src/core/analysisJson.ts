import {
  BRIDGE_REASONS,
  type Analysis,
  type Coverage,
  type ForecastMonth,
  type Metrics,
  type OpenDeal,
} from "./analysis";
import { numberAt, textAt } from "./cells/column";
import { isoDay } from "./cells/day";
import { rowsThat } from "./opportunities/dealRows";
import { Outcome, type OutcomeCode } from "./opportunities/opportunities";

/** The sentences the JSON carries; report/ makes them. */
export interface AnalysisWords {
  readonly why: (deal: OpenDeal) => string;
  readonly action: (deal: OpenDeal) => string;
  /** The answer in one sentence, of the year, a quarter or an owner. */
  readonly sentence: (coverage: Coverage) => string;
}

/** The version of the JSON's keys. */
export const SCHEMA_VERSION = 1;

/**
 * The analysis as plain JSON: stable keys, shares 0–1, days as ISO dates, `null` = no answer with its reason in
 * `reasons[path]`. Never NaN or Infinity. The published schema is analysis.schema.json.
 * @param words the sentences of why, action and answer; without them these are `null` ("noWords")
 */
export function analysisJson(analysis: Analysis, words?: AnalysisWords): unknown {
  const { settings, reading, window } = analysis;
  return nullsForMissing({
    schemaVersion: SCHEMA_VERSION,
    asOf: isoDay(settings.asOf),
    source: { sheet: reading.source.sheet, headerRow: reading.source.headerRow, columns: reading.source.columns },
    rows: rowsJson(analysis),
    issues: reading.issues,
    window: {
      from: window.from === undefined ? undefined : isoDay(window.from),
      to: isoDay(window.to),
      widened: window.widened ?? false,
    },
    metrics: metricsJson(analysis.metrics),
    allHistory: metricsJson(analysis.allHistory),
    flags: analysis.flags.map(({ id, rule, count, value, notAppliedBecause }) => ({
      id,
      rule,
      count,
      value,
      notApplied: notAppliedBecause,
    })),
    flagged: analysis.openDeals
      .filter((deal) => deal.flags.length > 0)
      .map((deal) => flaggedJson(analysis, deal, words)),
    coverage: {
      ...coverageJson(analysis.coverage, words),
      quarters: analysis.quarters.map((quarter) => coverageJson(quarter, words)),
      byOwner: analysis.byOwner.map((owner) => coverageJson(owner, words)),
    },
    forecast: {
      method: analysis.forecast.method,
      months: analysis.forecast.months.map(monthJson),
      year: { p10: undefined, p50: undefined, p90: undefined, expected: analysis.forecast.yearExpected },
      backtest: [],
    },
    changes: undefined,
    reasons: {
      ...analysis.reasons,
      changes: "noEarlierSnapshot",
      "issues.*.row": "wholeColumn",
      "issues.*.column": "wholeRow",
      ...wordReasons(words),
    },
  });
}

function wordReasons(words: AnalysisWords | undefined): Record<string, string> {
  const always = { "flags.*.notApplied": "applied", "flagged.*.amount": "unpriced", "flagged.*.effect": "unpriced" };
  const blank = { "flagged.*.id": "blank", "flagged.*.name": "blank", "flagged.*.owner": "blank" };
  if (words) return { ...always, ...blank };
  const paths = [
    "flagged.*.why",
    "flagged.*.action",
    "coverage.sentence",
    "coverage.quarters.*.sentence",
    "coverage.byOwner.*.sentence",
  ];
  return { ...always, ...blank, ...Object.fromEntries(paths.map((path) => [path, "noWords"])) };
}

function rowsJson({ reading }: Analysis): unknown {
  const { opportunities } = reading;
  const countOf = (outcome: OutcomeCode): number =>
    rowsThat(opportunities.count, (i) => numberAt(opportunities.outcome, i) === outcome).length;
  return {
    read: reading.rowsRead,
    opportunities: opportunities.count,
    open: countOf(Outcome.open),
    won: countOf(Outcome.won),
    lost: countOf(Outcome.lost),
    noDecision: countOf(Outcome.noDecision),
    excluded: reading.excluded,
  };
}

function metricsJson(metrics: Metrics): unknown {
  const { count, competitive, value, swept, n, interval } = metrics.winRate;
  return {
    winRate: { count, competitive, value, swept, n, interval },
    outcomeShares: metrics.outcomeShares,
    dealSize: metrics.dealSize,
    cycleDays: metrics.cycleDays,
    velocityPerDay: metrics.velocityPerDay,
    pushRate: metrics.pushRate,
    newShare: { count: metrics.newShare.count, value: metrics.newShare.value },
    byOwner: metrics.byOwner,
    bySource: metrics.bySource,
    byProduct: metrics.byProduct,
    byStage: metrics.byStage,
    byMonth: metrics.byMonth.map(({ month, won, wonValue, lost }) => ({ month, won, wonValue, lost })),
    thirds: metrics.thirds,
  };
}

function flaggedJson(analysis: Analysis, deal: OpenDeal, words: AnalysisWords | undefined): unknown {
  const deals = analysis.reading.opportunities;
  return {
    row: deal.row,
    id: textAt(deals.id, deal.index),
    name: textAt(deals.name, deal.index),
    owner: textAt(deals.owner, deal.index),
    amount: deal.amount,
    flags: deal.flags.map((flag) => flag.id),
    why: words?.why(deal),
    action: words?.action(deal),
    effect:
      deal.amount === undefined || deal.workingAmount === undefined ? undefined : deal.workingAmount - deal.amount,
  };
}

function coverageJson(coverage: Coverage, words: AnalysisWords | undefined): Record<string, unknown> {
  return {
    name: coverage.name,
    from: isoDay(coverage.from),
    to: isoDay(coverage.to),
    goal: coverage.goal,
    wonToDate: coverage.wonToDate,
    remaining: coverage.remaining,
    reportedPipeline: coverage.reportedPipeline,
    workingPipeline: coverage.workingPipeline,
    bridge: BRIDGE_REASONS.map(
      (reason) => coverage.bridge.find((bar) => bar.reason === reason) ?? { reason, count: 0, value: 0 }
    ),
    unpriced: coverage.unpriced,
    reportedCoverage: coverage.reportedCoverage,
    coverage: coverage.coverage,
    requiredCoverage: coverage.requiredCoverage,
    requiredReading: coverage.requiredReading,
    requiredPipeline: coverage.requiredPipeline,
    neededAtConfidence: coverage.neededAtConfidence,
    gapAtConfidence: coverage.gapAtConfidence,
    dealsNeeded: coverage.dealsNeeded,
    opportunitiesNeeded: coverage.opportunitiesNeeded,
    opportunitiesNeededAtConfidence: coverage.opportunitiesNeededAtConfidence,
    opportunitiesHave: coverage.opportunitiesHave,
    opportunitiesGap: coverage.opportunitiesToAdd,
    latestUsefulCreation:
      coverage.latestUsefulCreation === undefined ? undefined : isoDay(coverage.latestUsefulCreation),
    createPerMonth: coverage.createPerMonth,
    probabilityOfGoal: undefined,
    probabilityExistingOnly: undefined,
    verdict: coverage.verdict,
    sentence: words?.sentence(coverage),
  };
}

function monthJson(month: ForecastMonth): unknown {
  return {
    month: month.month,
    target: month.target,
    won: month.won,
    commit: month.commit,
    bestCase: month.bestCase,
    crm: month.crm,
    history: undefined,
    blend: undefined,
    notCreatedYet: undefined,
    total: month.landing,
  };
}

/** JSON has no undefined: an answer that is missing is null. RangeError for NaN and Infinity, which must not leave core. */
function nullsForMissing(value: unknown): unknown {
  if (value === undefined) return null;
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} in the analysis`);
  if (Array.isArray(value)) return value.map(nullsForMissing);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, nullsForMissing(part)]));
}
