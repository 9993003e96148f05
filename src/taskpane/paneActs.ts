import type * as React from "react";
import type { Tried } from "../core/whatIf";
import { NO_ANSWERS } from "./answers";
import { selectedSaid } from "./messages/flagsWords";
import type { Doing } from "./messages/troubleWords";
import type { Waiting } from "./messages/waitingWords";
import type { PaneChoices, PaneEngine } from "./paneEngine";
import type { PastChange } from "./paneHistory";
import type { AnswerTab, FocusTarget, PaneModel, PlainScreen } from "./paneModel";
import type { PaneAction } from "./paneReducer";
import type { Remembered } from "./remembered";
import type { TypedInput } from "./typedInputs";
import type { AnalysisRun } from "./useAnalysisRun";

/** Everything a press in the pane can do. */
export interface PaneActs extends Pick<
  PaneEngine,
  "whatIf" | "keepScenario" | "scenarios" | "earlierExports" | "exportHistory"
> {
  /** Looks at the workbook as on the first day. */
  readonly open: () => void;
  /** Ready, with the pipeline as it stands now. */
  readonly changeGoal: () => void;
  readonly choose: (choices: PaneChoices) => void;
  readonly chooseBlock: (block: { readonly sheet: string; readonly table?: string | undefined }) => void;
  readonly typeGoal: (text: string) => void;
  readonly typeInput: (input: TypedInput, text: string) => void;
  readonly analyze: () => void;
  /** Analyzes with another past; `told` says what was changed once it is. */
  readonly changePast: (past: PastChange, told: string) => void;
  readonly cancel: () => void;
  readonly keepWaiting: () => void;
  readonly useSample: () => void;
  readonly newTemplate: () => void;
  readonly askRemoval: () => void;
  readonly remove: () => void;
  readonly show: (screen: PlainScreen | "columns" | "problems" | "leftOut" | "history", focus?: FocusTarget) => void;
  readonly chooseTab: (tab: AnswerTab) => void;
  /** Opens a group of flags, or closes it with ""; `focus` where the press was elsewhere. */
  readonly openGroup: (group: string, focus?: FocusTarget) => void;
  /** Sets the sliders of What if and shows them; `focus` where the press was elsewhere. */
  readonly tryOut: (tried: Tried, focus?: FocusTarget) => void;
  /** Says something aloud. */
  readonly say: (words: string) => void;
  readonly selectRow: (row: number) => void;
  readonly openSheet: (name: string) => void;
  readonly closeTold: () => void;
  /** Fetches a part of the pane that a press needs, and says so where it cannot be fetched. */
  readonly fetch: (part: () => Promise<void>) => void;
}

/** Runs what a press began; what is thrown all the same is said as a defect. */
export type DoIt = (doing: Doing, work: () => Promise<void>) => void;

export interface ActParts {
  readonly engine: PaneEngine;
  readonly now: React.MutableRefObject<PaneModel>;
  readonly dispatch: React.Dispatch<PaneAction>;
  readonly doing: DoIt;
  readonly remembered: Remembered;
  readonly run: AnalysisRun;
}

/** The presses of the pane over one engine. */
export function paneActs(parts: ActParts): PaneActs {
  return {
    ...screenActs(parts),
    ...choiceActs(parts),
    ...workbookActs(parts),
    ...removalActs(parts),
    ...whatIfActs(parts),
  };
}

type Screens = Pick<
  PaneActs,
  "show" | "chooseTab" | "openGroup" | "closeTold" | "fetch" | "analyze" | "changePast" | "cancel" | "keepWaiting"
>;

function screenActs({ dispatch, doing, remembered, run }: ActParts): Screens {
  return {
    show: (kind, focus) => dispatch({ kind: "show", screen: { kind }, ...(focus === undefined ? {} : { focus }) }),
    chooseTab: (tab) => {
      // What if may have to read the rows again: that is asked for anew by whoever opens the pane next time.
      if (tab !== "whatIf") remembered.write("tab", tab);
      dispatch({ kind: "tab", tab });
    },
    openGroup: (group, focus) => dispatch({ kind: "group", group, ...(focus === undefined ? {} : { focus }) }),
    closeTold: () => dispatch({ kind: "told", told: undefined }),
    fetch: (part) => doing("opening", part),
    analyze: () => void run.analyze("pane"),
    changePast: (past, told) => void run.analyze("pane", { past, told }),
    cancel: run.cancel,
    keepWaiting: () => dispatch({ kind: "keptWaiting" }),
  };
}

type Choices = Pick<PaneActs, "changeGoal" | "choose" | "chooseBlock" | "typeGoal" | "typeInput">;

function choiceActs({ engine, now, dispatch, doing }: ActParts): Choices {
  let looks = 0;
  /** The latest look wins; one that a later choice has overtaken is dropped. */
  const look = (choices: PaneChoices): void =>
    doing("opening", async () => {
      const turn = ++looks;
      const opened = await engine.look(choices);
      if (turn === looks) dispatch({ kind: "opened", opened, doing: "opening", moves: false });
    });
  const choose = (choices: PaneChoices): void => {
    dispatch({ kind: "chose", choices });
    look({ ...now.current.choices, ...choices });
  };
  return {
    changeGoal: () => {
      dispatch({ kind: "show", screen: { kind: "ready" } });
      dispatch({ kind: "waiting", waiting: "look" });
      look(now.current.choices);
    },
    choose,
    chooseBlock: ({ sheet, table }) => choose({ ...NO_ANSWERS, sheet, table }),
    typeGoal: (text) => dispatch({ kind: "typedGoal", text }),
    typeInput: (input, text) => dispatch({ kind: "typedInput", input, text }),
  };
}

/** One round trip at a time: a second press while the first is on its way does nothing. */
function pressOf({ now, dispatch, doing }: ActParts): (waiting: Waiting, at: Doing, work: () => Promise<void>) => void {
  return (waiting, at, work) => {
    if (now.current.waiting !== undefined) return;
    dispatch({ kind: "waiting", waiting });
    doing(at, work);
  };
}

type InWorkbook = Pick<PaneActs, "open" | "useSample" | "newTemplate" | "selectRow" | "openSheet">;

function workbookActs(parts: ActParts): InWorkbook {
  const { engine, dispatch, doing } = parts;
  const press = pressOf(parts);
  return {
    open: () =>
      press("look", "opening", async () =>
        dispatch({ kind: "opened", opened: await engine.open(), doing: "opening", moves: true })
      ),
    useSample: () =>
      press("sample", "sample", async () =>
        dispatch({ kind: "opened", opened: await engine.useSample(), doing: "sample", moves: true })
      ),
    newTemplate: () => press("template", "template", () => addTemplate(parts)),
    selectRow: (row) => doing("opening", () => selectRow(parts, row)),
    openSheet: (name) => doing("opening", () => engine.openSheet(name)),
  };
}

async function addTemplate({ engine, dispatch }: ActParts): Promise<void> {
  const made = await engine.newForecastTemplate();
  if ("trouble" in made) {
    dispatch({ kind: "opened", opened: { kind: "trouble", trouble: made.trouble }, doing: "template", moves: true });
    return;
  }
  dispatch({ kind: "waiting", waiting: undefined });
  dispatch({ kind: "told", told: { kind: "template", ...made } });
  await engine.openSheet(made.sheet);
}

/** Selects the row in the sheet; the focus stays where it was in the pane, also where Excel takes it. */
async function selectRow({ engine, dispatch }: ActParts, row: number): Promise<void> {
  const held = document.activeElement;
  const selected = await engine.selectRow(row);
  if (held instanceof HTMLElement && held.isConnected) held.focus();
  if (selected === undefined) dispatch({ kind: "told", told: { kind: "rowGone" } });
  else dispatch({ kind: "selected", row, words: selectedSaid(selected) });
}

function whatIfActs({
  engine,
  dispatch,
}: ActParts): Pick<
  PaneActs,
  "tryOut" | "say" | "whatIf" | "keepScenario" | "scenarios" | "earlierExports" | "exportHistory"
> {
  const { whatIf, keepScenario, scenarios, earlierExports, exportHistory } = engine;
  return {
    tryOut: (tried, focus) => dispatch({ kind: "tried", tried, ...(focus === undefined ? {} : { focus }) }),
    say: (words) => dispatch({ kind: "said", words }),
    whatIf,
    keepScenario,
    scenarios,
    earlierExports,
    exportHistory,
  };
}

function removalActs(parts: ActParts): Pick<PaneActs, "askRemoval" | "remove"> {
  const { engine, now, dispatch } = parts;
  const press = pressOf(parts);
  return {
    askRemoval: () => {
      const { screen, answer } = now.current;
      const from = screen.kind === "first" || screen.kind === "ready" ? screen.kind : answer ? "answer" : "first";
      press("preview", "removal", async () => {
        const preview = await engine.previewRemoval();
        if ("trouble" in preview) {
          const opened = { kind: "trouble", trouble: preview.trouble } as const;
          dispatch({ kind: "opened", opened, doing: "removal", moves: true });
          return;
        }
        dispatch({ kind: "show", screen: { kind: "remove", preview, from }, focus: "keep" });
      });
    },
    remove: () => press("removal", "removal", () => removeEverything(parts)),
  };
}

async function removeEverything({ engine, dispatch }: ActParts): Promise<void> {
  const outcome = await engine.removeEverything();
  if (outcome.kind === "trouble") {
    dispatch({ kind: "opened", opened: outcome, doing: "removal", moves: true });
    return;
  }
  if (outcome.kind === "removed") dispatch({ kind: "removed" });
  dispatch({ kind: "opened", opened: await engine.open(), doing: "opening", moves: true });
  if (outcome.kind === "removed") dispatch({ kind: "told", told: outcome });
  else dispatch({ kind: "told", told: { kind: "nothingToRemove" } });
}
