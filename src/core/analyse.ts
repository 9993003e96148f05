import type { Analysis } from "./analysis";
import { analyseBase } from "./analyseBase";
import { analyseCoverage } from "./analyseCoverage";
import { analyseForecast } from "./analyseForecast";
import { analyseGroups } from "./analyseGroups";
import { NO_HISTORY, type ChangeHistory } from "./changes/changeHistory";
import { changesOf } from "./changes/changesOf";
import { conversionsOf } from "./changes/conversionsOf";
import { lookBack } from "./changes/lookBack";
import { NO_CALLS } from "./changes/said";
import { saidOf } from "./changes/saidOf";
import { bridgeOf } from "./coverage/bridge";
import { closingWindows } from "./coverage/closingWindows";
import { doubtfulQuestions } from "./doubtfulQuestions";
import { flagDeals } from "./flags/flagDeals";
import { chancesIn } from "./historyMonths";
import { createdOnRecord } from "./metrics/createdOnRecord";
import { metricsOf } from "./metrics/metricsOf";
import { newBusiness } from "./metrics/newShare";
import { salesMade } from "./metrics/salesMade";
import { datedAfterAsOf, staleness } from "./metrics/staleness";
import { closedDeals, closedWithin } from "./opportunities/dealRows";
import type { Reading } from "./opportunities/reading";
import { openDealList } from "./openDealList";
import { reasonsOf } from "./reasons";
import { saidBefore } from "./saidBefore";
import type { Settings } from "./settings";

/**
 * The whole calculation, from the opportunities of one sheet to everything the sheets, the pane and the JSON say.
 * @param read what `interpret` gave · @param settings every input · @param past the workbook's earlier snapshots
 * @returns never NaN or Infinity; what has no answer is undefined with its reason in `reasons`
 * @see Definitions
 */
export function analyse(read: Reading, settings: Settings, past: ChangeHistory = NO_HISTORY): Analysis {
  const { asOf } = settings;
  const back = lookBack({ past, reading: read, settings });
  const conversions = conversionsOf({ ...back, settings });
  const before = saidBefore({ earlier: back.earlier, readAs: back.today.readAs, conversions });
  const base = analyseBase(read, settings, before);
  const { reading, year, metrics, typicalCycleDays, found, ages, agedOpen, filled, treatment } = base;
  const { deals, open } = treatment;
  const allHistory = metricsOf(deals, closedDeals(deals), { asOf, open, agedOpen, days: undefined });
  const flagged = flagDeals(
    {
      ...settings,
      deals,
      year,
      cycleDays: typicalCycleDays,
      fastCycleDays: base.cycle.p20,
      meanWonSize: metrics.dealSize.mean,
      filled,
      seen: back.earlier.length === 0 ? undefined : { of: back.movesOf, stays: back.stays },
    },
    open
  );
  const { whole, quarters } = analyseCoverage(base);
  const bridge = bridgeOf(whole.rules, year);
  const isNew = newBusiness(deals, closedWithin(deals, -Infinity, asOf));
  const inYear = found.source && chancesIn(found.source, year);
  const forecast = analyseForecast({ base, bridge, whole, inYear, isNew });

  const listed = openDealList({
    deals,
    open,
    ages,
    flags: flagged.flags,
    bridge,
    rules: whole.rules,
    found,
    inYear,
    settings,
  });
  const said = saidOf({ settings, year, coverage: whole.coverage, quarters, forecast }, past.calls ?? NO_CALLS);

  const answers = {
    settings,
    reading,
    questions: doubtfulQuestions(reading.questions, listed, settings).map((question) => ({ ...question, effects: [] })),
    stale: staleness(reading.newestDay, asOf),
    datedAfterAsOf: datedAfterAsOf(deals, asOf),
    createdOnRecord: createdOnRecord(deals, asOf),
    window: { from: base.window.from, to: base.window.to, widened: base.window.widened },
    year,
    phasing: base.phasing,
    metrics,
    allHistory,
    wonByYear: salesMade(deals, asOf, settings.baselineMonths === "all" ? 12 : settings.baselineMonths),
    typicalCycleDays,
    flags: flagged.counts,
    openDeals: listed,
    coverage: whole.coverage,
    quarters,
    ...analyseGroups(base, whole),
    forecast,
    past,
    said,
    changes: changesOf({ past, back, openDeals: listed, said, conversions, year, settings }),
    closingWindows: closingWindows(whole.rules, found.probabilities.probability, found.source !== undefined),
  };
  return { ...answers, reasons: reasonsOf(answers) };
}
