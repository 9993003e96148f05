import type { Day } from "../../core/cells/day";
import type { ExcelRunner } from "../../workbook/excelRunner";
import type { PaneEngine } from "../paneEngine";
import { troubleOf } from "../troubleOf";
import type { SourceWatch } from "./sourceWatch";
import { workbookActs } from "./workbookActsLater";

/** The engine's two questions about the past; what changes it is an analysis. */
export function pastEngine(
  excel: ExcelRunner,
  watch: SourceWatch,
  now: () => { readonly today: Day; readonly analyzed: string }
): Pick<PaneEngine, "earlierExports" | "exportHistory"> {
  return {
    earlierExports: () =>
      workbookActs()
        .then((acts) => acts.earlierExports({ excel, ...now() }))
        .catch((error: unknown) => ({ trouble: troubleOf(error, "nothing") })),
    exportHistory: () =>
      watch
        .without(async () => await (await workbookActs()).exportHistory(excel))
        .catch((error: unknown) => ({ kind: "trouble", trouble: troubleOf(error, "nothing") })),
  };
}
