import * as React from "react";
import type { Tried, WhatIfAnswer } from "../core/whatIf";
import type { KeptScenario } from "../core/report/scenarios";
import { protectedWords, scenarioName, WHAT_IF } from "./messages/whatIfWords";
import type { PaneActs } from "./paneActs";
import type { PaneAnswer, ScenarioOutcome } from "./paneEngine";
import type { PaneModel } from "./paneModel";

interface ScenariosProps {
  readonly model: Pick<PaneModel, "tried">;
  readonly act: PaneActs;
  readonly answer: PaneAnswer;
  readonly whatIf: WhatIfAnswer;
}

export interface Scenarios {
  /** In the workbook; undefined until that is known. */
  readonly kept: readonly KeptScenario[] | undefined;
  /** What is tried would be kept under this name; "" where nothing is. */
  readonly name: string;
  /** What came of keeping; "" before. */
  readonly told: string;
  readonly keep: () => void;
}

/** What is kept in the workbook, and keeping what is tried. One at a time. */
export function useScenarios({ model, act, answer, whatIf }: ScenariosProps): Scenarios {
  const { tried } = model;
  const { summary } = answer;
  const [kept, setKept] = React.useState<readonly KeptScenario[]>();
  const [told, setTold] = React.useState("");
  const isKeeping = React.useRef(false);
  const isGone = React.useRef(false);
  React.useEffect(() => {
    isGone.current = false;
    void act.scenarios().then((found) => {
      if (!isGone.current) setKept(found);
    });
    return () => {
      isGone.current = true;
    };
  }, [act]);
  React.useEffect(() => setTold(""), [tried]);
  const without = nameOf(tried, answer);
  const name = scenarioName(tried, { without, goal: whatIf.from.goal });
  const tell = (words: string): void => {
    act.say(words);
    if (!isGone.current) setTold(words);
  };
  const keep = async (): Promise<void> => {
    if (name === "") {
      tell(WHAT_IF.nothingTried);
      return;
    }
    if (isKeeping.current) return;
    isKeeping.current = true;
    const { landing, p10, p90, chance } = whatIf;
    const { winRate, dealSize, cycleDays, added } = tried;
    const values = { landing, p10, p90, chance, winRate, dealSize, cycleDays, added, without };
    const outcome = await act.keepScenario({ name, keptOn: summary.asOf, ...values });
    isKeeping.current = false;
    if (outcome.kind === "kept" && !isGone.current) setKept(outcome.scenarios);
    tell(outcomeWords(outcome));
  };
  return { kept, name, told, keep: () => void keep() };
}

/** The name of the deal that is left out. */
function nameOf({ withoutRow }: Tried, { summary }: PaneAnswer): string | undefined {
  if (withoutRow === undefined) return undefined;
  const deal = summary.chance?.withoutLargest.find(({ row }) => row === withoutRow);
  return deal === undefined || deal.name === "" ? `row ${withoutRow}` : deal.name;
}

function outcomeWords(outcome: ScenarioOutcome): string {
  switch (outcome.kind) {
    case "kept":
      return WHAT_IF.kept;
    case "trouble":
      return WHAT_IF.notKept;
    case "blocked":
      return outcome.reason === "noPlace" ? WHAT_IF.noPlace : protectedWords(outcome.sheet);
  }
}
