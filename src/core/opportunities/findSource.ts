import type { Field } from "./field";
import { aliasOfHeader } from "./columnCandidates";
import { headersOf, type HeaderRow } from "./findHeader";
import { isFilled } from "./headerRows";
import { blockName, isNamedBlock } from "./namedBlock";
import type { ColumnMap } from "./matchColumns";
import type { Source } from "./reading";
import { areOtherDeals, inOrder, isSameKind, type Dated } from "./sheetSeries";
import { candidateOf, type PassedOver, type SourceCandidate } from "./sourceCandidate";
import type { SheetHead } from "./sheetHead";
import { isAskedFor, missingIn } from "./sourceEvidence";
import { SourceError, type SourceFault } from "./sourceError";

export type { SourceCandidate } from "./sourceCandidate";

/** What the user asked for, where it overrules what is recognised. */
export interface SourceWish {
  /** Only this sheet, by name (Excel's names do not tell upper from lower case). */
  readonly sheet?: string | undefined;
  /** Only this block: an Excel table by its name, or the block in which this cell stands ("H3"). */
  readonly table?: string | undefined;
  readonly columnMap?: ColumnMap;
  /**
   * Fields of the column map that are said now, at a door: a header that is not there is a mistake. One that stands in the
   * workbook since last time is recognised anew, and asked about.
   */
  readonly insisted?: readonly Field[];
}

interface Found extends Dated {
  readonly candidate: SourceCandidate;
}
interface Fault {
  readonly head: SheetHead;
  readonly fault: SourceFault;
  readonly weight: number;
  /** The block that lacks something; undefined where there is none. */
  readonly source?: Source;
}
type Finding = Found | Fault;

const isFound = (finding: Finding): finding is Found => "candidate" in finding;

/**
 * The blocks of a workbook that hold opportunities, best first: a header row with a stage (or a status) and an amount, or
 * with deals to count, and at least one filled row below. An amount comes first, then the newest of several sheets of one
 * kind, then the score, then the order of the sheets. A block that is both a table and part of its sheet counts once, as
 * the table. Two tables side by side are two.
 * @param heads the top of every visible sheet and of every table, in sheet order
 * @throws SourceError when there is none: the fault of the block that came nearest
 */
export function findSource(heads: readonly SheetHead[], wish: SourceWish = {}): readonly SourceCandidate[] {
  const visible = heads.filter((head) => head.isHidden !== true);
  const wanted = (wish.sheet === undefined ? visible : heads).filter(
    (head) => wish.sheet === undefined || head.sheet.toLowerCase() === wish.sheet.toLowerCase()
  );
  if (wanted.length === 0) {
    if (wish.sheet === undefined) throw hiddenOr({ kind: "emptyWorkbook" }, heads, wish);
    const sheets = [...new Set(visible.map((head) => head.sheet))];
    throw new SourceError({ kind: "noSuchSheet", sheet: wish.sheet, sheets });
  }
  const findings = wanted.flatMap((head) => judge(head, wish));
  const found = findings.filter(isFound);
  const distinct = askedFor(
    found.filter(
      ({ candidate: { source } }) =>
        source.table !== undefined || !found.some((other) => isTableOf(other.candidate.source, source))
    ),
    wish
  );
  const faults = askedFor(
    findings.filter((finding): finding is Fault => !isFound(finding)),
    wish
  );
  if (distinct.length > 0) return ranked(distinct, passedOver(faults, heads));
  if (faults.length === 0) throw new SourceError(noSuchTable(found, wish));
  const worst = faults.reduce((a, b) => (b.weight > a.weight ? b : a));
  const all =
    worst.fault.kind === "emptySheet" &&
    wish.sheet === undefined &&
    new Set(visible.map((head) => head.sheet)).size > 1;
  throw hiddenOr(all ? { kind: "emptyWorkbook" } : worst.fault, heads, wish);
}

/** The fault, or where no sheet was asked for, that the pipeline stands on a hidden one. */
function hiddenOr(fault: SourceFault, heads: readonly SheetHead[], wish: SourceWish): SourceError {
  const hidden = wish.sheet === undefined ? heads.filter(({ isHidden }) => isHidden === true) : [];
  const found = hidden.find((head) => judge(head, wish).some(isFound));
  return new SourceError(found === undefined ? fault : { kind: "hiddenPipeline", sheet: found.sheet });
}

/** The blocks that a wish for one leaves. What has no block at all says nothing about a block that is asked for. */
function askedFor<F extends Finding>(findings: readonly F[], { table }: SourceWish): readonly F[] {
  if (table === undefined) return findings;
  const source = (finding: Finding): Source | undefined =>
    isFound(finding) ? finding.candidate.source : finding.source;
  return findings.filter((finding) => {
    const block = source(finding);
    return block !== undefined && isNamedBlock(block, table);
  });
}

/** No block of that name: those that could be asked for instead. */
function noSuchTable(found: readonly Found[], { sheet, table = "" }: SourceWish): SourceFault {
  return { kind: "noSuchTable", sheet, table, tables: found.map(({ candidate }) => blockName(candidate.source)) };
}

/** Whether a block of a sheet is the table that stands there. */
function isTableOf(table: Source, plain: Source): boolean {
  return (
    table.table !== undefined &&
    table.sheet === plain.sheet &&
    table.headerRow === plain.headerRow &&
    table.firstColumn <= plain.lastColumn &&
    table.lastColumn >= plain.firstColumn
  );
}

function passedOver(faults: readonly Fault[], heads: readonly SheetHead[]): readonly PassedOver[] {
  const seen = faults.filter(({ fault }) => fault.kind !== "emptySheet");
  const hidden = heads.filter(({ isHidden, rows }) => isHidden === true && rows.some((row) => row.some(isFilled)));
  return [
    ...seen.map(({ head: { sheet, table }, fault }) => ({ sheet, table, reason: fault.kind })),
    ...hidden.map(({ sheet, table }) => ({ sheet, table, reason: "hiddenPipeline" as const })),
  ];
}

/** Candidates best first, each with what decided. */
function ranked(found: readonly Found[], others: readonly PassedOver[]): readonly SourceCandidate[] {
  const byScore = [...found].sort(
    ({ candidate: a }, { candidate: b }) => Number(b.why.hasAmount) - Number(a.why.hasAmount) || b.score - a.score
  );
  const order: { readonly found: Found; readonly series: readonly string[]; readonly isOlder: boolean }[] = [];
  for (const one of byScore) {
    if (order.some((entry) => entry.found === one)) continue;
    const kind = byScore.filter((other) => other === one || isLater(one, other));
    const dated = inOrder(kind);
    const series = kind.length < 2 ? [] : (dated ?? kind).map(({ sheet }) => sheet);
    const newestFirst = dated === undefined ? kind : [...dated].reverse();
    newestFirst.forEach((each, i) => {
      if (!order.some((entry) => entry.found === each))
        order.push({ found: each, series, isOlder: dated !== undefined && i > 0 });
    });
  }
  const best = order[0]?.found.candidate;
  return order.map(({ found: one, found: { candidate }, series, isOlder }, i) => ({
    ...candidate,
    source: { ...candidate.source, otherParts: otherParts(one, byScore) },
    why: {
      ...candidate.why,
      series,
      lost: best === undefined || i === 0 ? undefined : lostBy(best, candidate, isOlder && series === order[0]?.series),
      passedOver: i === 0 ? others : [],
    },
  }));
}

/** Tables and sheets with the same columns and other deals: open deals here, closed ones there. */
function otherParts(one: Found, all: readonly Found[]): readonly string[] {
  const parts = all.filter((other) => other !== one && isSameKind(one, other) && areOtherDeals(one, other));
  return parts.map(({ sheet, candidate: { source } }) => source.table ?? sheet);
}

/** Whether a block may be the same export of another day: the same columns on another sheet. */
function isLater(one: Found, other: Found): boolean {
  const alike = other.candidate.why.hasAmount === one.candidate.why.hasAmount && isSameKind(one, other);
  return alike && one.sheet !== other.sheet;
}

function lostBy(best: SourceCandidate, other: SourceCandidate, isOlder: boolean): SourceCandidate["why"]["lost"] {
  if (best.why.hasAmount && !other.why.hasAmount) return "amount";
  if (isOlder) return "newer";
  if (best.fields.length > other.fields.length) return "fields";
  return best.rows > other.rows ? "rows" : "order";
}

/** One head: a candidate for each of its blocks that can be one, or what the best of them lacks. */
function judge(head: SheetHead, wish: SourceWish): readonly Finding[] {
  const { sheet } = head;
  const fault = (fault: SourceFault, weight: number): Fault => ({ head, fault, weight });
  if (!head.rows.some((row) => row.some(isFilled))) return [fault({ kind: "emptySheet", sheet }, 0)];
  const blocks = headersOf(head, wish.columnMap ?? {});
  if (blocks.length === 0) return [fault({ kind: "noHeaderRow", sheet, columnsRead: head.columnsRead }, 1)];
  const findings = blocks.map((header): Finding => {
    const weight = 2 + header.match.columns.size;
    const lack = lackOf(head, header, wish);
    const candidate = candidateOf(head, header, wish.columnMap ?? {});
    if (lack === undefined) return { sheet, header, candidate };
    return { ...fault(lack, weight + (lack.kind === "noRows" ? 1 : 0)), source: candidate.source };
  });
  const found = findings.filter(isFound);
  if (wish.table !== undefined) return findings;
  if (found.length > 0) return found;
  return [...findings]
    .filter((finding): finding is Fault => !isFound(finding))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, 1);
}

function lackOf(head: SheetHead, header: HeaderRow, wish: SourceWish): SourceFault | undefined {
  const { sheet, columnsRead } = head;
  const { columnMap = {}, insisted = [] } = wish;
  const headers = header.headers.filter(isFilled).map((text) => String(text).trim());
  const [missing] = missingIn(header, isAskedFor(wish, columnMap));
  const gone = header.match.unknown.find((field) => insisted.includes(field) || field === missing);
  if (gone !== undefined) return { kind: "noSuchColumn", sheet, field: gone, header: columnMap[gone] ?? "", headers };
  if (missing !== undefined) {
    const taken = takenColumn(header, missing, columnMap);
    return { kind: "missingField", sheet, field: missing, headers, taken, columnsRead };
  }
  const isEmpty = header.rows <= header.body.length && !header.body.some((row) => row.some(isFilled));
  return header.rows <= 0 || isEmpty ? { kind: "noRows", sheet, headerRow: head.firstRow + header.index } : undefined;
}

/** The column that is named like a missing field, and that the user gave to another one. */
function takenColumn(
  { headers, match }: HeaderRow,
  missing: "amount" | "stage",
  columnMap: ColumnMap
): { readonly header: string; readonly by: Field } | undefined {
  const meant: readonly (Field | undefined)[] = missing === "amount" ? ["amount"] : ["stage", "status"];
  for (const [by, position] of match.columns) {
    const header = headers[position] ?? "";
    if (columnMap[by] !== undefined && meant.includes(aliasOfHeader(header)?.field))
      return { header: String(header).trim(), by };
  }
  return undefined;
}

/**
 * The sheet columns that must be read for `interpret`, zero-based and ascending: the mapped ones, their fallbacks, those
 * that tell what several rows of a deal are, and the first two of the block, where exports put their footers.
 */
export function readColumnsNeeded(source: Source): readonly number[] {
  const footers = [source.firstColumn, Math.min(source.firstColumn + 1, source.lastColumn)];
  const fallbacks = Object.values(source.fallbackIndexes ?? {}).flat();
  const side = Object.values(source.sideIndexes ?? {});
  return [...new Set([...Object.values(source.columnIndexes), ...fallbacks, ...side, ...footers])].sort(
    (a, b) => a - b
  );
}
