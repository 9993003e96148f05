import type { ExcelRunner } from "../../workbook/excelRunner";
import type { OwnParts } from "../../workbook/previewRemoval";
import { repeatRun } from "../../workbook/repeatRun";
import type { PaneEngine, RemovalOutcome, RemovalPreview } from "../paneEngine";
import { columnsOf } from "./leftOutOf";
import type { SourceWatch } from "./sourceWatch";
import { removalTrouble, troubleOf } from "../troubleOf";
import { workbookActs } from "./workbookActsLater";

/** The engine's two presses about taking everything out again. */
export function removal(
  excel: ExcelRunner,
  watch: SourceWatch,
  onRemoved: () => void
): Pick<PaneEngine, "previewRemoval" | "removeEverything"> {
  const remove = async (): Promise<RemovalOutcome> => {
    const removed = await (await workbookActs()).removeEverything(excel);
    if (removed.kind === "blocked") return { kind: "trouble", trouble: removalTrouble(removed.reason) };
    onRemoved();
    if (removed.kind === "nothingOfOurs") return { kind: "nothing" };
    return { kind: "removed", left: removed.left, keepsSample: removed.keepsSample };
  };
  const preview = async (): Promise<OwnParts> => {
    const { previewRemoval } = await workbookActs();
    return await repeatRun(excel, undefined, previewRemoval);
  };
  return {
    previewRemoval: () => preview().then(previewOf, (error: unknown) => ({ trouble: troubleOf(error, "nothing") })),
    removeEverything: async () =>
      await watch
        .without(remove)
        .catch((error: unknown) => ({ kind: "trouble", trouble: troubleOf(error, "unknown") })),
  };
}

function previewOf({ flags, ...parts }: OwnParts): RemovalPreview {
  const flagColumns = flags && { sheet: flags.sheet, columns: columnsOf(flags.address) };
  return { ...parts, flagColumns };
}
