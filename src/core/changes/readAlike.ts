import { AND, RATE } from "./readAsOf";
import { READ_PARTS, type ReadAs, type ReadPart, type Snapshot } from "./snapshot";
import type { Waterfall } from "./waterfall";

/** Whether a part of the rows was read alike on two days; where nothing tells (rows of the first format), it is taken to be. */
export function isAlike(a: Pick<Snapshot, "readAs">, b: Pick<Snapshot, "readAs">, part: ReadPart): boolean {
  return a.readAs === undefined || b.readAs === undefined || saysAlike(a.readAs, b.readAs, part);
}

/** What was read differently on two days, and how on each. */
export function readDifferently(before: Snapshot, after: Snapshot): Waterfall["readDifferently"] {
  const [then, now] = [before.readAs, after.readAs];
  if (then === undefined || now === undefined) return [];
  return READ_PARTS.filter((part) => !saysAlike(then, now, part)).map((part) => ({
    part,
    before: then[part],
    after: now[part],
  }));
}

function saysAlike(a: ReadAs, b: ReadAs, part: ReadPart): boolean {
  return a[part] === b[part] || (part === "amount" && differsInRowsAlone(a.amount, b.amount));
}

/**
 * Whether amounts are read alike but for currencies that one of the days alone has a deal in: their rates say what the rows
 * are, not how they are read. A rate of a currency of both days is the same on both.
 */
function differsInRowsAlone(a: string, b: string): boolean {
  const [one, other] = [a.split(AND), b.split(AND)];
  return one.every(isIn(other)) && other.every(isIn(one));
}

/** Whether words of a part stand in another's, or are the rate of a currency that the other does not have. */
function isIn(others: readonly string[]): (words: string) => boolean {
  const currencies = new Set(others.map(currencyOf));
  return (words) => {
    const currency = currencyOf(words);
    return others.includes(words) || (currency !== undefined && !currencies.has(currency));
  };
}

/** The currency that words are the rate of; undefined where they are none. */
function currencyOf(words: string): string | undefined {
  const at = words.lastIndexOf(RATE);
  return at > 0 && Number(words.slice(at + RATE.length)) > 0 ? words.slice(0, at) : undefined;
}
