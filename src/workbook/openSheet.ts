/**
 * Shows a sheet; nothing happens where there is none of that name (any more).
 * Round trips: 2
 */
export async function openSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("visibility");
  await context.sync();
  if (sheet.isNullObject || sheet.visibility !== "Visible") return;
  sheet.activate();
  await context.sync();
}
