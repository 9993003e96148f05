import type { Analysis, Answer, Coverage, Metrics } from "./analysis";
import { nothingPriced } from "./coverage/beyondRecord";
import type { NoHistory } from "./history/ownHistory";

/** Why a value has no answer, as stable codes; the words are in report/. */
export type ReasonCode =
  | "noClosedDeals"
  | "noLostDeals"
  | "noWonDeals"
  | "tooFewPriced"
  | "noPricedWonDeals"
  | "noDatedWonDeals"
  | "noKnownType"
  | "tooFewOwners"
  | "noAmounts"
  | "noOpenDeals"
  | "noCloseDates"
  | "nothingDue"
  | "noCycle"
  | "noGoal"
  | "goalReached"
  | "noWinRate"
  | "noProbability"
  | "noWonValue"
  | "tooLateToCreate"
  | "noForecastCategory"
  | "noCrmProbability"
  | "monthIsOver"
  | "monthNotBegun"
  | "nothingDueYet"
  | "noTarget"
  | "allHistory"
  | NoHistory
  | "notEnoughArrive"
  | "noLeadRate"
  | "notOfQuarters"
  | "tooFewPeriods"
  | "nothingWonThen"
  | "periodIsOver"
  | "noSegments"
  | "serving"
  | "noCreatedDays"
  | "noChanceOfDeals";

type Path = readonly [path: string, value: unknown, why: () => ReasonCode];

/**
 * The reason of every value without an answer, by its path in the JSON ("metrics.winRate.value"). Inside lists a `*`
 * stands for the index where one reason holds for all entries ("metrics.byOwner.*.winRate").
 */
export function reasonsOf(analysis: Omit<Analysis, "reasons">): Record<string, ReasonCode> {
  const lacks: Lacks = { none: analysis.forecast.history.none, rate: rateLacks(analysis.metrics) };
  const groups = (["byOwner", "byTeam", "bySegment"] as const).flatMap((by) =>
    analysis[by].flatMap((group, g) => coveragePaths(`coverage.${by}.${g}`, group, lacks))
  );
  const quarters = analysis.quarters.flatMap((quarter, q) => coveragePaths(`coverage.quarters.${q}`, quarter, lacks));
  const paths: Path[] = [
    ["window.from", analysis.window.from, () => "allHistory"],
    ...metricPaths("metrics", analysis.metrics),
    ...metricPaths("allHistory", analysis.allHistory),
    ...coveragePaths("coverage", analysis.coverage, lacks),
    ["coverage.segmentBy", analysis.segmentBy, () => "noSegments"],
    ...quarters,
    ...groups,
    [
      "typicalCycleDays",
      analysis.typicalCycleDays,
      () => (analysis.metrics.cycleDays.n === 0 ? "noDatedWonDeals" : "noCycle"),
    ],
    ...forecastPaths(analysis),
  ];
  const reasons: Record<string, ReasonCode> = {};
  for (const [path, value, why] of paths) if (value === undefined) reasons[path] = why();
  return reasons;
}

function metricPaths(at: string, metrics: Metrics): Path[] {
  const { winRate, dealSize, cycleDays, counts } = metrics;
  const rate = (): ReasonCode => (winRate.n === 0 ? "noClosedDeals" : "noLostDeals");
  const byValue = (): ReasonCode => {
    if (winRate.count === undefined) return rate();
    return dealSize.n === 0 && counts.won > 0 ? "noPricedWonDeals" : "tooFewPriced";
  };
  const competitive = (): ReasonCode =>
    winRate.count === undefined ? rate() : counts.won + counts.lost === 0 ? "noClosedDeals" : "noLostDeals";
  const size = (): ReasonCode => (counts.won === 0 ? "noWonDeals" : "noPricedWonDeals");
  const cycle = (): ReasonCode => (counts.won === 0 ? "noWonDeals" : "noDatedWonDeals");
  const velocity = (): ReasonCode =>
    winRate.count === undefined
      ? rate()
      : dealSize.mean === undefined
        ? size()
        : cycleDays.mean === undefined
          ? cycle()
          : "noCycle";
  const groups = (["byOwner", "bySource", "byProduct", "byStage"] as const).flatMap((by): Path[] => [
    [
      `${at}.${by}.*.winRate`,
      someMissing(metrics[by].map((group) => group.winRate)),
      () =>
        metrics[by].some((group) => group.won > 0 && group.winRate === undefined) ? "noLostDeals" : "noClosedDeals",
    ],
    [`${at}.${by}.*.meanSize`, someMissing(metrics[by].map((group) => group.meanSize)), () => "noPricedWonDeals"],
    [
      `${at}.${by}.*.meanCycleDays`,
      someMissing(metrics[by].map((group) => group.meanCycleDays)),
      () => "noDatedWonDeals",
    ],
  ]);
  return [
    [`${at}.winRate.count`, winRate.count, rate],
    [`${at}.winRate.competitive`, winRate.competitive, competitive],
    [`${at}.winRate.value`, winRate.value, byValue],
    [`${at}.winRate.swept`, winRate.swept, rate],
    [`${at}.winRate.interval`, winRate.interval, rate],
    ...(["won", "lost", "noDecision"] as const).map((side): Path => [
      `${at}.outcomeShares.${side}`,
      metrics.outcomeShares[side],
      () => "noClosedDeals",
    ]),
    ...(["mean", "median", "largest"] as const).map((key): Path => [`${at}.dealSize.${key}`, dealSize[key], size]),
    ...(["mean", "median", "p20", "p80"] as const).map((key): Path => [
      `${at}.cycleDays.${key}`,
      cycleDays[key],
      cycle,
    ]),
    [`${at}.velocityPerDay`, metrics.velocityPerDay, velocity],
    [`${at}.pushRate.value`, metrics.pushRate.value, () => (metrics.pushRate.n === 0 ? "nothingDue" : "noCloseDates")],
    [`${at}.newShare.count`, metrics.newShare.count, () => "noKnownType"],
    [
      `${at}.newShare.value`,
      metrics.newShare.value,
      () => (metrics.newShare.known === 0 ? "noKnownType" : "noPricedWonDeals"),
    ],
    [`${at}.thirds`, metrics.thirds, () => "tooFewOwners"],
    [`${at}.thirds.gap`, metrics.thirds ? metrics.thirds.gap : 0, () => "noWonValue"],
    ...groups,
  ];
}

/** undefined when one of the values is missing. */
function someMissing(values: readonly Answer[]): Answer {
  return values.some((value) => value === undefined) ? undefined : 0;
}

/** What there is nothing to go by for, of the whole: why own history says nothing, why no rate does. */
interface Lacks {
  readonly none: NoHistory | undefined;
  readonly rate: ReasonCode;
}

/** Why a win rate says nothing: it has no answer, or is 0. */
function rateLacks({ winRate, counts }: Metrics): ReasonCode {
  if (winRate.n === 0) return "noClosedDeals";
  if (winRate.count === undefined) return "noLostDeals";
  return counts.won === 0 ? "noWonDeals" : "noWinRate";
}

function coveragePaths(at: string, coverage: Coverage, lacks: Lacks): Path[] {
  const { none } = lacks;
  const rate = (): ReasonCode =>
    coverage.winRate === undefined || coverage.winRate === 0 ? lacks.rate : "noProbability";
  const goal = (otherwise: () => ReasonCode) => (): ReasonCode => {
    if (coverage.goal === undefined)
      return coverage.goalBasis === undefined && /\.by[A-Z]/.test(at) ? "noWonValue" : "noGoal";
    return otherwise();
  };
  const periods = (): ReasonCode => {
    if (!coverage.byPeriod && at.includes("quarters")) return coverage.openDeals === 0 ? "noOpenDeals" : "noCloseDates";
    return nothingPriced(coverage) ? "noAmounts" : rate();
  };
  const { outlook } = coverage;
  const noChance = (): ReasonCode => (nothingPriced(coverage) ? "noAmounts" : (none ?? "noChanceOfDeals"));
  const ratio = goal(() => (coverage.remaining === 0 ? "goalReached" : periods()));
  const count = goal(() => (coverage.dealsNeeded === undefined ? "noPricedWonDeals" : rate()));
  const toAdd = goal(() => {
    if (coverage.dealsNeeded === undefined) return "noPricedWonDeals";
    if (coverage.verdictBy !== "chance") return periods();
    if (coverage.winRate === undefined || coverage.winRate === 0) return lacks.rate;
    return lateOr(coverage);
  });
  const needed = goal(() => (coverage.opportunitiesToAdd === undefined ? toAdd() : periods()));
  const perMonth = (): ReasonCode => {
    if (coverage.opportunitiesToAdd === undefined) return toAdd();
    return coverage.latestUsefulCreation === undefined ? "noDatedWonDeals" : "tooLateToCreate";
  };
  return [
    [`${at}.goal`, coverage.goal, goal(rate)],
    [`${at}.remaining`, coverage.remaining, goal(rate)],
    [`${at}.reportedCoverage`, coverage.reportedCoverage, ratio],
    [`${at}.coverage`, coverage.coverage, ratio],
    [`${at}.requiredCoverage`, coverage.requiredCoverage, rate],
    [`${at}.requiredReading`, coverage.requiredReading, rate],
    [`${at}.requiredPipeline`, coverage.requiredPipeline, goal(periods)],
    [`${at}.goalBasis`, coverage.goalBasis, goal(rate)],
    [`${at}.neededAtConfidence`, coverage.neededAtConfidence, needed],
    [`${at}.gapAtConfidence`, coverage.gapAtConfidence, needed],
    [`${at}.expectedFromPipeline`, coverage.expectedFromPipeline, periods],
    [`${at}.dealsNeeded`, coverage.dealsNeeded, count],
    [`${at}.opportunitiesNeeded`, coverage.opportunitiesNeeded, count],
    [`${at}.opportunitiesNeededAtConfidence`, coverage.opportunitiesNeededAtConfidence, count],
    [`${at}.opportunitiesGap`, coverage.opportunitiesToAdd, toAdd],
    [`${at}.latestUsefulCreation`, coverage.latestUsefulCreation, () => "noDatedWonDeals"],
    [`${at}.createPerMonth`, coverage.createPerMonth, perMonth],
    [
      `${at}.leadsPerMonth`,
      outlook.leadsPerMonth,
      () => (coverage.createPerMonth === undefined ? perMonth() : "noLeadRate"),
    ],
    [`${at}.probabilityOfGoal`, outlook.probabilityOfGoal, goal(noChance)],
    [`${at}.probabilityExistingOnly`, outlook.probabilityExistingOnly, goal(noChance)],
    [`${at}.probabilityBound`, outlook.probabilityBound, goal(noChance)],
    ...(["notCreatedYet", "landing", "p10", "p50", "p90", "outsideBridge", "stillArrives"] as const).map(
      (key): Path => [`${at}.${key}`, outlook[key], noChance]
    ),
    ...(["neededOfPast", "neededFrom", "createdWithin"] as const).map((key): Path => [
      `${at}.${key}`,
      outlook[key],
      () => ofPast(at, outlook, none),
    ]),
    [`${at}.verdictBy`, coverage.verdictBy, goal(periods)],
  ];
}

/** Why no number of opportunities reaches the confidence. */
function lateOr({ latestUsefulCreation, outlook }: Coverage): ReasonCode {
  if (latestUsefulCreation === undefined) return "noDatedWonDeals";
  return outlook.isTooLateToCreate ? "tooLateToCreate" : "notEnoughArrive";
}

function ofPast(at: string, { pastPeriods }: Coverage["outlook"], none: NoHistory | undefined): ReasonCode {
  if (!at.includes("quarters")) return "notOfQuarters";
  return none ?? (pastPeriods < 4 ? "tooFewPeriods" : "nothingWonThen");
}

function forecastPaths({ forecast, coverage }: Omit<Analysis, "reasons">): Path[] {
  const none = (): ReasonCode => (nothingPriced(coverage) ? "noAmounts" : (forecast.history.none ?? "noChanceOfDeals"));
  const months = forecast.months.flatMap((month, m): Path[] => {
    const at = `forecast.months.${m}`;
    const open = (otherwise: () => ReasonCode) => (): ReasonCode =>
      month.phase === "actual" ? "monthIsOver" : otherwise();
    const known = forecast.basis === undefined ? none : (): ReasonCode => "noChanceOfDeals";
    return [
      [`${at}.target`, month.target, () => "noGoal"],
      ...(["commit", "bestCase"] as const).map((line): Path => [
        `${at}.${line}`,
        month[line],
        open(() => "noForecastCategory"),
      ]),
      [`${at}.crm`, month.crm, open(() => "noCrmProbability")],
      [`${at}.blend`, month.blend, open(forecast.basis === undefined ? none : () => "noCrmProbability")],
      [`${at}.expected`, month.expected, open(() => "noProbability")],
      ...(["history", "notCreatedYet", "p10", "p50", "p90"] as const).map((line): Path => [
        `${at}.${line}`,
        month[line],
        open(known),
      ]),
      ...(["expectedNew", "expectedExisting"] as const).map((line): Path => [
        `${at}.${line}`,
        month[line],
        open(forecast.basis === undefined ? none : () => "noKnownType"),
      ]),
      [`${at}.total`, month.landing, () => "noProbability"],
    ];
  });
  const history = (["sharedVariance", "samplingVariance"] as const).map((key): Path => [
    `forecast.${key}`,
    forecast[key],
    none,
  ]);
  return [
    ...months,
    ...history,
    ["forecast.backtestVariance", forecast.backtestVariance, () => forecast.history.none ?? "tooFewPeriods"],
    [
      "forecast.closerLine",
      forecast.closerLine,
      () => forecast.history.none ?? (forecast.methodBecause === "leastWrong" ? "serving" : "tooFewPeriods"),
    ],
    ["forecast.createdPerDay", forecast.createdPerDay, () => "noCreatedDays"],
    ["forecast.history.start", forecast.history.start, () => "noClosedDeals"],
    ...(["p10", "p50", "p90"] as const).flatMap((key): Path[] => [
      [`forecast.year.${key}`, coverage.outlook[key], none],
      [
        `forecast.quarters.*.${key}`,
        someMissing(forecast.quarters.map((quarter) => quarter[key])),
        () => "periodIsOver",
      ],
    ]),
    ...(["wape", "bias", "brier", "logScore", "inside"] as const).map((key): Path => [
      `forecast.backtest.*.${key}`,
      undefined,
      () => (key === "brier" || key === "logScore" || key === "inside" ? "noChanceOfDeals" : "nothingWonThen"),
    ]),
    ["forecast.year.expected", forecast.yearExpected, () => (nothingPriced(coverage) ? "noAmounts" : "noProbability")],
  ];
}
