import { DefaultButton, PrimaryButton } from "office-ui-fabric-react/lib/Button";
import * as React from "react";
import { WORDS } from "./messages";

interface LossQuestionProps {
  /** Parts of the opened file that a download cannot hold. */
  readonly parts: readonly string[];
  readonly download: () => void;
  readonly keep: () => void;
}

/** Asked before a download that would lose something; the focus is on keeping. */
export function LossQuestion({ parts, download, keep }: LossQuestionProps) {
  const first = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => first.current?.querySelectorAll("button")[1]?.focus(), []);
  return (
    <div className="notice question" role="group" aria-labelledby="lossTitle">
      <div>
        <h2 id="lossTitle">{WORDS.notCarried}</h2>
        <ul>
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      </div>
      <div ref={first} className="answers">
        <PrimaryButton text={WORDS.downloadWithout} onClick={download} />
        <DefaultButton text={WORDS.keep} onClick={keep} />
      </div>
    </div>
  );
}
