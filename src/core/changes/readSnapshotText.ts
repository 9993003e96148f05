import { dayFromIso, type Day } from "../cells/day";
import { listOf, NoSnapshotError, textIn } from "./columnCode";
import { changedDeals, dealsIn, type ChangeLists } from "./dealsCode";
import { firstSnapshotOf, type FirstLists } from "./firstFormat";
import { saidIn } from "./saidCode";
import type { ReadAs, ReadPart, Snapshot } from "./snapshot";
import { READ_PARTS } from "./snapshot";
import { SNAPSHOT_FORMAT } from "./snapshotText";

/** What a text says, of whatever format. */
export type ReadText =
  | { readonly kind: "whole"; readonly snapshot: Snapshot }
  /** What changed since another one; `on` gives the snapshot, undefined where the base it is given is not its own. */
  | {
      readonly kind: "change";
      readonly asOf: Day;
      readonly base: { readonly asOf: Day; readonly checksum: string };
      readonly on: (base: Snapshot) => Snapshot | undefined;
    }
  | { readonly kind: "laterVersion" };

/** What a text says; undefined where it is nothing that this program has ever written. Never throws. */
export function readSnapshotText(text: string): ReadText | undefined {
  return unlessNone(() => readOf(JSON.parse(text)));
}

function unlessNone<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof NoSnapshotError || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

type Kept = ChangeLists & FirstLists & Readonly<Record<string, unknown>>;

function readOf(parsed: unknown): ReadText | undefined {
  if (typeof parsed !== "object" || parsed === null) return undefined;
  const kept = parsed as Kept;
  if (kept.v === 1) return { kind: "whole", snapshot: firstSnapshotOf(kept) };
  if (kept.v !== SNAPSHOT_FORMAT) return typeof kept.v === "number" ? { kind: "laterVersion" } : undefined;
  const asOf = dayIn(kept.day);
  if (kept.on === undefined) {
    const head = { ...headIn(kept, asOf), readAs: readAsIn(kept.readAs) };
    return { kind: "whole", snapshot: { ...head, deals: dealsIn(kept.deals) } };
  }
  const [day, checksum] = listOf(kept.on, 2);
  const base = { asOf: dayIn(day), checksum: textIn(checksum) };
  return { kind: "change", asOf, base, on: (before) => unlessNone(() => changedSince(before, kept, asOf)) };
}

function changedSince(before: Snapshot, kept: Kept, asOf: Day): Snapshot {
  const readAs = kept.readAs === 0 ? before.readAs : readAsIn(kept.readAs);
  return { ...headIn(kept, asOf), readAs, deals: changedDeals(before.deals, kept) };
}

function headIn(kept: Kept, asOf: Day): Pick<Snapshot, "asOf" | "scope" | "said"> {
  const { scope } = kept;
  if (scope !== "all" && scope !== "recent" && scope !== "open") throw new NoSnapshotError("no scope");
  return { asOf, scope, said: saidIn(kept.said) };
}

function dayIn(kept: unknown): Day {
  const day = dayFromIso(textIn(kept));
  if (day === undefined) throw new NoSnapshotError("no day");
  return day;
}

function readAsIn(kept: unknown): ReadAs | undefined {
  if (kept === null) return undefined;
  const words = listOf(kept, READ_PARTS.length).map(textIn);
  return Object.fromEntries(READ_PARTS.map((part, i) => [part, words[i]])) as Record<ReadPart, string>;
}
