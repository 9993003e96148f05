import { BRIDGE_REASONS, type Analysis } from "../analysis";
import { nothingPriced } from "../coverage/beyondRecord";
import { FLAG_RULES } from "../flags/catalogue";
import { sentenceBelowChance } from "./answerSentence";
import { ANSWER_FORMAT, type AnswerSummary, type SummaryCut } from "./answerSummary";
import { barLabel } from "./checkBridge";
import { lacksOf } from "./summaryLacks";
import { BAR_FLAG, summaryFlags } from "./summaryFlags";
import { flaggedByMoney, openOwners, summaryDeals } from "./summaryDeals";
import { shownNeed } from "./shownNeed";
import { summaryChanges } from "./summaryChanges";
import { summaryChance } from "./summaryChance";
import { rowsWithDeals } from "./rowsWithDeals";
import { problemRowsOf, summaryProblems } from "./summaryProblems";
import { summaryLeftOut } from "./summaryLeftOut";
import { notAppliedRules } from "./summaryRules";

/**
 * One analysis as the pane shows it and the workbook keeps it. `reported` − Σ `cuts` = `have`, to the unit, where there is one.
 * `need` is the one for the confidence where a chance decides the verdict, as the sentence says it in opportunities.
 */
export function answerSummaryOf(analysis: Analysis): AnswerSummary {
  const { coverage, reading, settings, year } = analysis;
  const { source } = reading;
  const flagged = flaggedByMoney(analysis);
  const priced = flagged.filter(({ amount }) => amount !== undefined);
  const { kept, damaged, unlike } = analysis.changes;
  const flags = analysis.flags.filter(({ applied }) => applied);
  return {
    format: ANSWER_FORMAT,
    asOf: settings.asOf,
    newestDay: analysis.stale.newestDay,
    isStale: analysis.stale.isStale,
    sheet: source.sheet,
    sourceRows: { first: source.firstRow, last: source.lastRow },
    deals: reading.opportunities.count,
    chance: summaryChance(analysis),
    currency: reading.currency,
    year: { name: year.name, from: year.from, to: year.to },
    confidence: settings.confidence,
    verdict: coverage.verdict,
    sentence: sentenceBelowChance(analysis),
    goal: coverage.goal,
    wonToDate: coverage.wonToDate,
    remaining: coverage.remaining,
    ...needOf(analysis),
    ...pipelineOf(analysis),
    cuts: cutsOf(analysis),
    coverage: coverage.coverage,
    requiredCoverage: coverage.requiredCoverage,
    unpriced: coverage.unpriced,
    lacks: lacksOf(analysis),
    openDeals: coverage.openDeals,
    flaggedDeals: flagged.length,
    flaggedValue: priced.length === 0 ? undefined : priced.reduce((sum, { amount }) => sum + (amount ?? NaN), 0),
    flags: summaryFlags(analysis),
    flagged: summaryDeals(analysis, flagged),
    rulesApplied: flags.length,
    rules: FLAG_RULES.length,
    notApplied: notAppliedRules(analysis),
    owners: openOwners(analysis),
    problems: summaryProblems(analysis),
    leftOutRows: summaryLeftOut(analysis),
    problemRows: problemRowsOf(reading),
    rowsRead: rowsWithDeals(reading),
    changes: summaryChanges(analysis),
    history: { kept, damaged, unlike },
    openQuestions: analysis.questions.filter(({ answer }) => answer === undefined).length,
  };
}

/** Reported and working pipeline; no answer where open deals have no amount at all: nothing is known to be 0 then. */
function pipelineOf({ coverage }: Analysis): Pick<AnswerSummary, "reported" | "have"> {
  if (nothingPriced(coverage)) return { reported: undefined, have: undefined };
  return { reported: coverage.reportedPipeline, have: coverage.workingPipeline };
}

function needOf({ coverage }: Analysis): Pick<AnswerSummary, "need" | "gap" | "needBasis"> {
  const { need, gap, basis } = shownNeed(coverage);
  return { need, gap, needBasis: basis };
}

/** The bars that take something, in the order of the bridge. */
function cutsOf({ coverage, year }: Analysis): SummaryCut[] {
  const bars = BRIDGE_REASONS.flatMap((reason) => coverage.bridge.filter((bar) => bar.reason === reason));
  return bars
    .filter(({ count, value }) => count > 0 || value > 0)
    .map(({ reason, count, value }) => ({
      reason,
      label: barLabel(reason, year.name),
      count,
      value,
      flag: BAR_FLAG[reason],
    }));
}
