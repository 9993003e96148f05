import { PrimaryButton, Spinner, SpinnerSize, TextField } from "office-ui-fabric-react";
import * as React from "react";
import { parseSetting } from "../core/parseSetting";
import { settingInput } from "../core/settingsCatalogue";
import { AnswerView } from "./AnswerNote";
import { RemoveButton } from "./components/RemoveButton";
import { TroubleView } from "./TroubleNote";
import type { PaneEngine } from "./engine";
import { goalProblem, WORDS } from "./messages";
import { type PaneState, useAnalysis } from "./useAnalysis";

/** The typed goal: undefined when nothing was typed, or the reason why it cannot be taken. */
function readGoal(typed: string): { readonly goal?: number; readonly problem?: string } {
  if (typed.trim() === "") return {};
  const parsed = parseSetting(settingInput("goal"), typed);
  if ("value" in parsed && typeof parsed.value === "number" && parsed.value > 0) return { goal: parsed.value };
  const problem = goalProblem(typed, "problem" in parsed ? parsed.problem : "outOfRange");
  return problem === undefined ? {} : { problem };
}

function StateView({ state }: { readonly state: PaneState }): React.ReactElement {
  switch (state.kind) {
    case "idle":
      return <p className="quiet">{state.notice ?? WORDS.privacy}</p>;
    case "working":
      return <Spinner size={SpinnerSize.small} label={WORDS.working} labelPosition="right" ariaLive="off" />;
    case "done":
      return <AnswerView answer={state.answer} />;
    case "failed":
      return <TroubleView trouble={state.trouble} />;
  }
}

/** What the status region says when the state changes. */
function announcement(state: PaneState): string {
  if (state.kind === "working") return WORDS.working;
  if (state.kind === "done") return state.answer.sentence;
  return state.kind === "idle" ? (state.notice ?? "") : "";
}

export function App({ engine }: { readonly engine: PaneEngine }): React.ReactElement {
  const { state, analyze, removeEverything } = useAnalysis(engine);
  const [typed, setTyped] = React.useState("");
  const [problem, setProblem] = React.useState<string>();
  const press = () => {
    const read = readGoal(typed);
    setProblem(read.problem);
    if (read.problem === undefined && state.kind !== "working") void analyze(read.goal);
  };
  return (
    <main>
      <h1>{WORDS.title}</h1>
      <TextField
        label={WORDS.goalLabel}
        description={WORDS.goalHint}
        inputMode="decimal"
        value={typed}
        onChange={(_event, value) => setTyped(value ?? "")}
        {...(problem === undefined ? {} : { errorMessage: problem })}
      />
      <div className="foot">
        <PrimaryButton text={state.kind === "done" ? WORDS.analyzeAgain : WORDS.analyze} onClick={press} />
      </div>
      <StateView state={state} />
      <RemoveButton disabled={state.kind === "working"} onRemove={() => void removeEverything()} />
      <div role="status" className="said">
        {announcement(state)}
      </div>
    </main>
  );
}
