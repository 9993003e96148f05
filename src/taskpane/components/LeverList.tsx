import { DefaultButton } from "office-ui-fabric-react";
import * as React from "react";
import type { Lever } from "../../core/analysis";
import type { AnswerSummary } from "../../core/report/answerSummary";
import { closestChance, closestLead, LEVERS, leversTitle, leverWords } from "../messages/leverWords";

interface LeverListProps {
  readonly levers: readonly Lever[];
  readonly confidence: number;
  readonly summary: AnswerSummary;
  /** They come on top of what is tried. */
  readonly isFurther?: boolean;
  /** They are of what was tried before: nothing is offered until the new ones are known. */
  readonly isUpdating?: boolean;
  readonly onTry: (lever: Lever) => void;
}

/** The single changes that each reach the confidence; where none does, the one that comes closest. */
export function LeverList(props: LeverListProps): React.ReactElement | null {
  const { levers, confidence, summary, isFurther, isUpdating = false, onTry } = props;
  const reaching = levers.filter(({ reaches }) => reaches);
  const shown = reaching.length > 0 ? reaching : levers.slice(0, 1);
  if (shown.length === 0) return null;
  const note = isFurther === true ? LEVERS.further : LEVERS.note;
  const lead = reaching.length > 0 ? note : closestLead(confidence);
  return (
    <>
      <h2>{leversTitle(confidence)}</h2>
      <p className="small leversLead">{isUpdating ? LEVERS.updating : lead}</p>
      <ul className="levers">
        {shown.map((lever) => {
          const { what, note: of } = leverWords(lever, summary);
          return (
            <li key={lever.kind}>
              <div className="lever">
                <div>{what}</div>
                <div className="small">{of}</div>
                {!lever.reaches && <div className="small">{closestChance(lever)}</div>}
              </div>
              <DefaultButton
                text={LEVERS.try}
                ariaLabel={`${LEVERS.try}: ${what}`}
                disabled={isUpdating}
                onClick={() => onTry(lever)}
              />
            </li>
          );
        })}
      </ul>
    </>
  );
}
