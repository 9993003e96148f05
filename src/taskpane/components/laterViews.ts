import { Closed } from "./Closed";
import { laterView } from "./laterView";
import { AlertMissing, TroubleMissing } from "./TroubleMissing";
import type * as Menu from "./menuOfLater";
import type * as Views from "./viewsOfLater";

const views = async (): Promise<typeof Views> => await import(/* webpackChunkName: "views" */ "./viewsOfLater");
const menuPart = async (): Promise<typeof Menu> => await import(/* webpackChunkName: "menu" */ "./menuOfLater");

const answer = laterView(async () => (await views()).AnswerView);
const columns = laterView(async () => (await views()).ColumnsView);
const history = laterView(async () => (await views()).HistoryView);
const leftOut = laterView(async () => (await views()).LeftOutView);
const menu = laterView(async () => (await menuPart()).ContextualMenu, Closed);
const problems = laterView(async () => (await views()).ProblemsView);
const questions = laterView(async () => (await views()).Questions);
const remove = laterView(async () => (await views()).RemoveView);
const trouble = laterView(async () => (await views()).TroubleView, TroubleMissing);
const troubleAlert = laterView(async () => (await views()).TroubleAlert, AlertMissing);
const working = laterView(async () => (await views()).WorkingView);

export const AnswerView = answer.View;
export const ColumnsView = columns.View;
export const HistoryView = history.View;
export const LeftOutView = leftOut.View;
/** What a button's menu is drawn by: `menuAs`. Where it cannot be fetched nothing opens; the press says so. */
export const LaterMenu = menu.View;
export const fetchMenu = menu.fetch;
export const ProblemsView = problems.View;
export const Questions = questions.View;
export const RemoveView = remove.View;
export const TroubleAlert = troubleAlert.View;
export const TroubleView = trouble.View;
export const WorkingView = working.View;

/** Fetches what no first screen needs. A view whose code fails to come is fetched again when it is to be drawn. */
export async function fetchLaterViews(): Promise<void> {
  await Promise.allSettled(
    [answer, columns, history, leftOut, menu, problems, questions, remove, trouble, troubleAlert, working].map((view) =>
      view.fetch()
    )
  );
}
