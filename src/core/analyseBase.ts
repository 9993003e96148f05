import type { Answer, Metrics, MonthRow } from "./analysis";
import { coverageOfYear, type CoverageContext } from "./analyseCoverage";
import { analyseHistory } from "./analyseHistory";
import { numberAt } from "./cells/column";
import { fiscalMonths, fiscalYear, fiscalYearOf, type Period } from "./fiscalYear";
import { NOTHING_SAID, type SaidBefore } from "./forecast/saidBefore";
import { baselineWindow } from "./metrics/baselineWindow";
import { byMonth } from "./metrics/byMonth";
import { cycleDays, typicalCycle } from "./metrics/cycleDays";
import { agedDeals, dealAges } from "./metrics/dealAges";
import { metricsOf } from "./metrics/metricsOf";
import { valueUnpriced } from "./metrics/valueUnpriced";
import { closedWithin, openDeals } from "./opportunities/dealRows";
import type { Reading } from "./opportunities/reading";
import type { Settings } from "./settings";
import { phaseGoal } from "./targets/phaseGoal";
import { phasingOf, type Phasing } from "./targets/phasingOf";

/** What an analysis stands on before coverage is asked. */
export interface AnalysisBase extends CoverageContext {
  /** With values for unpriced deals where the user chose one. */
  readonly reading: Reading;
  readonly months: readonly Period[];
  /** Won by month over every deal closed by asOf. */
  readonly record: readonly MonthRow[];
  readonly phasing: Phasing;
  /** V1 over the baseline, and the typical cycle that ages are measured in. */
  readonly cycle: Metrics["cycleDays"];
  readonly typicalCycleDays: Answer;
  /** By place: days since created, NaN without a created day. */
  readonly ages: Float64Array;
  readonly agedOpen: number;
  readonly filled: FilledColumns;
}

/** Which columns hold anything for an open deal: rules about the others are not applied. */
export interface FilledColumns {
  readonly created: boolean;
  readonly expectedClose: boolean;
  readonly amount: boolean;
  readonly qualified: boolean;
}

/** Year, baseline, metrics, ages, own history and its method: one line a stage. */
export function analyseBase(read: Reading, settings: Settings, before: SaidBefore = NOTHING_SAID): AnalysisBase {
  const { asOf, unpricedValue } = settings;
  const startYear = settings.sellingYear ?? fiscalYearOf(asOf + 1, settings.fiscalYearStartMonth);
  const year = fiscalYear(startYear, settings.fiscalYearStartMonth);
  const months = fiscalMonths(startYear, settings.fiscalYearStartMonth);
  const open = openDeals(read.opportunities);
  const window = baselineWindow(read.opportunities, settings);
  const deals = valueUnpriced(read.opportunities, { open, baseline: window.rows, unpricedValue });
  const reading = { ...read, opportunities: deals };
  const record = byMonth(deals, closedWithin(deals, -Infinity, asOf));
  const phasing = phasingOf({ settings, months, record });
  const cycle = cycleDays(deals, window.rows);
  const typicalCycleDays = typicalCycle(cycle, settings.cycleBasis);
  const ages = dealAges(deals, open, asOf);
  const aged = agedDeals(ages, typicalCycleDays, settings.agedAt);
  const agedOpen = aged.reduce((sum, is) => sum + is, 0);
  const days = window.from === undefined ? undefined : window.to - window.from + 1;
  const metrics = metricsOf(deals, window.rows, { asOf, open, agedOpen, days });
  // Of the cells as read: a value that was chosen for a deal fills no column.
  const filled = filledColumns(read, open);
  return {
    reading,
    settings,
    year,
    startYear,
    months,
    record,
    phasing,
    shares: phasing.shares,
    targets: phaseGoal(settings.goal, phasing.shares),
    window,
    metrics,
    cycle,
    typicalCycleDays,
    ages,
    agedOpen,
    filled,
    before,
    found: analyseHistory({ reading, open, window, metrics, settings, before }),
    treatment: { deals, open, aged, settings, byPeriod: filled.expectedClose },
  };
}

/** The year's have and need alone, with nothing that needs the law of its chance. */
export function analyseBriefly(
  read: Reading,
  settings: Settings,
  before: SaidBefore
): Pick<AnalysisBase, "reading" | "metrics"> & { readonly coverage: ReturnType<typeof coverageOfYear>["coverage"] } {
  const base = analyseBase(read, settings, before);
  return { reading: base.reading, metrics: base.metrics, coverage: coverageOfYear(base, "expected").coverage };
}

function filledColumns(reading: Reading, open: Int32Array): FilledColumns {
  const deals = reading.opportunities;
  const filled = (column: Float64Array): boolean => open.some((i) => !Number.isNaN(numberAt(column, i)));
  return {
    created: filled(deals.created),
    expectedClose: filled(deals.expectedClose),
    amount: filled(deals.amount),
    qualified: filled(deals.qualified),
  };
}
