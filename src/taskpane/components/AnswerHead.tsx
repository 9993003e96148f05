import * as React from "react";
import type { WhatIfAnswer } from "../../core/whatIf";
import type { AnswerSummary } from "../../core/report/answerSummary";
import { goalLine, shownChance } from "../messages/answerWords";
import { chanceLine } from "../messages/chanceWords";
import { WHAT_IF } from "../messages/whatIfWords";
import { ChanceMeter } from "./ChanceMeter";

interface AnswerHeadProps {
  readonly summary: AnswerSummary;
  /** Only over What if. */
  readonly tried?: TriedChance | undefined;
}

/** What comes of what is tried, in place of the answer. */
export interface TriedChance {
  readonly whatIf: WhatIfAnswer;
  readonly confidence: number;
  /** It is of an earlier move. */
  readonly isLate: boolean;
}

/** Under the verdict: the chance of the goal with its meter, or the goal alone where nothing gives a chance. */
export function AnswerHead({ summary, tried }: AnswerHeadProps): React.ReactElement {
  const chance = tried?.whatIf.chance ?? shownChance(summary);
  if (chance === undefined) return <p className="goalLine">{goalLine(summary)}</p>;
  const [bold, rest] = chanceLine(summary, chance);
  return (
    <div className={tried?.isLate === true ? "late" : ""}>
      <p className="goalLine">
        <b>{bold}</b>
        {rest}
        {tried?.isLate === true && <span className="small"> {WHAT_IF.updating}</span>}
      </p>
      <ChanceMeter
        chance={chance}
        confidence={tried?.confidence ?? summary.confidence}
        today={tried?.whatIf.today.chance}
      />
    </div>
  );
}
