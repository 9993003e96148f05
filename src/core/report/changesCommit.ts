import type { CommitOutcomes } from "../changes/changesAnalysis";
import { FORMAT } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { counted } from "./wording";

/**
 * How the deals ended that a kept day had open in commit: shares of those closed. Columns B to F.
 * @returns the row after it
 * @see Definition W5
 */
export function changesCommit(commit: CommitOutcomes, sheet: SheetBuilder, top: number): number {
  section(sheet, `B${top}:F${top}`, { title: "Once in commit" });
  if (commit.n === 0) {
    sheet.put(`B${top + 1}`, text(`None of them is closed yet: ${besideWords(commit)}.`), STYLE.reason);
    return top + 2;
  }
  const rows = [
    ["Won", commit.won],
    ["Lost", commit.lost],
    ["No decision", commit.noDecision],
  ] as const;
  const [head, first] = [top + 1, top + 2];
  const all = first + rows.length;
  sheet
    .putRow(`B${head}`, ["Closed", "Deals*", "Of deals"].map(text))
    .style(`B${head}:D${head}`, STYLE.header)
    .style(`C${head}:D${head}`, { align: "right" })
    .height(head, HEIGHT.header)
    .style(`B${first}:D${all}`, STYLE.rows)
    .style(`C${first}:C${all - 1}`, { ...STYLE.engine, align: "right", numberFormat: FORMAT.engineWhole })
    .style(`D${first}:D${all - 1}`, { align: "right", numberFormat: FORMAT.share });
  rows.forEach(([label, share], i) =>
    sheet
      .put(`B${first + i}`, text(label))
      // A share of n is a number of deals: the rounding takes away what the division left.
      .put(`C${first + i}`, engine(share === undefined ? undefined : Math.round(share * commit.n)))
      .put(`D${first + i}`, formula(`=IF(C$${all}=0,"",C${first + i}/C$${all})`))
  );
  sheet
    .put(`B${all}`, text("All closed"))
    .put(`C${all}`, formula(`=SUM(C${first}:C${all - 1})`))
    .style(`B${all}:D${all}`, STYLE.total)
    .style(`C${all}`, { align: "right", numberFormat: FORMAT.count });
  const beside = besideWords(commit);
  const note = `Open in commit on a kept day.${beside === "" ? "" : ` Beside them: ${beside}.`}`;
  sheet.put(`B${all + 1}`, text(note), STYLE.note);
  return all + 2;
}

/** "3 deals still open, 1 no longer on the sheet"; "" where all are closed. */
function besideWords({ open, disappeared }: CommitOutcomes): string {
  return [
    ...(open > 0 ? [`${counted(open, "deal")} still open`] : []),
    ...(disappeared > 0 ? [`${counted(disappeared, "deal")} no longer on the sheet`] : []),
  ].join(", ");
}
