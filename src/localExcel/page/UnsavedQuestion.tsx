import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { unsaved, WORDS } from "./messages";
import type { OpenQuestion } from "./useFiles";

interface UnsavedQuestionProps extends OpenQuestion {
  readonly failed: (reason: unknown) => void;
}

/** Asked before another file takes the place of changes that were not downloaded; the focus is on keeping them. */
export function UnsavedQuestion({ changed, openAnyway, keep, failed }: UnsavedQuestionProps) {
  const answers = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    const before = document.activeElement;
    answers.current?.querySelector("button")?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key === "Escape") keep();
  };
  return (
    <div className="notice question" role="group" aria-labelledby="unsavedWords" onKeyDown={onKeyDown}>
      <span id="unsavedWords">{unsaved(changed)}</span>
      <div ref={answers} className="answers">
        <PrimaryButton text={WORDS.keep} onClick={keep} />
        <DefaultButton text={WORDS.openAnyway} onClick={() => void openAnyway().catch(failed)} />
      </div>
    </div>
  );
}
