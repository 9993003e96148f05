import { Icon, Link, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { bridgeOf } from "../formats";
import { ANSWER, coverageLine, problemsLink, shownChance, wonLine } from "../messages/answerWords";
import { landingLine } from "../messages/chanceWords";
import type { PaneActs } from "../paneActs";
import type { PaneAnswer } from "../paneEngine";
import { focusOfLever, triedLever } from "../tried";
import { BridgeTable } from "./BridgeTable";
import { HaveNeedShort } from "./HaveNeedShort";
import { LeverList } from "./LeverList";
import { RestsOn } from "./RestsOn";
import { SinceSection } from "./SinceSection";

interface AnswerProps {
  readonly answer: PaneAnswer;
  readonly act: PaneActs;
}

interface EnoughTabProps extends AnswerProps {
  readonly selectedRow: number | undefined;
}

function SheetLinks({ answer, act }: AnswerProps): React.ReactElement | null {
  if (answer.sheets.length === 0) return null;
  return (
    <>
      <h2>{ANSWER.sheets}</h2>
      <ul className="sheets">
        {answer.sheets.map(({ id, name, holds }) => (
          <li key={id}>
            <button type="button" className="sheetLink" onClick={() => act.openSheet(name)}>
              <Icon iconName="Sheet" />
              <span className="sheetName">{name}</span>
              <span className="sheetHolds small"> {holds}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The sentence, the three figures, the bridge, what would change the chance, what changed, and where all of it is shown in full. */
export function EnoughTab({ answer, act, selectedRow }: EnoughTabProps): React.ReactElement {
  const { summary } = answer;
  const coverage = coverageLine(summary);
  const bridge = bridgeOf(summary);
  const unusual = problemsLink(summary);
  const chance = shownChance(summary) === undefined ? undefined : summary.chance;
  const won = [wonLine(summary), ...(chance === undefined ? [] : [landingLine(summary, chance)])];
  return (
    <div className="tabBody">
      <p className="sentence">{summary.sentence}</p>
      {summary.verdict === "noGoal" && (
        <PrimaryButton className="typeGoal" text={ANSWER.typeGoal} onClick={act.changeGoal} />
      )}
      <HaveNeedShort summary={summary} />
      <p className="small">{won.join(" ")}</p>
      {bridge && <BridgeTable bridge={bridge} act={act} />}
      {coverage !== "" && <p className="small">{coverage}</p>}
      {chance && (
        <LeverList
          levers={chance.levers}
          confidence={summary.confidence}
          summary={summary}
          onTry={(lever) => act.tryOut(triedLever(lever), focusOfLever(lever))}
        />
      )}
      {chance && <RestsOn chance={chance} />}
      <SinceSection answer={answer} act={act} selectedRow={selectedRow} />
      {summary.lacks.map((lack) => (
        <p className="small" key={lack}>
          {lack}
        </p>
      ))}
      {unusual !== undefined && (
        <p className="small">
          <Link onClick={() => act.show("problems")}>{unusual}</Link>
        </p>
      )}
      <SheetLinks answer={answer} act={act} />
    </div>
  );
}
