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
  const json = nullsForMissing(answers, [], missing);
  const kept = Object.entries(reasons).filter(([path]) => missing.has(path));
  return { ...(json as Record<string, unknown>), reasons: Object.fromEntries(kept) };
}

/** The keys and indexes down to a value. */
type Trail = (string | number)[];

function nullsForMissing(value: unknown, trail: Trail, missing: Set<string>): unknown {
  if (value === undefined || value === null) {
    missing.add(trail.join(".")).add(trail.map((step) => (typeof step === "number" ? "*" : step)).join("."));
    return null;
  }
  if (typeof value === "number" && !Number.isFinite(value)) throw new RangeError(`${value} at ${trail.join(".")}`);
  if (typeof value !== "object") return value;
  const below = (step: string | number, part: unknown): unknown => {
    trail.push(step);
    const json = nullsForMissing(part, trail, missing);
    trail.pop();
    return json;
  };
  if (Array.isArray(value)) return value.map((part, i) => below(i, part));
  const json: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) json[key] = below(key, part);
  return json;
}
