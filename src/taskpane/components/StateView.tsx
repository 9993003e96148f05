import * as React from "react";
import { PRODUCT } from "../messages/waitingWords";
import type { ViewProps } from "../viewProps";
import { FirstView } from "./FirstView";
import {
  AnswerView,
  ColumnsView,
  HistoryView,
  LeftOutView,
  ProblemsView,
  RemoveView,
  TroubleView,
  WorkingView,
} from "./laterViews";
import { ReadyView } from "./ReadyView";
import { Waiting } from "./Waiting";

/** The view of the state the pane is in. */
export function StateView(props: ViewProps): React.ReactElement {
  const { screen, answer } = props.model;
  switch (screen.kind) {
    case "starting":
      return (
        <main className="screen starting">
          <p className="quiet">{PRODUCT}</p>
          <Waiting model={{ ...props.model, waiting: props.model.waiting ?? "start" }} />
        </main>
      );
    case "first":
      return <FirstView {...props} />;
    case "ready":
      return <ReadyView {...props} />;
    case "columns":
      return <ColumnsView {...props} />;
    case "working":
      return <WorkingView {...props} screen={screen} />;
    case "trouble":
      // A new trouble is drawn anew: what could not be fetched for the last one is tried again.
      return <TroubleView key={props.model.focus.count} {...props} screen={screen} />;
    case "remove":
      return <RemoveView {...props} screen={screen} />;
    case "answer":
    case "problems":
    case "leftOut":
    case "history":
      return answer === undefined ? <FirstView {...props} /> : answerView(props, answer);
  }
}

function answerView(props: ViewProps, answer: NonNullable<ViewProps["model"]["answer"]>): React.ReactElement {
  const leftOut = answer.leftOut[0];
  if (props.model.screen.kind === "history") return <HistoryView {...props} answer={answer} />;
  if (props.model.screen.kind === "problems") return <ProblemsView {...props} answer={answer} />;
  if (props.model.screen.kind === "leftOut" && leftOut)
    return <LeftOutView {...props} answer={answer} leftOut={leftOut} />;
  return <AnswerView {...props} answer={answer} />;
}
