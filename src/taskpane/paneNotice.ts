import { problemCount } from "./messages/answerWords";
import {
  goalChangedWords,
  NOTICE,
  problemsNotice,
  questionsNotice,
  sourceGoneWords,
  staleWords,
} from "./messages/noticeWords";
import { toldWords } from "./messages/toldWords";
import type { PaneActs } from "./paneActs";
import type { PaneAnswer } from "./paneEngine";
import type { PaneModel, Told } from "./paneModel";

/** One line with at most one thing to do about it. */
export interface PaneNotice {
  readonly words: string;
  readonly link?: { readonly label: string; readonly onClick: () => void };
  readonly isWarning: boolean;
  readonly onClose: () => void;
}

interface Notice extends Omit<PaneNotice, "onClose"> {
  /** Closed once, it stays closed for as long as its cause is the same. */
  readonly key: string;
}

function toldNotice(told: Told, act: PaneActs): Omit<Notice, "key"> {
  const link = { label: NOTICE.removeEverything, onClick: act.askRemoval };
  const canRemove = told.kind === "stopped" && told.sheetsWritten > 0;
  return { words: toldWords(told), isWarning: told.kind === "rowGone", ...(canRemove ? { link } : {}) };
}

/** What should be known of an answer, by rank. */
function answerNotices(answer: PaneAnswer, act: PaneActs): Notice[] {
  const { summary, leftOut, isSourceChanged, isSourceGone, goalNow } = answer;
  const notices: Notice[] = [];
  const day = String(summary.asOf);
  if (summary.isStale) notices.push({ key: `stale ${day}`, words: staleWords(summary), isWarning: true });
  if (isSourceGone) notices.push({ key: `sourceGone ${day}`, words: sourceGoneWords(summary), isWarning: true });
  else if (isSourceChanged) {
    const link = { label: NOTICE.analyzeAgain, onClick: act.analyze };
    notices.push({ key: "sourceChanged", words: NOTICE.sourceChanged, link, isWarning: true });
  }
  if (goalNow !== undefined && goalNow > 0 && goalNow !== summary.goal) {
    const link = { label: NOTICE.analyzeAgain, onClick: act.analyze };
    notices.push({ key: `goal ${goalNow}`, words: goalChangedWords(goalNow), link, isWarning: true });
  }
  const [out] = leftOut;
  if (out !== undefined) {
    const words = out.what === "sheets" ? NOTICE.sheetsLeftOut : NOTICE.flagColumnsLeftOut;
    const link = { label: NOTICE.why, onClick: () => act.show("leftOut") };
    notices.push({ key: `leftOut ${out.what} ${out.why} ${day}`, words, link, isWarning: true });
  }
  if (summary.openQuestions > 0) {
    const link = { label: NOTICE.answer, onClick: act.changeGoal };
    const key = `questions ${summary.openQuestions} ${day}`;
    notices.push({ key, words: questionsNotice(summary), link, isWarning: false });
  }
  if (problemCount(summary.problems) > 0) {
    const link = { label: NOTICE.show, onClick: () => act.show("problems") };
    const key = `problems ${summary.problemRows} ${day}`;
    notices.push({ key, words: problemsNotice(summary), link, isWarning: false });
  }
  return notices;
}

interface Closing {
  readonly closed: readonly string[];
  readonly onClose: (key: string) => void;
}

/** The one notice of the screen: what was just done, else the highest in rank that was not closed. */
export function paneNotice(model: PaneModel, act: PaneActs, { closed, onClose }: Closing): PaneNotice | undefined {
  if (model.told) return { ...toldNotice(model.told, act), onClose: act.closeTold };
  if (model.screen.kind !== "answer" || model.answer === undefined) return undefined;
  const first = answerNotices(model.answer, act).find(({ key }) => !closed.includes(key));
  return first && { ...first, onClose: () => onClose(first.key) };
}
