import type { Field } from "./field";
import { headersOf, type HeaderRow } from "./findHeader";
import type { SourceWish } from "./findSource";
import { isNamedBlock } from "./namedBlock";
import type { Source } from "./reading";
import { candidateOf } from "./sourceCandidate";
import type { SheetHead } from "./sheetHead";
import { isAskedFor, missingIn } from "./sourceEvidence";

/** A block of rows, its header, and the needed fields it has no column for. */
export interface NearestSource {
  readonly head: SheetHead;
  readonly header: HeaderRow;
  readonly source: Source;
  /** Needed and not recognised, or mapped just now to a header that is not there; empty for a source that can be read. */
  readonly missing: readonly Field[];
}

/** Recognised columns from which a block that nobody asked for may be a pipeline. */
const TELLING = 2;

/** The block of a source that was found, with its header. Undefined when it is not among the heads. */
export function blockOfSource(
  heads: readonly SheetHead[],
  source: Source,
  wish: SourceWish
): NearestSource | undefined {
  const head = heads.find(({ sheet, table }) => sheet === source.sheet && table === source.table);
  if (head === undefined) return undefined;
  return blocksOf(head, wish).find(
    (block) => block.source.headerRow === source.headerRow && block.source.firstColumn === source.firstColumn
  );
}

/**
 * The block that comes nearest to a pipeline where there is none that can be read: somebody who knows the sheet can say
 * which column is which. Undefined when no block has rows and at least two columns that are recognised (of the sheet or
 * block that was asked for: rows and a header).
 */
export function nearestSource(heads: readonly SheetHead[], wish: SourceWish): NearestSource | undefined {
  const isWanted = ({ sheet, isHidden }: SheetHead): boolean =>
    wish.sheet === undefined ? isHidden !== true : sheet.toLowerCase() === wish.sheet.toLowerCase();
  const blocks = heads
    .filter(isWanted)
    .flatMap((head) => blocksOf(head, wish))
    .filter(({ header, source }) => header.rows > 0 && (wish.table === undefined || isNamedBlock(source, wish.table)));
  const size = ({ header }: NearestSource): number => header.match.columns.size;
  const best = blocks.reduce<NearestSource | undefined>(
    (most, block) => (most === undefined || size(block) > size(most) ? block : most),
    undefined
  );
  const isAsked = wish.sheet !== undefined || wish.table !== undefined;
  return best !== undefined && (isAsked || size(best) >= TELLING) ? best : undefined;
}

function blocksOf(head: SheetHead, wish: SourceWish): readonly NearestSource[] {
  const { columnMap = {} } = wish;
  return headersOf(head, columnMap).map((header) => ({
    head,
    header,
    source: candidateOf(head, header, columnMap).source,
    missing: missingFields(header, wish),
  }));
}

function missingFields(header: HeaderRow, wish: SourceWish): readonly Field[] {
  const { columnMap = {}, insisted = [] } = wish;
  const gone = header.match.unknown.filter((field) => insisted.includes(field));
  return [...new Set<Field>([...gone, ...missingIn(header, isAskedFor(wish, columnMap))])];
}
