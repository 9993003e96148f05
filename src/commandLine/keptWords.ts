import { counted } from "../core/report/wording";

/** What a reader calls the parts of a workbook, by their names; parts that only serve these are counted, not named. */
const KINDS: readonly (readonly [pattern: RegExp, one: string, many?: string])[] = [
  [/\/pivotTables\/pivotTable\d*\.xml$/i, "pivot table"],
  [/\/charts\/chart(?:Ex)?\d*\.xml$/i, "chart"],
  [/\/slicerCaches\/slicerCache\d*\.xml$/i, "slicer"],
  [/\/timelines\/timeline\d*\.xml$/i, "timeline"],
  [/\/media\//i, "picture"],
  [/\/drawings\/drawing\d*\.xml$/i, "drawing"],
  [/\/queryTables\//i, "query", "queries"],
  [/\/threadedComments\//i, "comment thread"],
  [/\/externalLinks\/externalLink\d*\.xml$/i, "link to another workbook", "links to other workbooks"],
  [/vbaProject\.bin$/i, "macro project"],
];

/**
 * Lines about the parts that are written back unread: first what they are, counted, then every part by its name, a line a
 * folder. No line without parts.
 */
export function keptWords(parts: readonly string[]): readonly string[] {
  if (parts.length === 0) return [];
  const named = KINDS.flatMap(([pattern, one, many]) => {
    const count = parts.filter((part) => pattern.test(part)).length;
    return count === 0 ? [] : [counted(count, one, many)];
  });
  const total = counted(parts.length, "part");
  const head = named.length === 0 ? total : `${named.join(", ")} (${total})`;
  const folders = new Map<string, string[]>();
  for (const part of parts) {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    folders.set(folder, [...(folders.get(folder) ?? []), part]);
  }
  return [`Kept as they are: ${head}`, ...[...folders.values()].map((names) => `  ${names.join(", ")}`)];
}
