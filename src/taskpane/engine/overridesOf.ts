import type { Overrides } from "../../typedOverrides";
import type { PaneChoices } from "../paneEngine";

/** What was chosen, as the analysis takes it; the sheet goes beside it. */
export function overridesOf(choices: PaneChoices): Overrides {
  return Object.fromEntries(Object.entries(choices).filter(([key, value]) => key !== "sheet" && value !== undefined));
}
