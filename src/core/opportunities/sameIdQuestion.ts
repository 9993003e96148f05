import { numberAt, textAt } from "../cells/column";
import type { SheetCells } from "./fieldCells";
import type { Question } from "./question";
import type { RowStates } from "./rowDifferences";
import type { Verdict, Way } from "./severalRows";

const WAYS: readonly Way[] = ["add", "newest", "first", "separate"];

/** Where different ids look different: each is what it looks like. */
const MIXED = "as each looks";

/**
 * What is asked about several rows of one id where the rows do not settle it: each as it looks first where they look different, then the
 * likeliest of most rows, an example of it, and how many rows repeat an id. Undefined when nothing is doubtful.
 */
export function sameIdQuestion(
  { grid, source, rows, choices: { sameId } }: SheetCells,
  { columns: { texts } }: RowStates,
  verdicts: readonly Verdict[]
): Question | undefined {
  const doubtful = verdicts.filter(({ isDoubtful }) => isDoubtful);
  const countOf = (way: Way): number =>
    doubtful.reduce((sum, verdict) => sum + (verdict.likely === way ? verdict.rows.length - 1 : 0), 0);
  const options = WAYS.map((way) => ({ way, count: countOf(way) })).sort((a, b) => b.count - a.count);
  const example = doubtful.find(({ likely }) => likely === options[0]?.way)?.rows[1];
  if (example === undefined) return undefined;
  const isMixed = options.filter(({ count }) => count > 0).length > 1;
  return {
    kind: "sameId",
    key: "sameId",
    options: [...(isMixed || sameId === MIXED ? [MIXED] : []), ...options.map(({ way }) => way)],
    answer: sameId === "automatic" ? undefined : sameId,
    column: source.columns.id,
    row: grid.firstRow + numberAt(rows, example),
    found: textAt(texts.id, example) ?? textAt(texts.name, example) ?? "",
    rows: options.reduce((sum, { count }) => sum + count, 0),
  };
}
