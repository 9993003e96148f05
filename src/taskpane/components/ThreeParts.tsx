import * as React from "react";
import { THREE_PARTS, type TroubleWords } from "../messages/startTroubleWords";
import { Screen } from "./Screen";

interface ThreePartsProps {
  readonly words: TroubleWords;
  readonly foot?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** What happened, what was and was not changed, what to do: in that order, always all three. */
export function ThreeParts({ words, foot, children }: ThreePartsProps): React.ReactElement {
  const parts = [
    [THREE_PARTS.happened, words.happened],
    [THREE_PARTS.changed, words.changed],
    [THREE_PARTS.todo, words.todo],
  ] as const;
  return (
    <Screen title={words.title} icon={words.icon} tone="warn" foot={foot}>
      {parts.map(([title, sentence]) => (
        <section key={title} className="part">
          <h2>{title}</h2>
          <p>{sentence}</p>
        </section>
      ))}
      {children}
    </Screen>
  );
}
