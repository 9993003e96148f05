import { TextField } from "office-ui-fabric-react";
import * as React from "react";
import { goalText, readGoal } from "../formats";
import { goalHint, goalProblemWords, READY } from "../messages/readyWords";
import type { PaneActs } from "../paneActs";
import type { FoundPipeline } from "../paneEngine";
import type { PaneModel } from "../paneModel";

interface GoalFieldProps {
  readonly model: PaneModel;
  readonly found: FoundPipeline;
  readonly act: PaneActs;
  readonly locale: string;
}

/** The one question: the goal, formatted and checked when it is left. */
export function GoalField({ model, found, act, locale }: GoalFieldProps): React.ReactElement {
  const [isLeft, setLeft] = React.useState(true);
  const { goal } = found.inputs;
  const text = model.goalTyped ?? (goal === undefined ? "" : goalText(goal, locale));
  const read = readGoal(text);
  const isProblem = "problem" in read && (model.asked === "goal" || (isLeft && read.problem !== "empty"));
  const hint = isLeft && "goal" in read ? goalHint(read.goal, found.wonLastYear) : undefined;
  return (
    <div className="goal">
      <TextField
        label={READY.goal}
        required
        inputMode="decimal"
        autoComplete="off"
        value={text}
        data-focus="goal"
        onFocus={() => setLeft(false)}
        onChange={(_event, typed) => act.typeGoal(typed ?? "")}
        onBlur={() => {
          setLeft(true);
          if (model.goalTyped !== undefined && "goal" in read) act.typeGoal(goalText(read.goal, locale));
        }}
        {...(isProblem ? { errorMessage: goalProblemWords(read, found.year.name, locale) } : {})}
      />
      {hint !== undefined && <p className="small warn">{hint}</p>}
    </div>
  );
}
