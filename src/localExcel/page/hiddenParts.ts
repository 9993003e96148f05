/** Kinds of parts in a workbook's package, as people call them. Parts that say nothing to people are not here. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/pivot/i, "pivot tables"],
  [/\/media\/|\/drawings\/drawing/i, "pictures and shapes"],
  [/vbaProject/i, "macros"],
  [/slicer|timeline/i, "slicers"],
  [/externalLinks?\//i, "links to other workbooks"],
  [/threadedComments?\//i, "threaded comments"],
  [/chartsheets?\/|\/charts\/|chartEx/i, "some charts"],
  [/embeddings\//i, "embedded files"],
  [/queryTables?\/|connections\.xml/i, "data connections"],
  [/ctrlProps|activeX/i, "form controls"],
];

/** What a page that does not carry these parts (paths in the package) leaves unseen, in people's words; each once. */
export function hiddenParts(parts: readonly string[]): string[] {
  return KINDS.filter(([kind]) => parts.some((part) => kind.test(part))).map(([, words]) => words);
}
