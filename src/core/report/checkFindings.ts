import { BRIDGE_REASONS } from "../analysis";
import type { BridgeReason } from "../analysis";
import { bridgeRow, type CheckLayout } from "./checkGrid";
import type { Finding, FindingCells } from "./finding";
import { findingHeight } from "./findingHeight";
import { flaggedRow } from "./flaggedDeals";
import { WEIGHT_CHIP } from "./flagWords";
import { moneyFormat, starred } from "./numberFormats";
import { text, type SheetBuilder } from "./planBuilder";
import { onSheet, type SheetContext } from "./sheetContext";
import { chipRules, section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";

/** The findings of the review, worst first: severity, finding, what to do, money, where. */
export function checkFindings(context: SheetContext, sheet: SheetBuilder, layout: CheckLayout): void {
  const { rows, findings } = layout;
  const top = rows.findings;
  section(sheet, `B${top}:M${top}`, {
    title: "Findings, worst first",
    note: `money = what the finding takes from, or puts at risk in, ${context.analysis.year.name}`,
  });
  sheet.style(`B${top + 1}:M${top + 1}`, STYLE.header).height(top + 1, HEIGHT.header);
  sheet
    .put(`C${top + 1}`, text("Finding"), { indent: 1 })
    .put(`J${top + 1}`, text("What to do"))
    .put(`L${top + 1}`, text("Money"), { align: "right" })
    .put(`M${top + 1}`, text("Deals / sheet"), { align: "right" });
  if (findings.length === 0) {
    sheet.put(`B${top + 2}`, text("Nothing found: no open deal carries a flag."), STYLE.reason);
    return;
  }
  const first = top + 2;
  const last = top + 1 + findings.length;
  sheet
    .style(`B${first}:M${last}`, STYLE.rows)
    .style(`B${first}:B${last}`, STYLE.chip)
    .style(`C${first}:H${last}`, { wrap: true, indent: 1 })
    .style(`J${first}:K${last}`, { wrap: true })
    .style(`L${first}:L${last}`, { align: "right", bold: true, numberFormat: moneyFormat(context.scale) })
    .style(`M${first}:M${last}`, { ...STYLE.link, align: "right" });
  chipRules(sheet, `B${first}:B${last}`);
  const cells = findingCells(layout);
  findings.forEach((finding, i) => findingRow(context, sheet, { finding, cells, row: first + i }));
}

function findingRow(
  context: SheetContext,
  sheet: SheetBuilder,
  place: { readonly finding: Finding; readonly cells: FindingCells; readonly row: number }
): void {
  const { finding, cells, row } = place;
  const value = finding.value(cells);
  sheet
    .put(`B${row}`, text(WEIGHT_CHIP[finding.weight]))
    .merge(`C${row}:H${row}`)
    .put(`C${row}`, finding.sentence(cells))
    .merge(`J${row}:K${row}`)
    .put(`J${row}`, text(finding.action));
  if (value === undefined) sheet.put(`L${row}`, text("not priced"), { ...STYLE.reason, bold: false, size: 8.5 });
  else
    sheet.put(
      `L${row}`,
      value,
      value.kind === "number" ? { ...STYLE.engine, numberFormat: starred(moneyFormat(context.scale)) } : undefined
    );
  sheet
    .put(`M${row}`, finding.link.words(cells))
    .link(`M${row}`, linkTarget(context, finding), "Go to the list")
    .height(row, findingHeight(finding));
}

/** The first listed deal that carries the flag, or the top of a sheet. */
function linkTarget(context: SheetContext, { link }: Finding): string {
  const { to } = link;
  if (to === "Forecast" || to === "Assumptions" || to === "Flagged")
    return onSheet(context, to, to === "Assumptions" ? "C8" : "B2");
  return onSheet(context, "Flagged", `H${flaggedRow(context, to)}`);
}

function findingCells({ rows }: CheckLayout): FindingCells {
  const row = (reason: BridgeReason): number => bridgeRow(rows, 1 + BRIDGE_REASONS.indexOf(reason));
  return { barCount: (reason) => `$D$${row(reason)}`, barValue: (reason) => `$E$${row(reason)}` };
}
