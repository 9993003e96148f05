import type { Analysis } from "../analysis";
import { questionKey } from "../opportunities/questionKey";
import { areaName, listHeader, looks } from "./assumptionLists";
import { FORMAT } from "./numberFormats";
import { input, text, type SheetBuilder } from "./planBuilder";
import { typedAt, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { STYLE } from "./styleKit";
import { keyCell } from "./typedInputs";
import { numberWords, shareWords, shortened } from "./wording";

/** Owners who have a line for their quota: the others' goals stay their share. */
const MOST_OWNERS = 60;
/** Characters of an owner in the first column. */
const NAME_CHARACTERS = 34;

/**
 * Revenue target of the selling year by owner; blank: the owner's share of what was won in the baseline.
 * @returns the row after the section; the same row where no deal has an owner
 */
export function quotaSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const { analysis } = context;
  const owners = quotaOwners(analysis);
  if (owners.length === 0) return top;
  section(sheet, `B${top}:F${top}`, {
    title: "Quotas",
    note: `revenue target of ${analysis.year.name} by owner · blank: the share of what was won in the baseline`,
  });
  listHeader(sheet, top + 1, ["Owner", "Quota", "", "Share of what was won in the baseline"]);
  const [first, last] = [top + 2, top + 1 + owners.length];
  looks(sheet, first, last);
  sheet.style(`C${first}:C${last}`, { ...STYLE.input, numberFormat: FORMAT.whole, align: "right" });
  sheet.validate(`C${first}:C${last}`, { kind: "decimal", min: 0, max: 1e15 }, "Quota: money, 0 or more.");
  owners.forEach((owner, i) => {
    const key = keyOfQuota(context, owner);
    sheet
      .put(`B${first + i}`, text(shortened(owner, NAME_CHARACTERS)))
      .put(`C${first + i}`, input(key, typedAt(context, key)))
      .put(`F${first + i}`, text(shareOf(analysis, owner)), STYLE.note)
      .put(`G${first + i}`, text(keyCell(key)), STYLE.unseen);
  });
  sheet.name(areaName("Quotas"), `B${first}:G${last}`);
  return last + 1;
}

/** Owners by what they won, the largest first; those who have a quota and no deal last. */
function quotaOwners({ metrics, byOwner, settings }: Analysis): string[] {
  const won = new Map(metrics.byOwner.map(({ name, wonValue }) => [name, wonValue]));
  const size = (name: string): number => won.get(name) ?? -1;
  const named = byOwner.flatMap(({ name }) => (name === "" ? [] : [name])).sort((a, b) => size(b) - size(a));
  const shown = named.slice(0, MOST_OWNERS);
  const known = new Set(shown.map(folded));
  return [...shown, ...Object.keys(settings.quotas).filter((owner) => !known.has(folded(owner)))];
}

const folded = (owner: string): string => owner.trim().toLowerCase();

/** The key an owner's quota was typed under, in whatever capitals a door wrote it. */
function keyOfQuota({ report }: SheetContext, owner: string): string {
  const key = questionKey("quota", owner);
  if (report.typed.has(key)) return key;
  return [...report.typed.keys()].find((known) => known.startsWith("quota:") && folded(known) === folded(key)) ?? key;
}

function shareOf({ metrics }: Analysis, owner: string): string {
  const { total } = metrics.dealSize;
  const row = metrics.byOwner.find(({ name }) => name === owner);
  if (row === undefined || total <= 0) return "nothing won in the baseline";
  return `${shareWords(row.wonValue / total)}: ${numberWords(row.wonValue)}`;
}
