import type { OwnSheetId, PlanRange, SheetPlan } from "../core/report/sheetPlan";
import { rangeOn, referenceTo } from "./address";
import { FLAGS_NAME, HISTORY_NAME, sheetName } from "./ownNames";
import type { WorkbookOutline } from "./workbookOutline";

interface NameWriting {
  readonly outline: WorkbookOutline;
  readonly plans: readonly SheetPlan[];
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
  const present = new Set(outline.ownNames.map((own) => own.name.toLowerCase()));
  for (const [key, { name, sheet, range }] of planned) {
    queueName(context, { name, sheet, range, isPresent: present.has(key) });
  }
  const others = [FLAGS_NAME.toLowerCase(), HISTORY_NAME.toLowerCase()];
  for (const { name } of outline.ownNames) {
    const key = name.toLowerCase();
    if (!planned.has(key) && !others.includes(key)) context.workbook.names.getItem(name).delete();
  }
}

/** Queues one workbook-level name: pointed anew where it is there, added where not. */
export function queueName(
  context: Excel.RequestContext,
  place: { readonly name: string; readonly sheet: string; readonly range: PlanRange; readonly isPresent: boolean }
): void {
  const { names, worksheets } = context.workbook;
  if (place.isPresent) names.getItem(place.name).formula = referenceTo(place.sheet, place.range);
  else names.add(place.name, rangeOn(worksheets.getItem(place.sheet), place.range));
}
