import { READ_PARTS, type ReadPart, type Snapshot } from "./snapshot";
import type { Waterfall } from "./waterfall";

/** Whether a part of the rows was read alike on two days; where nothing tells (rows of the first format), it is taken to be. */
export function isAlike(a: Pick<Snapshot, "readAs">, b: Pick<Snapshot, "readAs">, part: ReadPart): boolean {
  return a.readAs === undefined || b.readAs === undefined || a.readAs[part] === b.readAs[part];
}

/** What was read differently on two days, and how on each. */
export function readDifferently(before: Snapshot, after: Snapshot): Waterfall["readDifferently"] {
  const [then, now] = [before.readAs, after.readAs];
  if (then === undefined || now === undefined) return [];
  return READ_PARTS.filter((part) => then[part] !== now[part]).map((part) => ({
    part,
    before: then[part],
    after: now[part],
  }));
}
