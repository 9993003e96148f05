import * as React from "react";
import { type Trouble, WORDS } from "./messages";

/** What happened, what was and was not changed, what to do: in that order, always all three. */
export function TroubleView({ trouble }: { readonly trouble: Trouble }): React.ReactElement {
  return (
    <section className="trouble" role="alert">
      <h2>{trouble.title}</h2>
      <p>
        <b>{WORDS.whatHappened}</b> {trouble.happened}
      </p>
      <p>
        <b>{WORDS.whatChanged}</b> {trouble.changed}
      </p>
      <p>
        <b>{WORDS.whatToDo}</b> {trouble.todo}
      </p>
    </section>
  );
}
