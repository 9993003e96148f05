import { findSource, type SourceCandidate, type SourceWish } from "../core/opportunities/findSource";
import type { Source } from "../core/opportunities/reading";
import { SOURCE_NAME } from "./ownNames";
import type { FoundPipeline } from "./readPipeline";
import { placeOf } from "./workbookOutline";

/** The block of rows to analyse: of those the wish leaves the one on the sheet analysed last, else the best. */
export function chooseSource(found: Pick<FoundPipeline, "heads" | "outline">, wish: SourceWish): Source {
  const candidates = findSource(found.heads, wish) as readonly [SourceCandidate, ...SourceCandidate[]];
  const last = placeOf(found.outline, SOURCE_NAME)?.sheet.name;
  return (candidates.find(({ source }) => source.sheet === last) ?? candidates[0]).source;
}
