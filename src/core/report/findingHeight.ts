import type { Finding, FindingCells } from "./finding";
import { HEIGHT, wrappedHeight } from "./styleKit";

/** Characters of C:H less the indent, and of J:K. */
const SENTENCE_WIDTH = 65;
const ACTION_WIDTH = 30;
const NO_CELLS: FindingCells = { barCount: () => "0", barValue: () => "0" };

/** Points of a finding's row: two lines, more where its words take them; sentences of formulas fit two. */
export function findingHeight(finding: Finding): number {
  const sentence = finding.sentence(NO_CELLS);
  const words = sentence.kind === "text" ? sentence.text : "";
  return Math.max(
    HEIGHT.finding,
    wrappedHeight(words, SENTENCE_WIDTH, 10),
    wrappedHeight(finding.action, ACTION_WIDTH, 10)
  );
}
