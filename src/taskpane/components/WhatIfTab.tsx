import * as React from "react";
import { problemOfWhatIf } from "../messages/whatIfProblems";
import { WHAT_IF } from "../messages/whatIfWords";
import type { PaneActs } from "../paneActs";
import type { PaneAnswer } from "../paneEngine";
import type { PaneModel } from "../paneModel";
import type { WhatIfState } from "../useWhatIf";
import { DefaultButton } from "office-ui-fabric-react";
import { ReadingAgain } from "./ReadingAgain";
import { TrySliders } from "./TrySliders";

export interface WhatIfTabProps {
  readonly model: PaneModel;
  readonly act: PaneActs;
  readonly answer: PaneAnswer;
  readonly state: WhatIfState;
}

/** What would change the chance, tried without changing anything: the sliders, or why there are none. */
export function WhatIfTab(props: WhatIfTabProps): React.ReactElement {
  const { answer, state } = props;
  const { outcome, progress, cancel, again } = state;
  if (progress !== undefined) return <ReadingAgain progress={progress} cancel={cancel} />;
  if (outcome?.kind === "answer") return <TrySliders {...props} whatIf={outcome.answer} />;
  const problem = problemOfWhatIf(answer.summary, outcome);
  return (
    <div className="tabBody">
      {problem.words.map((words) => (
        <p key={words}>{words}</p>
      ))}
      {problem.canRead && <DefaultButton text={WHAT_IF.readAgain} onClick={again} />}
    </div>
  );
}
