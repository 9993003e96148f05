import * as React from "react";
import type { AnswerSummary } from "../../core/report/answerSummary";
import { closestChance, closestLead, LEVERS, leversTitle, leverWords } from "../messages/leverWords";

/** The single changes that each reach the confidence; where none does, the one that comes closest. */
export function LeverList({ summary }: { readonly summary: AnswerSummary }): React.ReactElement | null {
  const levers = summary.chance?.levers ?? [];
  const reaching = levers.filter(({ reaches }) => reaches);
  const shown = reaching.length > 0 ? reaching : levers.slice(0, 1);
  if (shown.length === 0) return null;
  const lead = reaching.length > 0 ? LEVERS.note : closestLead(summary.confidence);
  return (
    <>
      <h2>{leversTitle(summary.confidence)}</h2>
      <p className="small">{lead}</p>
      <ul className="levers">
        {shown.map((lever) => {
          const { what, note } = leverWords(lever, summary);
          return (
            <li key={lever.kind}>
              <div className="lever">
                <div>{what}</div>
                <div className="small">{note}</div>
                {!lever.reaches && <div className="small">{closestChance(lever)}</div>}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
