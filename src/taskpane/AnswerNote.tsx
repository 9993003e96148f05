import * as React from "react";
import type { PaneAnswer } from "./engine";
import { verdictWords } from "./messages";

/** Verdict, sentence, the figures it stands on, and what the reader should know besides. */
export function AnswerView({ answer }: { readonly answer: PaneAnswer }): React.ReactElement {
  return (
    <section aria-label={verdictWords(answer.verdict)}>
      <h2 className={`verdict-${answer.verdict}`}>{verdictWords(answer.verdict)}</h2>
      <p>{answer.sentence}</p>
      <dl className="facts">
        {answer.facts.map(([label, figure]) => (
          <React.Fragment key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </React.Fragment>
        ))}
      </dl>
      {answer.notes.map((note) => (
        <p className="quiet" key={note}>
          {note}
        </p>
      ))}
    </section>
  );
}
