import { DefaultButton, Pivot, PivotItem } from "office-ui-fabric-react";
import * as React from "react";
import type { Verdict } from "../../core/analysis";
import { ANSWER, stampWords, verdictIcon, verdictWords } from "../messages/answerWords";
import { WHAT_IF, whatIfTitle } from "../messages/whatIfWords";
import type { PaneActs } from "../paneActs";
import type { PaneAnswer } from "../paneEngine";
import type { AnswerTab, PaneModel } from "../paneModel";
import { useWhatIf, type WhatIfState } from "../useWhatIf";
import type { ViewProps } from "../viewProps";
import { AnswerHead, type TriedChance } from "./AnswerHead";
import { EnoughTab } from "./EnoughTab";
import { FlagsTab } from "./FlagsTab";
import { fetchWhatIf, WhatIfTab } from "./laterWhatIf";
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

function tabOf(key: string | undefined): AnswerTab {
  return key === "flags" || key === "whatIf" ? key : "enough";
}

interface Tabs {
  /** One more with each tab that was opened from elsewhere. */
  readonly turn: number;
  readonly press: (tab: AnswerTab) => void;
}

/** Tab would stop where the keys last were in the list: a list whose tab was chosen elsewhere begins anew, at that tab. */
function useTabs({ tab }: PaneModel, act: PaneActs): Tabs {
  const at = React.useRef(tab);
  const turn = React.useRef(0);
  if (at.current !== tab) {
    at.current = tab;
    turn.current++;
  }
  return {
    turn: turn.current,
    press: (pressed) => {
      at.current = pressed;
      act.chooseTab(pressed);
    },
  };
}

/** What the head says in place of the answer: only over What if, and once it knows. */
function triedChance({ tab, tried }: PaneModel, { outcome, isLate }: WhatIfState): TriedChance | undefined {
  if (tab !== "whatIf" || outcome?.kind !== "answer") return undefined;
  const { answer: whatIf } = outcome;
  return { whatIf, confidence: tried.confidence ?? whatIf.from.confidence, isLate };
}

interface AnswerViewProps extends ViewProps {
  readonly answer: PaneAnswer;
}

/** The verdict, then the three tabs under it. */
export function AnswerView(props: AnswerViewProps): React.ReactElement {
  const { model, act, answer, notice, menu } = props;
  const { summary } = answer;
  const state = useWhatIf({ model, act, answer });
  const tabs = useTabs(model, act);
  const tried = triedChance(model, state);
  const verdict = tried?.whatIf.verdict ?? summary.verdict;
  React.useEffect(() => {
    // A part that fails to come is fetched again when its tab is opened.
    fetchWhatIf().catch(() => undefined);
  }, []);
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
      title={tried === undefined ? verdictWords(verdict) : whatIfTitle(tried.whatIf)}
      icon={verdictIcon(verdict)}
      tone={toneOf(verdict)}
      head={<AnswerHead summary={summary} tried={tried} />}
      foot={foot}
    >
      {notice}
      <Waiting model={model} />
      <Pivot
        key={tabs.turn}
        className="tabs"
        role="presentation"
        selectedKey={model.tab}
        onLinkClick={(item) => tabs.press(tabOf(item?.props.itemKey))}
        focusZoneProps={TABS_FOCUS}
      >
        <PivotItem itemKey="enough" headerText={ANSWER.enoughTab}>
          <EnoughTab answer={answer} act={act} selectedRow={model.selectedRow} />
        </PivotItem>
        <PivotItem itemKey="flags" headerText={ANSWER.flagsTab} itemCount={summary.flaggedDeals}>
          <FlagsTab {...props} />
        </PivotItem>
        <PivotItem itemKey="whatIf" headerText={WHAT_IF.tab}>
          <WhatIfTab model={model} act={act} answer={answer} state={state} />
        </PivotItem>
      </Pivot>
    </Screen>
  );
}
