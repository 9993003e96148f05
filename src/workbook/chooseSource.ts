import { findSource, type SourceCandidate, type SourceWish } from "../core/opportunities/findSource";
import type { Source } from "../core/opportunities/reading";
import type { PlanRange } from "../core/report/sheetPlan";
import { sharedCells } from "./address";
import { SOURCE_NAME } from "./ownNames";
import type { FoundPipeline } from "./readPipeline";
import { blockOf } from "./storedAnswer";
import { placeOf } from "./workbookOutline";

/**
 * The block of rows to analyse: of those the wish leaves the one on the sheet analysed last, of several there the one that
 * stands where the last did (another paste need not be as long, or as wide); else the best.
 */
export function chooseSource(found: Pick<FoundPipeline, "heads" | "outline">, wish: SourceWish): Source {
  const candidates = findSource(found.heads, wish) as readonly [SourceCandidate, ...SourceCandidate[]];
  const last = placeOf(found.outline, SOURCE_NAME);
  const there = candidates.map(({ source }) => source).filter(({ sheet }) => sheet === last?.sheet.name);
  const [first, ...others] = there;
  if (last === undefined || first === undefined) return candidates[0].source;
  return others.reduce((best, other) => (shared(other, last.range) > shared(best, last.range) ? other : best), first);
}

const shared = (source: Source, last: PlanRange): number => sharedCells(blockOf(source), last);
