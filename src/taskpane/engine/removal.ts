import type { ExcelRunner } from "../../workbook/excelRunner";
import type { OwnParts } from "../../workbook/previewRemoval";
import type { PaneEngine, RemovalOutcome, RemovalPreview } from "../paneEngine";
import { columnsOf } from "./leftOutOf";
import type { SourceWatch } from "./sourceWatch";
import { removalTrouble, troubleOf } from "./troubleOf";
import { workbookActs } from "./workbookActsLater";

const NOTHING: OwnParts = { sheets: 0, flags: undefined, snapshots: 0, hasSample: false, keepsSample: false };

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
  const preview = async (): Promise<OwnParts> => await excel((await workbookActs()).previewRemoval);
  return {
    // What cannot be looked at is asked for all the same; the removal itself says what is wrong.
    previewRemoval: async () => previewOf(await preview().catch(() => NOTHING)),
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
