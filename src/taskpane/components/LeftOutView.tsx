import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { LEFT_OUT, leftOutWords } from "../messages/leftOutWords";
import type { LeftOut, PaneAnswer } from "../paneEngine";
import type { ViewProps } from "../viewProps";
import { ThreeParts } from "./ThreeParts";

interface LeftOutViewProps extends ViewProps {
  readonly answer: PaneAnswer;
  readonly leftOut: LeftOut;
}

/** Why something was not written though the answer exists, and the way to get it. */
export function LeftOutView({ answer, leftOut, act }: LeftOutViewProps): React.ReactElement {
  const isColumns = leftOut.what === "flagColumns";
  const canTry = !(isColumns && leftOut.why === "readOnly");
  const foot = (
    <div className="buttons">
      {canTry && <PrimaryButton text={isColumns ? LEFT_OUT.addColumns : LEFT_OUT.tryAgain} onClick={act.analyze} />}
      <DefaultButton text={LEFT_OUT.showAnswer} onClick={() => act.show("answer")} />
    </div>
  );
  return <ThreeParts words={leftOutWords(leftOut, answer.summary.sheet)} foot={foot} />;
}
