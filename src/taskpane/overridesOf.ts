import type { Overrides } from "../typedOverrides";
import type { PaneChoices } from "./paneEngine";

/** Where the rows stand: that goes beside the inputs. */
const PLACE = ["sheet", "table"];

/** What was chosen, as the analysis takes it; sheet and table go beside it. */
export function overridesOf(choices: PaneChoices): Overrides {
  return Object.fromEntries(
    Object.entries(choices).filter(([key, value]) => !PLACE.includes(key) && value !== undefined)
  );
}
