import type { Tried } from "../core/whatIf";
import { answerSaid, problemsTitle } from "./messages/answerWords";
import { FIRST } from "./messages/firstWords";
import { READY } from "./messages/readyWords";
import type { Doing } from "./messages/troubleWords";
import type { Waiting } from "./messages/waitingWords";
import { toldWords } from "./messages/toldWords";
import { excelWaitWords, progressSaid, workingTitle } from "./messages/workingWords";
import type {
  AnalysisOutcome,
  ExcelWait,
  FoundPipeline,
  Opened,
  PaneAnswer,
  PaneChoices,
  RunProgress,
} from "./paneEngine";
import type { AnswerTab, AskedField, FocusTarget, PaneModel, Screen, Told } from "./paneModel";
import type { TypedInput, TypedInputs } from "./typedInputs";

/** What can happen to the pane. `moves`: by the user's own act, so that the focus may follow. */
export type PaneAction =
  | { readonly kind: "opened"; readonly opened: Opened; readonly doing: Doing; readonly moves: boolean }
  | { readonly kind: "show"; readonly screen: Screen; readonly focus?: FocusTarget }
  | { readonly kind: "chose"; readonly choices: PaneChoices }
  | { readonly kind: "typedGoal"; readonly text: string }
  | { readonly kind: "typedInput"; readonly input: TypedInput; readonly text: string }
  /** A field has to be filled first. */
  | { readonly kind: "asked"; readonly field: AskedField; readonly moves: boolean }
  | { readonly kind: "waiting"; readonly waiting: Waiting | undefined }
  | { readonly kind: "started"; readonly sheet: string | undefined; readonly moves: boolean }
  | { readonly kind: "progress"; readonly progress: RunProgress }
  | { readonly kind: "stopping" }
  | { readonly kind: "keptWaiting" }
  | { readonly kind: "ended"; readonly outcome: AnalysisOutcome; readonly moves: boolean }
  | { readonly kind: "removed" }
  | { readonly kind: "told"; readonly told: Told | undefined }
  | { readonly kind: "sourceChanged" }
  | { readonly kind: "goalNow"; readonly goal: number | undefined }
  | { readonly kind: "excelWaits"; readonly waiting: ExcelWait | undefined }
  | { readonly kind: "tab"; readonly tab: AnswerTab }
  | { readonly kind: "group"; readonly group: string; readonly focus?: FocusTarget }
  | { readonly kind: "tried"; readonly tried: Tried; readonly focus?: FocusTarget }
  | { readonly kind: "said"; readonly words: string }
  | { readonly kind: "selected"; readonly row: number; readonly words: string };

/** Rows with a problem above which the problems are shown before the answer. */
const MANY_PROBLEMS = 0.2;

const say = (model: PaneModel, words: string): PaneModel["said"] => ({ words, count: model.said.count + 1 });
const toward = (model: PaneModel, target: FocusTarget, moves = true): PaneModel["focus"] =>
  moves ? { target, count: model.focus.count + 1 } : model.focus;

/** What the pane no longer knows once everything was taken out of the workbook. */
const FORGOTTEN = {
  answer: undefined,
  found: undefined,
  choices: {},
  goalTyped: undefined,
  inputsTyped: {},
  asked: undefined,
  tried: {},
  selectedRow: undefined,
} satisfies Partial<PaneModel>;

/** The pane after `action`. */
export function paneReducer(model: PaneModel, action: PaneAction): PaneModel {
  switch (action.kind) {
    case "opened":
      return opened({ ...model, waiting: undefined }, action);
    case "show":
      return {
        ...model,
        waiting: undefined,
        told: undefined,
        screen: action.screen,
        focus: toward(model, action.focus ?? "h1"),
      };
    case "chose":
      return {
        ...model,
        choices: { ...model.choices, ...action.choices },
        inputsTyped: untaken(model.inputsTyped, action.choices),
      };
    case "typedGoal":
      return { ...model, goalTyped: action.text, asked: askedBut("goal", model) };
    case "typedInput":
      return {
        ...model,
        inputsTyped: { ...model.inputsTyped, [action.input]: action.text },
        asked: askedBut("input", model),
      };
    case "asked":
      return asked(model, action.field, action.moves);
    case "waiting":
      return { ...model, waiting: action.waiting, told: undefined };
    case "started":
      return {
        ...model,
        told: undefined,
        waiting: undefined,
        screen: { kind: "working", progress: undefined, isStopping: false, isPatient: false },
        said: say(model, workingTitle(action.sheet)),
        focus: toward(model, "h1", action.moves),
      };
    case "progress":
    case "stopping":
    case "keptWaiting":
      return model.screen.kind === "working" ? working(model, model.screen, action) : model;
    case "ended":
      return ended(model, action.outcome, action.moves);
    case "removed":
      return { ...model, ...FORGOTTEN };
    case "told":
      return {
        ...model,
        told: action.told,
        said: action.told === undefined ? model.said : say(model, toldWords(action.told)),
      };
    case "sourceChanged":
      return model.answer ? { ...model, answer: { ...model.answer, isSourceChanged: true } } : model;
    case "goalNow":
      return model.answer ? { ...model, answer: { ...model.answer, goalNow: action.goal } } : model;
    case "excelWaits":
      return {
        ...model,
        excelWaits: action.waiting,
        said: action.waiting === undefined ? model.said : say(model, excelWaitWords(action.waiting)),
      };
    case "tab":
      return { ...model, tab: action.tab };
    case "group":
      return {
        ...model,
        tab: "flags",
        openGroup: action.group,
        focus: action.focus === undefined ? model.focus : toward(model, action.focus),
      };
    case "tried":
      return tried(model, action);
    case "said":
      return { ...model, said: say(model, action.words) };
    case "selected":
      return { ...model, selectedRow: action.row, said: say(model, action.words) };
  }
}

/** What if, with the sliders as they were set. */
function tried(model: PaneModel, action: Extract<PaneAction, { kind: "tried" }>): PaneModel {
  const focus = action.focus === undefined ? model.focus : toward(model, action.focus);
  return { ...model, tab: "whatIf", tried: action.tried, focus };
}

/** Where a field stands that has to be filled first. */
function asked(model: PaneModel, field: AskedField, moves: boolean): PaneModel {
  const kind = field.startsWith("column:") ? "columns" : "ready";
  return { ...model, told: undefined, asked: field, screen: { kind }, focus: toward(model, field, moves) };
}

/** What Analyze stopped at, once something of that kind was typed. */
function askedBut(typed: "goal" | "input", { asked: field }: PaneModel): PaneModel["asked"] {
  return field?.startsWith(typed) === true ? undefined : field;
}

/** What was typed and is not among what was chosen now. */
function untaken(typed: TypedInputs, chosen: PaneChoices): TypedInputs {
  return Object.fromEntries(Object.entries(typed).filter(([key]) => !(key in chosen)));
}

/** Questions of a sheet stay in the order they were first asked in: answering one moves none. */
function questionsOf(model: PaneModel, found: FoundPipeline): FoundPipeline["questions"] {
  if (model.found?.sheet !== found.sheet || model.found.table !== found.table) return found.questions;
  const place = new Map(model.found.questions.map(({ key }, at) => [key, at]));
  const placeOf = ({ key }: FoundPipeline["questions"][number]): number => place.get(key) ?? place.size;
  return [...found.questions].sort((a, b) => placeOf(a) - placeOf(b));
}

function opened(model: PaneModel, action: Extract<PaneAction, { kind: "opened" }>): PaneModel {
  const { opened: now, moves } = action;
  const focus = toward(model, "h1", moves);
  switch (now.kind) {
    case "answer":
      return { ...model, answer: now.answer, screen: { kind: "answer" }, focus };
    case "first":
      return { ...model, first: now, found: undefined, screen: { kind: "first" }, focus };
    case "trouble":
      return { ...model, screen: { kind: "trouble", trouble: now.trouble, doing: action.doing }, focus };
    case "ready": {
      const known = {
        ...model,
        found: { ...now.found, questions: questionsOf(model, now.found) },
        choices: { ...model.choices, ...now.choices },
      };
      const { kind } = model.screen;
      if (kind === "ready" || kind === "columns") return known;
      const said = kind === "first" ? say(model, `${FIRST.found} ${READY.arrived}`) : model.said;
      return { ...known, screen: { kind: "ready" }, focus, said };
    }
  }
}

function working(
  model: PaneModel,
  screen: Extract<Screen, { kind: "working" }>,
  action: Extract<PaneAction, { kind: "progress" | "stopping" | "keptWaiting" }>
): PaneModel {
  switch (action.kind) {
    case "progress": {
      const words = progressSaid(screen.progress, action.progress);
      const isPatient = screen.isPatient && action.progress.waiting === "hung";
      return {
        ...model,
        screen: { ...screen, progress: action.progress, isPatient },
        said: words === undefined ? model.said : say(model, words),
      };
    }
    case "stopping":
      return { ...model, screen: { ...screen, isStopping: true } };
    case "keptWaiting":
      return { ...model, screen: { ...screen, isPatient: true }, focus: toward(model, "h1") };
  }
}

function ended(model: PaneModel, outcome: AnalysisOutcome, moves: boolean): PaneModel {
  const focus = toward(model, "h1", moves);
  switch (outcome.kind) {
    case "answer":
      return answered(model, outcome.answer, focus);
    case "trouble":
      return { ...model, screen: { kind: "trouble", trouble: outcome.trouble, doing: "analysis" }, focus };
    case "cancelled": {
      const told: Told = { kind: "stopped", sheetsWritten: outcome.sheetsWritten };
      const back = model.answer ? "answer" : model.found ? "ready" : "starting";
      return { ...model, told, screen: { kind: back }, said: say(model, toldWords(told)), focus };
    }
  }
}

/** What was chosen stands in the workbook now, unless its sheets could not be written. */
function answered(model: PaneModel, answer: PaneAnswer, focus: PaneModel["focus"]): PaneModel {
  const { summary, leftOut } = answer;
  const isKept = !leftOut.some(({ what }) => what === "sheets");
  const { sheet } = model.choices;
  const choices = sheet === undefined ? {} : { sheet };
  const kept = { choices, goalTyped: undefined, inputsTyped: {}, found: undefined };
  const isDoubtful = summary.rowsRead > 0 && summary.problemRows / summary.rowsRead > MANY_PROBLEMS;
  return {
    ...model,
    ...(isKept ? kept : {}),
    answer,
    tried: {},
    selectedRow: undefined,
    openGroup: undefined,
    asked: undefined,
    screen: { kind: isDoubtful ? "problems" : "answer" },
    said: say(model, isDoubtful ? `${answerSaid(summary)} ${problemsTitle(summary.problems)}.` : answerSaid(summary)),
    focus,
  };
}
