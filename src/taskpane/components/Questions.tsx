import { Link } from "office-ui-fabric-react";
import * as React from "react";
import { isGuessed, keptAsMarked } from "../answers";
import { ASKED, moreQuestions } from "../messages/askedWords";
import { questionsTitle, READY } from "../messages/readyWords";
import type { PaneActs } from "../paneActs";
import type { FoundPipeline } from "../paneEngine";
import type { PaneModel } from "../paneModel";
import { QuestionField } from "./QuestionField";

interface QuestionsProps {
  readonly model: PaneModel;
  readonly found: FoundPipeline;
  readonly act: PaneActs;
  /** At least one. */
  readonly asked: FoundPipeline["questions"];
}

/** Questions that are shown at once. */
const AT_ONCE = 3;

/** What is doubtful in the rows, the most important first. Rates are all shown: nothing goes on without them. */
export function Questions({ model, found, act, asked }: QuestionsProps): React.ReactElement {
  const [isAll, setAll] = React.useState(false);
  const first = Math.max(AT_ONCE, asked.filter(({ kind }) => kind === "rate").length);
  const shown = isAll ? asked : asked.slice(0, first);
  const guessed = shown.filter((question) => isGuessed(question, model));
  return (
    <div className="block">
      <h2 className="label">{questionsTitle(asked.length)}</h2>
      {shown.map((question) => (
        <QuestionField key={question.key} question={question} model={model} found={found} act={act} />
      ))}
      {shown.length < asked.length && (
        <p className="small">
          <Link onClick={() => setAll(true)}>{moreQuestions(asked.length - shown.length)}</Link>
        </p>
      )}
      <p className="small">
        {guessed.length === 0 ? READY.askedOnce : ASKED.guessed}
        {guessed.length > 0 && (
          <>
            {" "}
            <Link onClick={() => act.choose(keptAsMarked(shown, model))}>{ASKED.keep}</Link>
          </>
        )}
      </p>
    </div>
  );
}
