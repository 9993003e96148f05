import type { ExcelRunner } from "../../workbook/excelRunner";
import { previewRemoval, type OwnParts } from "../../workbook/previewRemoval";
import { removeEverything } from "../../workbook/removeEverything";
import type { PaneEngine, RemovalOutcome, RemovalPreview } from "../paneEngine";
import { columnsOf } from "./leftOutOf";
import type { SourceWatch } from "./sourceWatch";
import { removalTrouble, troubleOf } from "./troubleOf";

const NOTHING: OwnParts = { sheets: 0, flags: undefined, snapshots: 0, hasSample: false, keepsSample: false };

/** The engine's two presses about taking everything out again. */
export function removal(
  excel: ExcelRunner,
  watch: SourceWatch,
  onRemoved: () => void
): Pick<PaneEngine, "previewRemoval" | "removeEverything"> {
  const remove = async (): Promise<RemovalOutcome> => {
    const removed = await removeEverything(excel);
    if (removed.kind === "blocked") return { kind: "trouble", trouble: removalTrouble(removed.reason) };
    onRemoved();
    if (removed.kind === "nothingOfOurs") return { kind: "nothing" };
    return { kind: "removed", left: removed.left, keepsSample: removed.keepsSample };
  };
  return {
    // What cannot be looked at is asked for all the same; the removal itself says what is wrong.
    previewRemoval: async () => previewOf(await excel(previewRemoval).catch(() => NOTHING)),
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
