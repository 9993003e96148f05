import type { Analysis, Coverage, Metrics, OpenDeal } from "./analysis";
import { numberAt, textAt } from "./cells/column";
import { isoDay } from "./cells/day";
import { changesJson, changesReasons } from "./changesJson";
import { coverageJson } from "./coverageJson";
import { forecastJson } from "./forecastJson";
import { jsonWithReasons } from "./jsonWithReasons";
import { rowsThat } from "./opportunities/dealRows";
import { optionInUse } from "./opportunities/optionInUse";
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
  const withSentence = (coverage: Coverage): Record<string, unknown> =>
    coverageJson(coverage, words?.sentence(coverage));
  const answers = {
    schemaVersion: SCHEMA_VERSION,
    asOf: isoDay(settings.asOf),
    source: { sheet: reading.source.sheet, headerRow: reading.source.headerRow, columns: reading.source.columns },
    rows: rowsJson(analysis),
    issues: reading.issues,
    questions: analysis.questions,
    window: {
      from: window.from === undefined ? undefined : isoDay(window.from),
      to: isoDay(window.to),
      widened: window.widened ?? false,
    },
    metrics: metricsJson(analysis.metrics),
    allHistory: metricsJson(analysis.allHistory),
    flags: analysis.flags.map(({ id, rule, applied, count, value }) => ({
      id,
      rule,
      count: applied ? count : undefined,
      value: applied ? value : undefined,
    })),
    flagged: analysis.openDeals
      .filter((deal) => deal.flags.length > 0)
      .map((deal) => flaggedJson(analysis, deal, words)),
    coverage: {
      ...withSentence(analysis.coverage),
      quarters: analysis.quarters.map(withSentence),
      byOwner: analysis.byOwner.map(withSentence),
      byTeam: analysis.byTeam.map(withSentence),
      bySegment: analysis.bySegment.map(withSentence),
      segmentBy: analysis.segmentBy,
    },
    forecast: forecastJson(analysis),
    changes: changesJson(analysis),
  };
  return jsonWithReasons(answers, { ...analysis.reasons, ...jsonReasons(analysis, words !== undefined) });
}

/** Reasons of what only the JSON has. */
function jsonReasons(analysis: Analysis, hasWords: boolean): Record<string, string> {
  const notApplied = analysis.flags.flatMap(({ notAppliedBecause }, f) =>
    notAppliedBecause === undefined
      ? []
      : ["count", "value"].map((key): [string, string] => [`flags.${f}.${key}`, notAppliedBecause])
  );
  const sentences = [
    "flagged.*.why",
    "flagged.*.action",
    "coverage.sentence",
    "coverage.quarters.*.sentence",
    ...["byOwner", "byTeam", "bySegment"].map((by) => `coverage.${by}.*.sentence`),
  ];
  return {
    ...changesReasons(analysis.changes),
    "issues.*.row": "wholeColumn",
    "issues.*.column": "wholeRow",
    "questions.*.answer": "notAnswered",
    "questions.*.column": "notOfOneColumn",
    "questions.*.row": "notOfOneRow",
    "questions.*.effects.*.winRate": "noAnswerWithOption",
    "questions.*.effects.*.have": "noAmounts",
    "questions.*.effects.*.need": "noAnswerWithOption",
    "flagged.*.id": "blank",
    "flagged.*.name": "blank",
    "flagged.*.owner": "blank",
    "flagged.*.amount": "unpriced",
    "flagged.*.effect": "unpriced",
    ...Object.fromEntries([...notApplied, ...effectsInUse(analysis)]),
    ...(hasWords ? {} : Object.fromEntries(sentences.map((path) => [path, "noWords"]))),
  };
}

/** The option in use is this analysis: what it lacks has the reason it has there. What another option lacks is that option's. */
function effectsInUse({ questions, reasons }: Analysis): [string, string][] {
  return questions.flatMap((question, q) => {
    const e = question.effects.findIndex(({ option }) => option === optionInUse(question));
    const reason = (key: string, path: string): [string, string][] => {
      const why = reasons[path];
      return e < 0 || why === undefined ? [] : [[`questions.${q}.effects.${e}.${key}`, why]];
    };
    return [...reason("winRate", "metrics.winRate.count"), ...reason("need", "coverage.requiredPipeline")];
  });
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
    // Further lines of deals that stand on several rows: read = opportunities + merged + excluded.
    merged: reading.lines,
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
