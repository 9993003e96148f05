import { DefaultButton, Pivot, PivotItem } from "office-ui-fabric-react";
import * as React from "react";
import type { Verdict } from "../../core/analysis";
import { ANSWER, stampWords, verdictIcon, verdictWords } from "../messages/answerWords";
import type { PaneAnswer } from "../paneEngine";
import type { ViewProps } from "../viewProps";
import { AnswerHead } from "./AnswerHead";
import { EnoughTab } from "./EnoughTab";
import { FlagsTab } from "./FlagsTab";
import { Screen } from "./Screen";
import { Waiting } from "./Waiting";

/** The tab list is one stop; Tab lands on the selected tab, not on the first. */
const TABS_FOCUS = { defaultTabbableElement: '[aria-selected="true"]', "aria-label": ANSWER.tabs };

function toneOf(verdict: Verdict): "warn" | "bad" | "good" | "plain" {
  switch (verdict) {
    case "enough":
    case "goalReached":
      return "good";
    case "atRisk":
      return "warn";
    case "notEnough":
      return "bad";
    case "noGoal":
    case "noAnswer":
      return "plain";
  }
}

interface AnswerViewProps extends ViewProps {
  readonly answer: PaneAnswer;
}

/** The verdict, then the two tabs under it. */
export function AnswerView(props: AnswerViewProps): React.ReactElement {
  const { model, act, answer, notice, menu } = props;
  const { summary } = answer;
  const [day, deals] = stampWords(summary);
  const foot = (
    <div className="buttons">
      <div className="stamp small">
        <div>{day}</div>
        <div>{deals}</div>
      </div>
      <DefaultButton text={ANSWER.analyzeAgain} onClick={act.analyze} />
      {menu}
    </div>
  );
  return (
    <Screen
      title={verdictWords(summary.verdict)}
      icon={verdictIcon(summary.verdict)}
      tone={toneOf(summary.verdict)}
      head={<AnswerHead summary={summary} />}
      foot={foot}
    >
      {notice}
      <Waiting model={model} />
      <Pivot
        className="tabs"
        role="presentation"
        selectedKey={model.tab}
        onLinkClick={(item) => act.chooseTab(item?.props.itemKey === "flags" ? "flags" : "enough")}
        focusZoneProps={TABS_FOCUS}
      >
        <PivotItem itemKey="enough" headerText={ANSWER.enoughTab}>
          <EnoughTab answer={answer} act={act} />
        </PivotItem>
        <PivotItem itemKey="flags" headerText={ANSWER.flagsTab} itemCount={summary.flaggedDeals}>
          <FlagsTab {...props} />
        </PivotItem>
      </Pivot>
    </Screen>
  );
}
