import type { WireValue } from "../objects/wireObject";
import type { RequestBody, ResponseBody } from "./messages";

/** What Excel does with a read of more cells than it gives at once: both have been seen. */
export interface ReadLimit {
  readonly cells: number;
  readonly gives: "null" | "RangeExceedsLimit";
}

/** Properties of a range that hold something for each of its cells. */
const MATRICES = ["Values", "Formulas", "Text", "NumberFormat", "ValueTypes"];

/**
 * The answer with reads that are too large gone: null in their place, or cut off at the first one with its error. What the
 * request asked for after that is done all the same: nobody reads and writes that much in one request.
 */
export function withReadLimit(answer: ResponseBody, request: RequestBody, limit: ReadLimit): ResponseBody {
  const isOver = (value: unknown): boolean => cellsOf(value) > limit.cells;
  if (limit.gives === "null") {
    const results = answer.Results.map((result) => ({ ...result, Value: withoutMatrices(result.Value, isOver) }));
    return { ...answer, Results: results };
  }
  const first = answer.Results.findIndex(({ Value }) => matricesOf(Value).some(([, cells]) => isOver(cells)));
  const found = answer.Results[first];
  if (found === undefined) return answer;
  return {
    ...answer,
    Results: answer.Results.slice(0, first),
    Error: {
      Code: "RangeExceedsLimit",
      Message: "The cell count in the range has exceeded the maximum supported number.",
      Location: "Range.values",
      ActionIndex: request.Actions.findIndex(({ Id }) => Id === found.ActionId),
      HttpStatusCode: 400,
    },
  };
}

function cellsOf(value: unknown): number {
  if (!Array.isArray(value)) return 0;
  const [first] = value as unknown[];
  return Array.isArray(first) ? value.length * first.length : 0;
}

function matricesOf(value: WireValue): readonly [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return [];
  return Object.entries(value).filter(([name]) => MATRICES.includes(name));
}

function withoutMatrices(value: WireValue, isOver: (cells: unknown) => boolean): WireValue {
  const gone = matricesOf(value).filter(([, cells]) => isOver(cells));
  return gone.length === 0
    ? value
    : { ...(value as object), ...Object.fromEntries(gone.map(([name]) => [name, null])) };
}
