import { typedSettings, type TypedInputs } from "../core/report/typedInputs";
import { SAMPLE_CHOICES } from "../sample/sampleChoices";
import type { Overrides } from "../typedOverrides";
import { isOnlySample, sampleSheet } from "../workbook/samplePlace";
import type { WorkbookOutline } from "../workbook/workbookOutline";

/**
 * The door's word, and under it, where the rows are those of the sample, the day and the goal the sample is about: what was
 * typed on the sheets stands above them, as does what the door says. Any other rows get the door's word alone.
 */
export function withSampleChoices(
  { outline, typed }: { readonly outline: WorkbookOutline; readonly typed: TypedInputs },
  sheet: string,
  overrides: Overrides
): Overrides {
  if (sampleSheet(outline)?.name !== sheet || !isOnlySample(outline)) return overrides;
  const onSheets = typedSettings(typed);
  const untyped = Object.entries(SAMPLE_CHOICES).filter(([key]) => onSheets[key] === undefined);
  return { ...Object.fromEntries(untyped), ...overrides };
}
