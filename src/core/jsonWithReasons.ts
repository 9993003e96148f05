/**
 * A tree of answers as JSON: what is missing (undefined) becomes null, and `reasons` is added with the reason of every null
 * under its path ("coverage.quarters.0.coverage"; a `*` stands for any index: "metrics.byOwner.*.winRate").
 * Reasons of paths that have an answer are left out. RangeError for NaN or Infinity, which must not leave core.
 */
export function jsonWithReasons(
  answers: Readonly<Record<string, unknown>>,
  reasons: Readonly<Record<string, string>>
): unknown {
  const missing = new Set<string>();
  const json = nullsForMissing(answers, { exact: "", general: "" }, missing);
  const kept = Object.entries(reasons).filter(([path]) => missing.has(path));
  return { ...(json as Record<string, unknown>), reasons: Object.fromEntries(kept) };
}

/** Where a value stands: with its indexes, and with `*` for each of them. */
interface Place {
  readonly exact: string;
  readonly general: string;
}

function nullsForMissing(value: unknown, at: Place, missing: Set<string>): unknown {
  if (value === undefined || value === null) {
    missing.add(at.exact).add(at.general);
    return null;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} at ${at.exact}`);
  if (Array.isArray(value)) return value.map((part, i) => nullsForMissing(part, below(at, String(i), "*"), missing));
  if (typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, nullsForMissing(part, below(at, key, key), missing)])
  );
}

function below(at: Place, exact: string, general: string): Place {
  if (at.exact === "") return { exact, general };
  return { exact: `${at.exact}.${exact}`, general: `${at.general}.${general}` };
}
