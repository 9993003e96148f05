import { typedSettings } from "../core/report/typedInputs";
import { SAMPLE_CHOICES } from "../sample/sampleChoices";
import type { Overrides } from "../typedOverrides";
import type { FoundPipeline } from "../workbook/readPipeline";
import { isOnlySample, sampleSheet } from "../workbook/samplePlace";

/**
 * The door's word, and under it, where the rows are those of the sample, the day and the goal the sample is about: what was
 * typed on the sheets stands above them, as does what the door says. Any other rows get the door's word alone.
 */
export function withSampleChoices(
  { outline, typed }: Pick<FoundPipeline, "outline" | "typed">,
  sheet: string,
  overrides: Overrides
): Overrides {
  if (sampleSheet(outline)?.name !== sheet || !isOnlySample(outline)) return overrides;
  const onSheets = typedSettings(typed.values);
  const untyped = Object.entries(SAMPLE_CHOICES).filter(([key]) => onSheets[key] === undefined);
  return { ...Object.fromEntries(untyped), ...overrides };
}
