import { DefaultButton } from "office-ui-fabric-react";
import * as React from "react";
import type { Lever } from "../../core/analysis";
import type { AnswerSummary } from "../../core/report/answerSummary";
import { closestChance, closestLead, LEVERS, leversTitle, leverWords } from "../messages/leverWords";

interface LeverListProps {
  readonly levers: readonly Lever[];
  readonly confidence: number;
  readonly summary: AnswerSummary;
  readonly onTry: (lever: Lever) => void;
}

/** The single changes that each reach the confidence; where none does, the one that comes closest. */
export function LeverList({ levers, confidence, summary, onTry }: LeverListProps): React.ReactElement | null {
  const reaching = levers.filter(({ reaches }) => reaches);
  const shown = reaching.length > 0 ? reaching : levers.slice(0, 1);
  if (shown.length === 0) return null;
  return (
    <>
      <h2>{leversTitle(confidence)}</h2>
      <p className="small leversLead">{reaching.length > 0 ? LEVERS.note : closestLead(confidence)}</p>
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
              <DefaultButton text={LEVERS.try} ariaLabel={`${LEVERS.try}: ${what}`} onClick={() => onTry(lever)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
