import { OUTCOME_NAMES } from "./opportunities/opportunities";
import { questionKeyParts } from "./opportunities/questionKey";
import { parseSetting } from "./parseSetting";
import type { Settings } from "./settings";
import { SETTING_INPUTS } from "./settingsCatalogue";

/**
 * The settings with one question answered. Undefined where the answer needs other cells than were read (another column), is a
 * number still to be typed, or is none of the input's.
 * @param key of the question's input
 * @param option one of its options
 */
export function answeredSettings(settings: Settings, key: string, option: string): Settings | undefined {
  const { group, of } = questionKeyParts(key);
  if (group === "stage") {
    const outcome = OUTCOME_NAMES.find((name) => name === option);
    return outcome && { ...settings, stageMap: { ...settings.stageMap, [of]: outcome } };
  }
  const input = SETTING_INPUTS.find((known) => known.key === key);
  const parsed = input && parseSetting(input, option);
  return input && parsed && "value" in parsed ? { ...settings, [input.key]: parsed.value } : undefined;
}
