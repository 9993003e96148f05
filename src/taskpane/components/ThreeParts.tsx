import * as React from "react";
import { TROUBLE, type TroubleWords } from "../messages/troubleWords";
import { Screen } from "./Screen";

interface ThreePartsProps {
  readonly words: TroubleWords;
  readonly foot?: React.ReactNode;
  readonly children?: React.ReactNode;
}

/** What happened, what was and was not changed, what to do: in that order, always all three. */
export function ThreeParts({ words, foot, children }: ThreePartsProps): React.ReactElement {
  const parts = [
    [TROUBLE.happened, words.happened],
    [TROUBLE.changed, words.changed],
    [TROUBLE.todo, words.todo],
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
