import type { Field } from "./field";
import { findHeader, isComplete, type HeaderRow } from "./findHeader";
import { candidateOf, type SourceWish } from "./findSource";
import type { ColumnMatch } from "./matchColumns";
import type { Source } from "./reading";
import type { SheetHead } from "./sheetHead";

/** A block of rows, its header, and the needed fields it has no column for. */
export interface NearestSource {
  readonly head: SheetHead;
  readonly header: HeaderRow;
  readonly source: Source;
  /** Needed and not recognised, or mapped to a header that is not there; empty for a source that can be read. */
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
  const header = head && findHeader(head, wish.columnMap ?? {});
  return head && header && { head, header, source, missing: missingFields(header.match) };
}

/**
 * The block that comes nearest to a pipeline where there is none that can be read: somebody who knows the sheet can say
 * which column is which. Undefined when no block has rows and at least two columns that are recognised (of the sheet that
 * was asked for: rows and a header).
 */
export function nearestSource(heads: readonly SheetHead[], wish: SourceWish): NearestSource | undefined {
  const isWanted = ({ sheet, isHidden }: SheetHead): boolean =>
    wish.sheet === undefined ? isHidden !== true : sheet.toLowerCase() === wish.sheet.toLowerCase();
  const blocks = heads.filter(isWanted).flatMap((head): NearestSource[] => {
    const header = findHeader(head, wish.columnMap ?? {});
    const rows = header === undefined ? 0 : head.rowCount - header.index - 1;
    if (header === undefined || rows <= 0) return [];
    const { source } = candidateOf(head, header, rows);
    return [{ head, header, source, missing: missingFields(header.match) }];
  });
  const size = ({ header }: NearestSource): number => header.match.columns.size;
  const best = blocks.reduce<NearestSource | undefined>(
    (most, block) => (most === undefined || size(block) > size(most) ? block : most),
    undefined
  );
  return best !== undefined && (wish.sheet !== undefined || size(best) >= TELLING) ? best : undefined;
}

function missingFields({ columns, unknown }: ColumnMatch): Field[] {
  const missing: Field[] = [...unknown];
  if (!columns.has("amount")) missing.push("amount");
  const withAmount = new Map(columns).set("amount", NaN);
  if (!isComplete(withAmount)) missing.push("stage");
  return [...new Set(missing)];
}
