import type { Issue } from "../opportunities/issue";

/** How many issues an issue of the log's end stands for; undefined for one that stands for itself. */
export function issueRest({ row, found }: Issue): number | undefined {
  const more = row === undefined ? /^\+(\d+)$/.exec(found)?.[1] : undefined;
  return more === undefined ? undefined : Number(more);
}
