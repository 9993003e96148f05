import { DefaultButton, ProgressIndicator } from "office-ui-fabric-react";
import * as React from "react";
import { WHAT_IF, readingWords } from "../messages/whatIfWords";
import { excelWaitWords } from "../messages/workingWords";
import type { RunProgress } from "../paneEngine";

interface ReadingAgainProps {
  readonly progress: RunProgress;
  readonly cancel: () => void;
}

/** While the rows are read once more, for a pane that was opened over a stored answer. */
export function ReadingAgain({ progress, cancel }: ReadingAgainProps): React.ReactElement {
  const { done, of, waiting } = progress;
  const words = waiting === undefined ? readingWords(progress) : excelWaitWords(waiting);
  return (
    <div className="tabBody">
      <ProgressIndicator
        label={WHAT_IF.reading}
        description={words ?? WHAT_IF.readingNote}
        {...(done === undefined || of === undefined || of === 0 ? {} : { percentComplete: done / of })}
      />
      <DefaultButton text={WHAT_IF.cancel} onClick={cancel} />
    </div>
  );
}
