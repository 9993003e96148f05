import { addressOf } from "./address";
import { oldFlags } from "./flagPlace";
import { queueHistory, readHistory } from "./history";
import { lookAround } from "./lookAround";
import { OWN_SHEETS, sheetName } from "./ownNames";
import { writtenOnSheets } from "./ownSheets";
import { sampleFate } from "./samplePlace";
import { placeOf } from "./workbookOutline";

/** What a removal would take out. */
export interface OwnParts {
  /** Own sheets that people see. */
  readonly sheets: number;
  readonly flags: { readonly sheet: string; readonly address: string } | undefined;
  readonly snapshots: number;
  /** The sample's sheet goes too. */
  readonly hasSample: boolean;
  /** It stays as it was added, because a workbook needs one sheet. */
  readonly keepsSample: boolean;
}

/**
 * What in the workbook is ours. Changes nothing.
 * Round trips: 3
 */
export async function previewRemoval(context: Excel.RequestContext): Promise<OwnParts> {
  const outline = await lookAround(context);
  const keys = queueHistory(context, outline);
  await context.sync();
  const flags = oldFlags(outline);
  const fate = sampleFate(
    outline,
    writtenOnSheets(outline).map(({ sheet }) => sheet.name)
  );
  return {
    sheets: OWN_SHEETS.filter((id) => placeOf(outline, sheetName(id)) !== undefined).length,
    flags: flags && { sheet: flags.sheet.name, address: addressOf(flags.range) },
    snapshots: new Set(readHistory(keys).snapshots.map(({ day }) => day)).size,
    hasSample: fate === "goes",
    keepsSample: fate === "kept",
  };
}
