import type { PushRate } from "../changes/changesAnalysis";
import type { ChangesPlace } from "./changesGrid";
import { comparedFormat, FORMAT, starred } from "./numberFormats";
import { engine, formula, text, type SheetBuilder } from "./planBuilder";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { counted } from "./wording";

/** Owners with a line of their own; the others share one. */
const MOST_OWNERS = 12;

/** What became of the dated deals, and the columns of its deals and value. */
const FATES = [
  { fate: "dated", words: "Dated", deals: "C", value: "D" },
  { fate: "won", words: "Won", deals: "E", value: "F" },
  { fate: "lost", words: "Closed without a sale", deals: "G", value: "H" },
  { fate: "pushed", words: "Pushed", deals: "I", value: "J" },
] as const;

type Fates = Pick<PushRate, (typeof FATES)[number]["fate"]>;

function ranked({ changes, ownerLabels }: ChangesPlace): PushRate["byOwner"] {
  const word = ({ owner }: { readonly owner: string }): string => ownerLabels.get(owner) ?? owner;
  return (changes.pushRate?.byOwner ?? [])
    .filter(({ dated }) => dated.count > 0)
    .sort(
      (a, b) =>
        b.pushed.value - a.pushed.value || b.pushed.count - a.pushed.count || word(a).localeCompare(word(b), "en")
    );
}

/** Whether deals of more than one owner were dated between the two days. */
export function hasPushedOwners(place: ChangesPlace): boolean {
  return ranked(place).length > 1;
}

/**
 * By owner, who has the deal now: of the deals dated between the two days those won, closed without a sale and pushed, and
 * the shares that were pushed. Columns B to L. @returns the row after it
 * @see Definition P1
 */
export function changesPushedOwners(place: ChangesPlace, sheet: SheetBuilder, top: number): number {
  const owners = ranked(place);
  const shown = owners.length <= MOST_OWNERS + 1 ? owners : owners.slice(0, MOST_OWNERS);
  const others = owners.slice(shown.length);
  section(sheet, `B${top}:${place.last}${top}`, {
    title: "Pushed, by owner",
    note: `of the deals dated between the two days · value as on the earlier one · * computed by the add-in on ${place.context.report.computedAt}`,
  });
  heads(sheet, top + 1);
  const first = top + 3;
  const all = first + shown.length + (others.length > 0 ? 1 : 0);
  looks(place, sheet, { first, all });
  shown.forEach((fates, i) =>
    fatesRow(sheet, first + i, { label: place.ownerLabels.get(fates.owner) ?? fates.owner, fates })
  );
  if (others.length > 0)
    fatesRow(sheet, all - 1, { label: counted(others.length, "other owner"), fates: together(others) });
  sheet.put(`B${all}`, text("All"));
  for (const { deals, value } of FATES)
    for (const column of [deals, value])
      sheet.put(`${column}${all}`, formula(`=SUM(${column}${first}:${column}${all - 1})`));
  shares(sheet, all);
  return all + 1;
}

function heads(sheet: SheetBuilder, row: number): void {
  sheet
    .style(`B${row}:L${row}`, { ...STYLE.header, borders: {} })
    .style(`B${row + 1}:L${row + 1}`, STYLE.header)
    .height(row, HEIGHT.header)
    .height(row + 1, HEIGHT.header)
    .put(`B${row + 1}`, text("Owner"));
  for (const { fate, words, deals, value } of FATES) {
    const group = `${deals}${row}:${fate === "pushed" ? "L" : value}${row}`;
    sheet
      .merge(group)
      .put(`${deals}${row}`, text(words))
      .style(group, { align: "center" })
      .putRow(`${deals}${row + 1}`, ["Deals*", "Value*"].map(text));
  }
  sheet.putRow(`K${row + 1}`, ["Of deals", "Of value"].map(text)).style(`C${row + 1}:L${row + 1}`, { align: "right" });
}

function looks(
  { scale }: ChangesPlace,
  sheet: SheetBuilder,
  { first, all }: { readonly first: number; readonly all: number }
): void {
  const money = comparedFormat(scale);
  sheet.style(`B${first}:L${all}`, STYLE.rows).style(`C${first}:L${all}`, { align: "right" });
  for (const { deals, value } of FATES)
    sheet
      .style(`${deals}${first}:${deals}${all - 1}`, { ...STYLE.engine, numberFormat: FORMAT.engineWhole })
      .style(`${value}${first}:${value}${all - 1}`, { ...STYLE.engine, numberFormat: starred(money) })
      .style(`${deals}${all}`, { numberFormat: FORMAT.count })
      .style(`${value}${all}`, { numberFormat: money });
  sheet.style(`K${first}:L${all}`, { numberFormat: FORMAT.share, bold: true }).style(`B${all}:L${all}`, STYLE.total);
}

function fatesRow(
  sheet: SheetBuilder,
  row: number,
  { label, fates }: { readonly label: string; readonly fates: Fates }
): void {
  sheet.put(`B${row}`, text(label));
  for (const { fate, deals, value } of FATES)
    sheet.put(`${deals}${row}`, engine(fates[fate].count)).put(`${value}${row}`, engine(fates[fate].value));
  shares(sheet, row);
}

function shares(sheet: SheetBuilder, row: number): void {
  sheet
    .put(`K${row}`, formula(`=IF(C${row}=0,"",I${row}/C${row})`))
    .put(`L${row}`, formula(`=IF(D${row}=0,"",J${row}/D${row})`));
}

function together(owners: PushRate["byOwner"]): Fates {
  const sum = (fate: keyof Fates): PushRate["dated"] => ({
    count: owners.reduce((total, each) => total + each[fate].count, 0),
    value: owners.reduce((total, each) => total + each[fate].value, 0),
  });
  return { dated: sum("dated"), won: sum("won"), lost: sum("lost"), pushed: sum("pushed") };
}
