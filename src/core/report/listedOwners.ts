import type { Coverage } from "../analysis";
import type { SheetContext } from "./sheetContext";

/** Owners with a line of their own on Revenue Forecast: each costs a formula that scans the rows. */
const MOST_OWNERS = 12;

/** The owners whose pace is shown, the largest goals first; none where no deal has an owner. */
export function listedOwners({ analysis, isTemplate }: SheetContext): readonly Coverage[] {
  const { byOwner } = analysis;
  if (isTemplate || !byOwner.some(({ name }) => name !== "")) return [];
  const size = ({ goal, wonToDate }: Coverage): number => goal ?? wonToDate;
  return [...byOwner].sort((a, b) => size(b) - size(a) || a.name.localeCompare(b.name, "en")).slice(0, MOST_OWNERS);
}
