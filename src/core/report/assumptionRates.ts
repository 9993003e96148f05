import { isSameRate, questionKey } from "../opportunities/questionKey";
import { areaName, listHeader, looks } from "./assumptionLists";
import { input, text, type SheetBuilder } from "./planBuilder";
import { typedAt, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { STYLE } from "./styleKit";
import { keyCell } from "./typedInputs";
import { counted } from "./wording";

/**
 * What one unit of each other currency is worth in the one amounts are added in.
 * @returns the row after the section; the same row where amounts are in one currency
 */
export function rateSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const [main, ...others] = context.analysis.reading.currencies;
  if (main === undefined || others.length === 0) return top;
  section(sheet, `B${top}:F${top}`, {
    title: "Exchange rates",
    note: `amounts are added in ${main.currency}, as most of them are · type the rates of the day you plan with`,
  });
  listHeader(sheet, top + 1, ["Currency", `${main.currency} for one`, "", "Note"]);
  const first = top + 2;
  const last = first + others.length - 1;
  looks(sheet, first, last);
  sheet.style(`C${first}:C${last}`, { ...STYLE.input, numberFormat: "0.0###" });
  sheet.validate(`C${first}:C${last}`, { kind: "decimal", min: 0, max: 1e6 }, "A number above 0.");
  others.forEach(({ currency, rows, rate }, i) => {
    const key = keyOfRate(context, currency);
    sheet
      .put(`B${first + i}`, text(currency))
      .put(`C${first + i}`, input(key, typedAt(context, key) ?? rate))
      .put(`F${first + i}`, text(counted(rows, "amount")), STYLE.note)
      .put(`G${first + i}`, text(keyCell(key)), STYLE.unseen);
  });
  sheet.name(areaName("Rates"), `B${first}:G${last}`);
  return last + 1;
}

/** The key a currency's rate was typed under: a door may spell it in capitals ("KR") where the sheet does not ("kr"). */
function keyOfRate({ report }: SheetContext, currency: string): string {
  const key = questionKey("rate", currency);
  return report.typed.has(key) ? key : ([...report.typed.keys()].find((known) => isSameRate(known, key)) ?? key);
}
