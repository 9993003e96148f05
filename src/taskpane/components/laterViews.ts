import { laterView } from "./laterView";
import type * as Views from "./viewsOfLater";

const views = async (): Promise<typeof Views> => await import(/* webpackChunkName: "views" */ "./viewsOfLater");

const answer = laterView(async () => (await views()).AnswerView);
const columns = laterView(async () => (await views()).ColumnsView);
const leftOut = laterView(async () => (await views()).LeftOutView);
const problems = laterView(async () => (await views()).ProblemsView);
const questions = laterView(async () => (await views()).Questions);
const remove = laterView(async () => (await views()).RemoveView);
const working = laterView(async () => (await views()).WorkingView);

export const AnswerView = answer.View;
export const ColumnsView = columns.View;
export const LeftOutView = leftOut.View;
export const ProblemsView = problems.View;
export const Questions = questions.View;
export const RemoveView = remove.View;
export const WorkingView = working.View;

/** Fetches what no first screen needs. A view whose code fails to come is fetched again when it is to be drawn. */
export async function fetchLaterViews(): Promise<void> {
  await Promise.allSettled(
    [answer, columns, leftOut, problems, questions, remove, working].map((view) => view.fetch())
  );
}
