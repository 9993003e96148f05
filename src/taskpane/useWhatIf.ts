import * as React from "react";
import type { Lever } from "../core/analysis";
import type { Tried, WhatIfAnswer } from "../core/whatIf";
import { latestOnly, type LatestOnly } from "./latestOnly";
import { triedSaid } from "./messages/whatIfWords";
import type { PaneActs } from "./paneActs";
import type { PaneAnswer, RunProgress, WhatIfOutcome } from "./paneEngine";
import type { PaneModel } from "./paneModel";

/** What is tried stands at once; a chance that is older than this dims. */
const LATE_MS = 300;
/** Quiet after the last move until the chance is said, and what else would do is looked for. */
const QUIET_MS = 700;

/** What the tab What if and the head over it show. */
export interface WhatIfState {
  /** Of the latest move that has been answered; undefined until the first. */
  readonly outcome: WhatIfOutcome | undefined;
  /** The chance is of an earlier move, and has been for a while. */
  readonly isLate: boolean;
  /** What else would do on top of what is tried now; undefined until that is known. */
  readonly levers: readonly Lever[] | undefined;
  /** While the rows are read again. */
  readonly progress: RunProgress | undefined;
  /** Stops the reading. */
  readonly cancel: () => void;
  readonly again: () => void;
}

interface WhatIfProps {
  readonly model: PaneModel;
  readonly act: PaneActs;
  readonly answer: PaneAnswer;
}

interface Answered {
  readonly outcome: WhatIfOutcome;
  readonly tried: Tried;
  readonly hasLevers: boolean;
}

interface Asked {
  readonly tried: Tried;
  readonly withLevers: boolean;
}

/** Asks what comes of what is tried, as long as the tab is open; the latest move wins. */
export function useWhatIf({ model, act, answer }: WhatIfProps): WhatIfState {
  const { tried } = model;
  const { summary } = answer;
  const isOn = model.tab === "whatIf" && summary.chance !== undefined;
  const [answered, setAnswered] = React.useState<Answered>();
  const [progress, setProgress] = React.useState<RunProgress>();
  const [turn, setTurn] = React.useState(0);
  const asking = React.useRef<LatestOnly<Asked>>();
  const stopping = React.useRef<AbortController>();

  React.useEffect(() => {
    if (!isOn) return;
    setAnswered(undefined);
    setProgress(undefined);
    const controller = new AbortController();
    stopping.current = controller;
    const hooks = { onProgress: setProgress, signal: controller.signal };
    const latest = latestOnly(
      async (asked: Asked) => await act.whatIf(asked, hooks),
      (outcome, { tried: of, withLevers }) => {
        setAnswered((before) => ({ outcome: withKnownLevers(outcome, before), tried: of, hasLevers: withLevers }));
        setProgress(undefined);
      }
    );
    asking.current = latest;
    return () => {
      latest.stop();
      controller.abort();
    };
  }, [isOn, act, summary, turn]);
  React.useEffect(() => {
    if (isOn) asking.current?.ask({ tried, withLevers: false });
  }, [isOn, act, summary, tried, turn]);
  useQuietAfter({ answered, tried, act, ask: (asked) => asking.current?.ask(asked) });
  return {
    outcome: answered?.outcome,
    isLate: useLate(answered !== undefined && answered.tried !== tried),
    levers: answered?.tried === tried && answered.hasLevers ? leversOf(answered.outcome) : undefined,
    progress,
    cancel: () => stopping.current?.abort(),
    again: () => setTurn(turn + 1),
  };
}

function leversOf(outcome: WhatIfOutcome): readonly Lever[] | undefined {
  return outcome.kind === "answer" ? outcome.answer.levers : undefined;
}

/** Levers are looked for later than the chance: until then those of before stand, without being offered. */
function withKnownLevers(outcome: WhatIfOutcome, before: Answered | undefined): WhatIfOutcome {
  if (outcome.kind !== "answer" || outcome.answer.levers !== undefined) return outcome;
  const levers = before && leversOf(before.outcome);
  return { kind: "answer", answer: { ...outcome.answer, levers } };
}

/** Whether something has been so for longer than a moment. */
function useLate(isSo: boolean): boolean {
  const [isLate, setLate] = React.useState(false);
  React.useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isSo]);
  return isLate;
}

interface Quiet {
  readonly answered: Answered | undefined;
  readonly tried: Tried;
  readonly act: PaneActs;
  readonly ask: (asked: Asked) => void;
}

/** Once nothing has been moved for a while: the chance is said, and the levers from here on are asked for. */
function useQuietAfter({ answered, tried, act, ask }: Quiet): void {
  const said = React.useRef<WhatIfAnswer>();
  const now = React.useRef(ask);
  now.current = ask;
  React.useEffect(() => {
    if (answered?.outcome.kind !== "answer" || answered.tried !== tried || answered.hasLevers) return;
    const { answer } = answered.outcome;
    const timer = setTimeout(() => {
      if (said.current !== undefined || Object.keys(tried).length > 0) act.say(triedSaid(answer));
      said.current = answer;
      now.current({ tried, withLevers: true });
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [answered, tried, act]);
}
