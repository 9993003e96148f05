import { Link } from "office-ui-fabric-react";
import * as React from "react";
import { askedNow, isOpen, keptAsMarked } from "../answers";
import { ASKED, moreQuestions, questionsTitle } from "../messages/askedWords";
import type { PaneActs } from "../paneActs";
import type { FoundPipeline } from "../paneEngine";
import type { PaneModel } from "../paneModel";
import { QuestionField } from "./QuestionField";

interface QuestionsProps {
  readonly model: PaneModel;
  readonly found: FoundPipeline;
  readonly act: PaneActs;
}

/** Questions that are shown at once. */
const AT_ONCE = 3;

/** What is doubtful in the rows, the most important first. Rates are all shown: nothing goes on without them. */
export function Questions({ model, found, act }: QuestionsProps): React.ReactElement | null {
  const [isAll, setAll] = React.useState(false);
  const asked = askedNow(model);
  if (asked.length === 0) return null;
  const first = Math.max(AT_ONCE, asked.filter(({ kind }) => kind === "rate").length);
  const shown = isAll ? asked : asked.slice(0, first);
  const guessed = shown.filter((question) => question.options.length > 0 && isOpen(question, model));
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
        {guessed.length === 0 ? ASKED.kept : ASKED.guessed}
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
