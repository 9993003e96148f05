import type { FlagId } from "../core/analysis";
import type { Tried } from "../core/whatIf";
import type { Field } from "../core/opportunities/field";
import type { Doing } from "./messages/troubleWords";
import type { Waiting } from "./messages/waitingWords";
import type { ExcelWait, FoundPipeline, PaneAnswer, PaneChoices, RemovalPreview, RunProgress } from "./paneEngine";
import type { Trouble } from "./trouble";
import type { TypedInput, TypedInputs } from "./typedInputs";

/** What fills the pane. What it shows stands in the model, so that going back loses nothing. */
export type Screen =
  | { readonly kind: "starting" }
  | { readonly kind: "first" }
  | { readonly kind: "ready" }
  | { readonly kind: "columns" }
  | {
      readonly kind: "working";
      readonly progress: RunProgress | undefined;
      readonly isStopping: boolean;
      /** "Keep waiting" was pressed: the pane goes on showing the steps. */
      readonly isPatient: boolean;
    }
  | { readonly kind: "answer" }
  | { readonly kind: "problems" }
  | { readonly kind: "leftOut" }
  | { readonly kind: "history" }
  | { readonly kind: "trouble"; readonly trouble: Trouble; readonly doing: Doing }
  | { readonly kind: "remove"; readonly preview: RemovalPreview; readonly from: PlainScreen };

export type TroubleScreen = Extract<Screen, { kind: "trouble" }>;

/** Screens that need nothing besides the model. */
export type PlainScreen = "first" | "ready" | "answer";

/** A result that is said once, above the screen it led to, until it is closed or something else is done. */
export type Told =
  | { readonly kind: "stopped"; readonly sheetsWritten: number }
  | { readonly kind: "removed"; readonly left: readonly string[]; readonly keepsSample: boolean }
  | { readonly kind: "nothingToRemove" }
  | { readonly kind: "template"; readonly sheet: string; readonly isPresent: boolean }
  | { readonly kind: "rowGone" }
  /** A kept snapshot was deleted, or one was taken in. */
  | { readonly kind: "past"; readonly words: string };

/** A field without which there can be no analysis. */
export type AskedField = "goal" | `column:${Field}` | `input:${TypedInput}` | `rate:${string}`;

/** A slider of What if. */
export type SliderName = Exclude<keyof Tried, "withoutRow">;

/** Where the keyboard's focus goes after the user's own act: the value of a `data-focus` attribute. */
export type FocusTarget =
  AskedField | "h1" | "changeColumns" | "keep" | "newTemplate" | `group:${FlagId}` | `slider:${SliderName}`;

export type AnswerTab = "enough" | "flags" | "whatIf";

/** Everything the pane shows. */
export interface PaneModel {
  readonly screen: Screen;
  readonly first: { readonly sheets: readonly string[]; readonly sampleDeals: number } | undefined;
  /** Its questions stand in the order they were first asked: an answered one stays where it is. */
  readonly found: FoundPipeline | undefined;
  readonly answer: PaneAnswer | undefined;
  /** Chosen here and not yet kept in the workbook. */
  readonly choices: PaneChoices;
  /** The goal as typed; undefined while the workbook's stands. */
  readonly goalTyped: string | undefined;
  /** Further inputs as typed, until they are taken. */
  readonly inputsTyped: TypedInputs;
  /** What Analyze stopped at, until it is typed: only then is an empty goal a mistake, or a rate nobody has typed. */
  readonly asked: AskedField | undefined;
  readonly waiting: Waiting | undefined;
  /** Why Excel does not answer; undefined while it does. */
  readonly excelWaits: ExcelWait | undefined;
  readonly told: Told | undefined;
  readonly tab: AnswerTab;
  /** Groups of flags that are open; undefined opens the first. */
  readonly openGroup: string | undefined;
  /** Where the sliders of What if stand: only here, and gone with the answer. */
  readonly tried: Tried;
  /** Row of the source that was selected last. */
  readonly selectedRow: number | undefined;
  /** What the status region says; the count tells equal words apart. */
  readonly said: { readonly words: string; readonly count: number };
  readonly focus: { readonly target: FocusTarget; readonly count: number };
}

/** The pane before anything is known. @param tab of the answer, as it was last looked at */
export function firstModel(tab: AnswerTab): PaneModel {
  return {
    screen: { kind: "starting" },
    first: undefined,
    found: undefined,
    answer: undefined,
    choices: {},
    goalTyped: undefined,
    inputsTyped: {},
    asked: undefined,
    waiting: "start",
    excelWaits: undefined,
    told: undefined,
    tab,
    openGroup: undefined,
    tried: {},
    selectedRow: undefined,
    said: { words: "", count: 0 },
    focus: { target: "h1", count: 0 },
  };
}
