import * as React from "react";
import type { AnswerSummary } from "../../core/report/answerSummary";
import { answerMoney } from "../formats";
import { ANSWER, needNote } from "../messages/answerWords";

interface FigureProps {
  readonly label: string;
  readonly money: string;
  readonly note: string;
  readonly isShort?: boolean;
}

function Figure({ label, money, note, isShort }: FigureProps): React.ReactElement {
  return (
    <div className="figure">
      <dt className="small">{label}</dt>
      <dd>
        <span className={isShort === true ? "money short" : "money"}>{money}</span>
        <span className="small">{note}</span>
      </dd>
    </div>
  );
}

/** What there is, what is needed, and the difference; a figure without an answer is left out. */
export function HaveNeedShort({ summary }: { readonly summary: AnswerSummary }): React.ReactElement {
  const { have, need, gap } = summary;
  const money = answerMoney(summary);
  return (
    <dl className="figures">
      {have !== undefined && <Figure label={ANSWER.have} money={money(have)} note={ANSWER.haveNote} />}
      {need !== undefined && <Figure label={ANSWER.need} money={money(need)} note={needNote(summary)} />}
      {gap !== undefined && (
        <Figure
          label={gap < 0 ? ANSWER.short : ANSWER.spare}
          money={money(Math.abs(gap))}
          note={ANSWER.gapNote}
          isShort={gap < 0}
        />
      )}
    </dl>
  );
}
