/** The paths of every null in a JSON tree, indexes as numbers ("coverage.quarters.0.coverage"); what `reasons` holds is left out. */
export function everyNull(value: unknown, path = ""): string[] {
  if (value === null) return [path];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, part]) =>
    path === "" && key === "reasons" ? [] : everyNull(part, path === "" ? key : `${path}.${key}`)
  );
}

/** The nulls that have no reason, neither under their own path nor under one with `*` for the indexes. */
export function unexplainedNulls(json: unknown): string[] {
  const { reasons } = json as { readonly reasons: Readonly<Record<string, string>> };
  const general = (path: string): string => path.replace(/\.\d+(?=\.|$)/g, ".*");
  return everyNull(json).filter((path) => reasons[path] === undefined && reasons[general(path)] === undefined);
}
