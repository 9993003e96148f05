import { isoDay } from "../core/cells/day";
import { FIELDS } from "../core/opportunities/field";
import type { SettingProblem } from "../core/resolveSettings";
import { SETTING_INPUTS } from "../core/settingsCatalogue";

/** One sentence about a typed input that cannot be taken. */
export function settingWords({ key, code, found, input }: SettingProblem): string {
  if (key.startsWith("columnMap.")) {
    return `--map names the field "${key.slice("columnMap.".length)}", which there is not. Fields: ${FIELDS.join(", ")}.`;
  }
  if (key.startsWith("stageMap.")) {
    const stage = key.slice("stageMap.".length);
    return `--stage "${stage}=${found}": a stage is open, won, lost or noDecision, not "${found}".`;
  }
  if (key.startsWith("rates.")) {
    return `--rate "${key.slice("rates.".length)}=${found}": a rate is a number above 0, not "${found}".`;
  }
  if (key.startsWith("quotas.")) {
    return `--set "quota:${key.slice("quotas.".length)}=${found}": a quota is an amount of money of 0 or more, not "${found}".`;
  }
  if (code === "unknownInput" || input === undefined) {
    return `There is no input "${key}". Inputs: ${SETTING_INPUTS.map((known) => known.key).join(", ")}.`;
  }
  const words = input.choices.length > 0 ? ` or ${input.choices.join(", ")}` : "";
  if (code === "outOfRange") {
    const [from, to] = [input.min, input.max].map((end) => (input.kind === "day" ? isoDay(end) : String(end)));
    return `"${found}" is out of range for ${key}: from ${from} to ${to}${words}.`;
  }
  const kind =
    input.kind === "choice"
      ? input.choices.join(" or ")
      : input.kind === "day"
        ? "a day such as 2026-09-15"
        : input.kind === "phasing"
          ? 'even or twelve shares such as "1 1 1 1 1 1 1 1 1 1 1 2"'
          : `a number${words}`;
  return `"${found}" cannot be taken for ${key}: ${kind} is needed.`;
}
