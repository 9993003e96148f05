import type { ExcelRunner } from "../../workbook/excelRunner";
import type { PaneEngine } from "../paneEngine";
import type { Trouble } from "../trouble";
import { troubleOf } from "../troubleOf";
import type { CurrentAnswer } from "./currentAnswer";
import type { EngineParts } from "./excelEngine";
import type { WhatIfParts } from "./whatIf";
import { workbookActs } from "./workbookActsLater";

/** Who knows the answer that is shown, and keeps what "what if" is asked of. */
export interface WhatIfAnswers extends Pick<WhatIfParts, "keep"> {
  /** For what nobody can cancel. */
  readonly excel: ExcelRunner;
  readonly current: () => CurrentAnswer | undefined;
}

/** The engine's questions of What if; what answers them comes with the other acts. */
export function whatIfEngine(
  parts: EngineParts,
  { excel, current, keep }: WhatIfAnswers
): Pick<PaneEngine, "whatIf" | "keepScenario" | "scenarios"> {
  return {
    whatIf: async (ask, hooks) => {
      const answer = current();
      if (answer === undefined) return { kind: "noChance" };
      const asked = { ...parts, current: answer, keep };
      return await workbookActs().then(({ whatIf }) => whatIf(asked, ask, hooks), inTrouble);
    },
    keepScenario: async (scenario) =>
      await workbookActs().then(({ keep: keepIn }) => keepIn(excel, scenario), inTrouble),
    scenarios: async () =>
      await workbookActs().then(
        ({ kept }) => kept(excel),
        () => []
      ),
  };
}

/** The acts could not be fetched. */
function inTrouble(error: unknown): { readonly kind: "trouble"; readonly trouble: Trouble } {
  return { kind: "trouble", trouble: troubleOf(error, "nothing") };
}
