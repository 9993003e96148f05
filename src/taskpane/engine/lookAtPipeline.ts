import { withSampleChoices } from "../../analyst/withSampleChoices";
import type { Day } from "../../core/cells/day";
import { findSource, type SourceCandidate, type SourceWish } from "../../core/opportunities/findSource";
import { blockOfSource, nearestSource, type NearestSource } from "../../core/opportunities/nearestSource";
import { SourceError } from "../../core/opportunities/sourceError";
import type { Settings } from "../../core/settings";
import { SAMPLE_DEALS } from "../../sample/sampleChoices";
import { settingsFrom, type Overrides } from "../../typedOverrides";
import type { ExcelRunner } from "../../workbook/excelRunner";
import { userSheets } from "../../workbook/ownSheets";
import { chooseSource, findPipeline, type FoundPipeline } from "../../workbook/readPipeline";
import { sampleSheet } from "../../workbook/samplePlace";
import type { Opened, PaneChoices } from "../paneEngine";
import { foundPipeline } from "./foundPipeline";
import { overridesOf } from "./overridesOf";
import { readPreview } from "./readPreview";
import { sourceTrouble } from "./troubleOf";

/**
 * The pipeline as it would be read with these choices. Where a needed column is not found the pipeline is shown all the
 * same, for somebody to say which it is.
 * Round trips: 4, 5 or 6: the first 20,000 rows are read
 */
export async function lookAtPipeline(
  excel: ExcelRunner,
  choices: PaneChoices,
  today: Day
): Promise<Exclude<Opened, { kind: "answer" }>> {
  return await excel(async (context) => {
    const found = await findPipeline(context);
    const said = overridesOf(choices);
    const settingsWith = (overrides: Overrides): Settings =>
      settingsFrom(found.typed.values, overrides, today).settings;
    const wish = { sheet: choices.sheet, columnMap: settingsWith(said).columnMap };
    const picked = pick(found, wish);
    if (picked instanceof SourceError) return nothingFound(found, choices, picked);
    const { sheet } = picked.block.source;
    const settings = settingsWith(withSampleChoices(found, sheet, said));
    const preview = await readPreview(context, { found, block: picked.block, settings });
    const isSample = sampleSheet(found.outline)?.name === sheet;
    return { kind: "ready", found: foundPipeline({ ...picked, preview, settings, isSample, today }) };
  });
}

/** A block of rows, and every block that could be taken instead. */
export interface PickedBlock {
  readonly block: NearestSource;
  readonly candidates: readonly SourceCandidate[];
}

function pick(found: FoundPipeline, wish: SourceWish): PickedBlock | SourceError {
  const { heads } = found;
  try {
    const source = chooseSource(found, wish);
    const block = blockOfSource(heads, source, wish);
    if (block === undefined) throw new RangeError(`no head of ${source.sheet}`);
    return { block, candidates: everyCandidate(found, wish) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const block = isColumnFault(error) ? nearestSource(heads, wish) : undefined;
    return block === undefined ? error : { block, candidates: everyCandidate(found, wish) };
  }
}

function isColumnFault({ fault: { kind } }: SourceError): boolean {
  return kind === "missingField" || kind === "noSuchColumn";
}

/** All sheets' blocks, whichever is asked for; none where no block can be read. */
function everyCandidate({ heads }: FoundPipeline, { columnMap }: SourceWish): readonly SourceCandidate[] {
  for (const wish of [{ columnMap: columnMap ?? {} }, {}]) {
    try {
      return findSource(heads, wish);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
  }
  return [];
}

/** What is told where there is no pipeline: of a sheet that was asked for, or a hidden one, why; else what there is. */
function nothingFound(
  { outline }: FoundPipeline,
  { sheet }: PaneChoices,
  { fault }: SourceError
): Extract<Opened, { kind: "first" | "trouble" }> {
  if (sheet !== undefined || fault.kind === "hiddenPipeline") return { kind: "trouble", trouble: sourceTrouble(fault) };
  const sheets = userSheets(outline).filter(({ isVisible }) => isVisible);
  return { kind: "first", sheets: sheets.map(({ name }) => name), sampleDeals: SAMPLE_DEALS };
}
