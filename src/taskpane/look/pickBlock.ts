import { choicesOver } from "../../analyst/choicesOver";
import { findSource, type SourceCandidate, type SourceWish } from "../../core/opportunities/findSource";
import { blockOfSource, nearestSource, type NearestSource } from "../../core/opportunities/nearestSource";
import { SourceError } from "../../core/opportunities/sourceError";
import type { Settings } from "../../core/settings";
import { chooseSource } from "../../workbook/chooseSource";
import { overridesOf } from "../overridesOf";
import type { LookWork } from "./looker";

/** A block of rows, and the settings it is read with. */
export interface PickedBlock {
  readonly block: NearestSource;
  readonly settings: Settings;
}

/** The block that these choices lead to; an error where none can be shown. A block with a needed column missing can. */
export function pickBlock(work: LookWork): PickedBlock | SourceError {
  const { choices, today } = work;
  const over = choicesOver(work, overridesOf(choices), today);
  const { sheet, table } = choices;
  const wish = { sheet, table, columnMap: over.columnMap, insisted: over.insisted };
  const block = blockFor(work, wish);
  if (block instanceof SourceError) return block;
  const { settings } = over.on(block.source.sheet);
  return { block, settings };
}

function blockFor(work: LookWork, wish: SourceWish): NearestSource | SourceError {
  try {
    const source = chooseSource(work, wish);
    const block = blockOfSource(work.heads, source, wish);
    if (block === undefined) throw new RangeError(`no head of ${source.sheet}`);
    return block;
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    return (isColumnFault(error) ? nearestSource(work.heads, wish) : undefined) ?? error;
  }
}

function isColumnFault({ fault: { kind } }: SourceError): boolean {
  return kind === "missingField" || kind === "noSuchColumn";
}

/** All sheets' blocks, whichever is asked for, best first; none where no block can be read. */
export function everyCandidate(
  { heads }: LookWork,
  { columnMap }: Pick<Settings, "columnMap">
): readonly SourceCandidate[] {
  const isMapped = Object.keys(columnMap).length > 0;
  for (const wish of isMapped ? [{ columnMap }, {}] : [{}]) {
    try {
      return findSource(heads, wish);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
    }
  }
  return [];
}
