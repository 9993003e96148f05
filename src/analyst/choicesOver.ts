import type { TypedInputs } from "../core/report/typedInputs";
import type { Field } from "../core/opportunities/field";
import type { ResolvedSettings } from "../core/resolveSettings";
import type { Settings } from "../core/settings";
import type { Day } from "../core/cells/day";
import { settingsFrom, type Overrides } from "../typedOverrides";
import type { WorkbookOutline } from "../workbook/workbookOutline";
import { withSampleChoices } from "./withSampleChoices";

/** The workbook that a door's word is laid over. */
export interface ChoicesWorkbook {
  readonly outline: WorkbookOutline;
  readonly typed: TypedInputs;
}

/** What is chosen, by whoever looks at a pipeline and whoever analyses it: both have to come to the same rows and settings. */
export interface Choices {
  /** What tells which block of rows is meant. */
  readonly columnMap: Settings["columnMap"];
  /** Fields of it that the door names itself. */
  readonly insisted: readonly Field[];
  /** Once it is known on which sheet they stand: the settings, and the door's word with the sample's own under it. */
  readonly on: (sheet: string) => ResolvedSettings & { readonly overrides: Overrides };
}

/** The door's word over what was typed in the workbook. @param today day of asOf where none is typed */
export function choicesOver(workbook: ChoicesWorkbook, said: Overrides, today: Day): Choices {
  const { typed } = workbook;
  return {
    columnMap: settingsFrom(typed, said, today).settings.columnMap,
    insisted: Object.keys(settingsFrom(new Map(), said, today).settings.columnMap) as Field[],
    on: (sheet) => {
      const overrides = withSampleChoices(workbook, sheet, said);
      return { ...settingsFrom(typed, overrides, today), overrides };
    },
  };
}
