import { numberAt, type NumberColumn, type TextColumn } from "../cells/column";
import { isoDay } from "../cells/day";
import { eachDeal } from "./bothDays";
import { digitsOut, numbersOut, positionsOut, textsOut } from "./columnCode";
import { saidOut } from "./saidCode";
import { READ_PARTS, type ReadAs, type Snapshot, type SnapshotDeals } from "./snapshot";

/** Format of the texts written here. Whatever is written once has to be read for ever: history missed cannot be recovered. */
export const SNAPSHOT_FORMAT = 2;

/** The columns beside the key, in the order they are kept. */
const TEXT_FIELDS = ["name", "owner", "stage", "forecastCategory"] as const;
const NUMBER_FIELDS = ["amount", "close", "created"] as const;

/** The snapshot a text is the change since, and the checksum of that one's text. */
export interface SnapshotBase {
  readonly snapshot: Snapshot;
  readonly checksum: string;
}

/** A snapshot as a text that stands on nothing else. Equal snapshots give equal texts. */
export function wholeText(snapshot: Snapshot): string {
  const { deals, readAs } = snapshot;
  return storedText({ ...headOf(snapshot), readAs: readAsOut(readAs), deals: dealsOut(deals, [...deals.key.keys()]) });
}

/** A snapshot as what changed since an earlier one. Equal snapshots give equal texts. */
export function changeText(snapshot: Snapshot, base: SnapshotBase): string {
  const before = base.snapshot.deals;
  const { deals } = snapshot;
  const { gone, added, common } = matched(before, deals);
  return storedText({
    ...headOf(snapshot),
    on: [isoDay(base.snapshot.asOf), base.checksum],
    readAs: isSameReadAs(snapshot.readAs, base.snapshot.readAs) ? 0 : readAsOut(snapshot.readAs),
    gone: positionsOut(gone),
    added: dealsOut(deals, added),
    changed: changedOut(before, deals, common),
  });
}

function headOf(snapshot: Snapshot): Readonly<Record<string, unknown>> {
  return {
    v: SNAPSHOT_FORMAT,
    day: isoDay(snapshot.asOf),
    scope: snapshot.scope,
    said: saidOut(snapshot.said),
  };
}

function readAsOut(readAs: ReadAs | undefined): unknown {
  return readAs === undefined ? null : READ_PARTS.map((part) => readAs[part]);
}

function isSameReadAs(one: ReadAs | undefined, other: ReadAs | undefined): boolean {
  return READ_PARTS.every((part) => one?.[part] === other?.[part]);
}

function dealsOut(deals: SnapshotDeals, rows: readonly number[]): unknown {
  return [
    rows.map((row) => deals.key[row]),
    ...TEXT_FIELDS.map((field) => textsOut(deals[field], rows)),
    digitsOut(deals.outcome, rows),
    ...NUMBER_FIELDS.map((field) => numbersOut(deals[field], rows)),
  ];
}

/** Places of the deals that went, of those that came, and pairs of places of those that stayed, in the order of their keys. */
interface Matched {
  readonly gone: readonly number[];
  readonly added: readonly number[];
  readonly common: readonly (readonly [before: number, now: number])[];
}

function matched(before: SnapshotDeals, now: SnapshotDeals): Matched {
  const gone: number[] = [];
  const added: number[] = [];
  const common: [number, number][] = [];
  eachDeal(before, now, (i, j) => {
    if (i < 0) added.push(j);
    else if (j < 0) gone.push(i);
    else common.push([i, j]);
  });
  return { gone, added, common };
}

/** Of each column the places that changed, and what stands there now. */
function changedOut(before: SnapshotDeals, deals: SnapshotDeals, common: Matched["common"]): unknown {
  const places = (isSame: (was: number, is: number) => boolean): number[] =>
    common.flatMap(([was, is]) => (isSame(was, is) ? [] : [is]));
  const texts = TEXT_FIELDS.map((field) => {
    const rows = places(sameTexts(before[field], deals[field]));
    return [positionsOut(rows), textsOut(deals[field], rows)];
  });
  const rows = places((was, is) => before.outcome[was] === deals.outcome[is]);
  const numbers = NUMBER_FIELDS.map((field) => {
    const changed = places((was, is) => isSameNumber(before[field], was, deals[field], is));
    return [positionsOut(changed), numbersOut(deals[field], changed)];
  });
  return [...texts, [positionsOut(rows), digitsOut(deals.outcome, rows)], ...numbers];
}

function sameTexts(one: TextColumn, other: TextColumn): (was: number, is: number) => boolean {
  return (was, is) => one.values[numberAt(one.codes, was)] === other.values[numberAt(other.codes, is)];
}

function isSameNumber(one: NumberColumn, was: number, other: NumberColumn, is: number): boolean {
  const [before, now] = [numberAt(one, was), numberAt(other, is)];
  return before === now || (Number.isNaN(before) && Number.isNaN(now));
}

/** What a file of some program does not give back as it was: halves of characters, controls, marks that are not seen. */
const UNSAFE = /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff0-\uffff]/g;
/** "_x0041_" inside a text of an .xlsx file means "A". */
const FILE_ESCAPE = /_(?=x[0-9a-f]{4}_)/gi;

/** As JSON of characters that every program keeps. */
function storedText(value: unknown): string {
  const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  return JSON.stringify(value).replace(UNSAFE, escaped).replace(FILE_ESCAPE, escaped);
}
