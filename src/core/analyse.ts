import type { Analysis } from "./analysis";
import { analyseCoverage } from "./analyseCoverage";
import { analyseForecast } from "./analyseForecast";
import { numberAt } from "./cells/column";
import { bridgeOf } from "./coverage/bridge";
import { bridgeRules } from "./coverage/bridgeRules";
import { closingWindows } from "./coverage/closingWindows";
import { fiscalMonths, fiscalYear, fiscalYearOf } from "./fiscalYear";
import { flagDeals } from "./flags/flagDeals";
import { dealProbabilities } from "./forecast/dealProbability";
import { baselineWindow } from "./metrics/baselineWindow";
import { byMonth } from "./metrics/byMonth";
import { createdInYear } from "./metrics/createdInYear";
import { cycleDays, typicalCycle } from "./metrics/cycleDays";
import { datedAfterAsOf, staleness } from "./metrics/staleness";
import { agedDeals, dealAges } from "./metrics/dealAges";
import { metricsOf } from "./metrics/metricsOf";
import { valueUnpriced } from "./metrics/valueUnpriced";
import { salesMade } from "./metrics/salesMade";
import { closedDeals, closedWithin, openDeals } from "./opportunities/dealRows";
import type { Reading } from "./opportunities/reading";
import { openDealList } from "./openDealList";
import { reasonsOf } from "./reasons";
import type { Settings } from "./settings";
import { phaseGoal } from "./targets/phaseGoal";
import { phasingOf } from "./targets/phasingOf";

/**
 * The whole calculation, from the opportunities of one sheet to everything the sheets, the pane and the JSON say.
 * @param read what `interpret` gave · @param settings every input
 * @returns never NaN or Infinity; what has no answer is undefined with its reason in `reasons`
 * @see Definitions
 */
export function analyse(read: Reading, settings: Settings): Analysis {
  const { asOf } = settings;
  const startYear = settings.sellingYear ?? fiscalYearOf(asOf + 1, settings.fiscalYearStartMonth);
  const year = fiscalYear(startYear, settings.fiscalYearStartMonth);
  const months = fiscalMonths(startYear, settings.fiscalYearStartMonth);
  const open = openDeals(read.opportunities);
  const window = baselineWindow(read.opportunities, settings);
  const { unpricedValue } = settings;
  const deals = valueUnpriced(read.opportunities, { open, baseline: window.rows, unpricedValue });
  const reading = { ...read, opportunities: deals };
  const record = byMonth(deals, closedWithin(deals, -Infinity, asOf));
  const phasing = phasingOf({ settings, months, record });
  const { shares } = phasing;
  const targets = phaseGoal(settings.goal, shares);
  const cycle = cycleDays(deals, window.rows);
  const cycleBasis = typicalCycle(cycle, settings.cycleBasis);
  const ages = dealAges(deals, open, asOf);
  const aged = agedDeals(ages, cycleBasis, settings.agedAt);
  const agedOpen = aged.reduce((sum, is) => sum + is, 0);
  const days = window.from === undefined ? undefined : window.to - window.from + 1;
  const metrics = metricsOf(deals, window.rows, { asOf, open, agedOpen, days });
  const allHistory = metricsOf(deals, closedDeals(deals), { asOf, open, agedOpen, days: undefined });

  const filled = filledColumns(read, open);
  const flagged = flagDeals(
    {
      ...settings,
      deals,
      year,
      cycleDays: cycleBasis,
      fastCycleDays: cycle.p20,
      meanWonSize: metrics.dealSize.mean,
      filled,
    },
    open
  );
  const probabilities = dealProbabilities(reading, open, metrics.winRate.count);

  const treatment = { deals, open, aged, settings, byPeriod: filled.expectedClose, learned: undefined };
  const rules = bridgeRules(treatment, year);
  const bridge = bridgeOf(rules, year);
  const coverage = analyseCoverage({
    rules,
    window,
    metrics,
    probabilities,
    settings,
    year,
    startYear,
    targets,
    shares,
  });
  const forecast = analyseForecast({
    rules,
    bridge,
    probabilities,
    settings,
    months,
    shares,
    targets,
    coverage: coverage.coverage,
    record,
  });

  const answers = {
    settings,
    reading,
    questions: reading.questions.map((question) => ({ ...question, effects: [] })),
    stale: staleness(reading.newestDay, asOf),
    datedAfterAsOf: datedAfterAsOf(deals, asOf),
    createdInYear: createdInYear(deals, asOf),
    window: { from: window.from, to: window.to, widened: window.widened },
    year,
    phasing,
    metrics,
    allHistory,
    wonByYear: salesMade(deals, asOf, settings.baselineMonths === "all" ? 12 : settings.baselineMonths),
    typicalCycleDays: cycleBasis,
    flags: flagged.counts,
    openDeals: openDealList({ deals, open, ages, flags: flagged.flags, bridge, probabilities, settings }),
    ...coverage,
    forecast,
    closingWindows: closingWindows(rules, probabilities.probability),
  };
  return { ...answers, reasons: reasonsOf(answers) };
}

/** Which columns hold anything for an open deal: rules about the others are not applied. */
function filledColumns(
  reading: Reading,
  open: Int32Array
): { created: boolean; expectedClose: boolean; amount: boolean; qualified: boolean } {
  const deals = reading.opportunities;
  const filled = (column: Float64Array): boolean => open.some((i) => !Number.isNaN(numberAt(column, i)));
  return {
    created: filled(deals.created),
    expectedClose: filled(deals.expectedClose),
    amount: filled(deals.amount),
    qualified: filled(deals.qualified),
  };
}
