import * as React from "react";
import type { AnswerSummary } from "../../core/report/answerSummary";
import { goalLine, shownChance } from "../messages/answerWords";
import { chanceLine } from "../messages/chanceWords";
import { ChanceMeter } from "./ChanceMeter";

/** Under the verdict: the chance of the goal with its meter, or the goal alone where nothing gives a chance. */
export function AnswerHead({ summary }: { readonly summary: AnswerSummary }): React.ReactElement {
  const chance = shownChance(summary);
  if (chance === undefined) return <p className="goalLine">{goalLine(summary)}</p>;
  const [bold, rest] = chanceLine(summary, chance);
  return (
    <>
      <p className="goalLine">
        <b>{bold}</b>
        {rest}
      </p>
      <ChanceMeter chance={chance} confidence={summary.confidence} />
    </>
  );
}
