/** The views no first screen needs, fetched together. @see laterViews.ts */
export { AnswerView } from "./AnswerView";
export { ColumnsView } from "./ColumnsView";
export { HistoryView } from "./HistoryView";
export { LeftOutView } from "./LeftOutView";
export { ProblemsView } from "./ProblemsView";
export { Questions } from "./Questions";
export { RemoveView } from "./RemoveView";
export { TroubleAlert } from "./TroubleAlert";
export { TroubleView } from "./TroubleView";
export { WorkingView } from "./WorkingView";
