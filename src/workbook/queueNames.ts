import type { OwnSheetId, PlanRange, SheetPlan } from "../core/report/sheetPlan";
import { isSameRange, passing, referenceTo } from "./address";
import { isSameName, KEPT_NAMES, sheetName } from "./ownNames";
import type { WorkbookOutline } from "./workbookOutline";

interface NameWriting {
  readonly outline: WorkbookOutline;
  readonly plans: readonly Pick<SheetPlan, "id" | "block" | "names">[];
  readonly names: Readonly<Record<OwnSheetId, string>>;
}

/**
 * Queues the workbook-level names of all own sheets: their blocks and what the plans name. A name that is there is
 * pointed anew, so that formulas of the user's that use it go on working; one that is no longer planned is taken out.
 */
export function queueNames(context: Excel.RequestContext, { outline, plans, names }: NameWriting): void {
  const planned = new Map<string, { readonly sheet: string; readonly range: PlanRange; readonly name: string }>();
  for (const plan of plans) {
    const sheet = names[plan.id];
    for (const { name, range } of [{ name: sheetName(plan.id), range: plan.block }, ...plan.names]) {
      planned.set(name.toLowerCase(), { name, sheet, range });
    }
  }
  // The marks of the sheets point at them already. @see writeSheets.ts
  const marks = new Set(plans.map(({ id }) => sheetName(id).toLowerCase()));
  for (const [key, place] of planned) if (!marks.has(key)) queueNameWhereChanged(context, outline, place);
  const others = KEPT_NAMES.map((name) => name.toLowerCase());
  for (const { name } of outline.ownNames) {
    const key = name.toLowerCase();
    if (!planned.has(key) && !others.includes(key)) context.workbook.names.getItem(name).delete();
  }
}

/** One workbook-level name and the range it is to point at. */
interface NamePlace {
  readonly name: string;
  readonly sheet: string;
  readonly range: PlanRange;
}

/** Queues one workbook-level name: added where it is not there, pointed anew where it points elsewhere. */
export function queueNameWhereChanged(context: Excel.RequestContext, outline: WorkbookOutline, place: NamePlace): void {
  const { names, worksheets } = context.workbook;
  const own = outline.ownNames.find(({ name }) => isSameName(name, place.name));
  const sheet = outline.sheets.find(({ name }) => name === place.sheet);
  if (own === undefined) names.add(place.name, passing(worksheets.getItem(place.sheet), place.range));
  else if (own.range === undefined || own.sheetId !== sheet?.id || !isSameRange(own.range, place.range)) {
    names.getItem(place.name).formula = referenceTo(place.sheet, place.range);
  }
}
