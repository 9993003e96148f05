import type { ListRows } from "./dealRanges";
import { FORMAT } from "./numberFormats";
import { formula, input, text, type SheetBuilder } from "./planBuilder";
import { typedAt, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import type { PlanContent } from "./sheetPlan";
import { HEIGHT, STYLE } from "./styleKit";
import { keyCell, LIST_AREAS } from "./typedInputs";

/** Deals that can be typed into the template. */
const TYPED_DEALS = 24;

/** Where the template's deals stand, when their heading stands in a row. */
export function typedDealRows(top: number): ListRows {
  return { first: top + 2, last: top + 1 + TYPED_DEALS };
}

/**
 * The template's own deals: empty rows for a name, an amount, a month, a probability and a note; amount × probability counts
 * in the month. A blank probability counts as certain: it is a total that somebody expects.
 * @param top one-based row of the heading
 * @returns the row after the section
 */
export function typedDealSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  section(sheet, `B${top}:S${top}`, {
    title: "Deals",
    note: "type a deal, its amount, a month and a probability: the month above follows at once",
  });
  const header = top + 1;
  const titles: [string, string][] = [
    ["B", "Deal"],
    ["G", "Amount"],
    ["K", "Month"],
    ["L", "Probability"],
    ["N", "Expected"],
    ["O", "Note"],
  ];
  for (const [letters, title] of titles) sheet.put(`${letters}${header}`, text(title));
  const { first, last } = typedDealRows(top);
  looks(sheet, header, { first, last });
  for (let row = first; row <= last; row++) dealRow(context, sheet, row, row - first + 1);
  sheet.name(listName, `B${first}:T${last}`);
  return last + 1;
}

const listName = LIST_AREAS.find(({ name }) => name.endsWith(".TypedDeals"))?.name ?? "";

function dealRow(context: SheetContext, sheet: SheetBuilder, row: number, number: number): void {
  const typed = (member: string): PlanContent => {
    const key = `typedDeal:${number}:${member}`;
    return input(key, typedAt(context, key));
  };
  sheet
    .put(`B${row}`, typed("name"))
    .put(`G${row}`, typed("amount"))
    .put(`K${row}`, typed("month"))
    .put(`L${row}`, typed("probability"))
    .put(`N${row}`, formula(`=N(G${row})*IF(L${row}="",1,N(L${row}))`))
    .put(`O${row}`, typed("note"))
    .put(`T${row}`, text(keyCell(`typedDeal:${number}`)));
}

function looks(sheet: SheetBuilder, header: number, { first, last }: ListRows): void {
  const rows = (from: string, to = from): string => `${from}${first}:${to}${last}`;
  sheet
    .style(`B${header}:S${header}`, STYLE.header)
    .style(`G${header}:N${header}`, { align: "right" })
    .style(`O${header}`, { indent: 1 })
    .height(header, HEIGHT.header)
    .style(rows("B", "S"), { size: 9, ...STYLE.rows });
  const { top, bottom, left, right, insideHorizontal } = STYLE.input.borders;
  const edges = { top, bottom, left, right, insideHorizontal };
  for (const area of [rows("B", "F"), rows("O", "S")])
    sheet.style(area, { color: STYLE.input.color, fill: STYLE.input.fill, borders: edges });
  sheet
    .style(rows("G"), { ...STYLE.input, numberFormat: FORMAT.whole, align: "right" })
    .style(rows("K"), { ...STYLE.input, numberFormat: FORMAT.month, align: "right" })
    .style(rows("L"), { ...STYLE.input, numberFormat: FORMAT.share, align: "right" })
    .style(rows("N"), { numberFormat: `${FORMAT.whole};`, align: "right", bold: true })
    .style(rows("O"), { indent: 1 })
    .style(rows("T"), STYLE.unseen)
    .validate(rows("G"), { kind: "decimal", min: 0, max: 1e15 }, "The deal's amount, in whole currency.")
    .validate(
      rows("K"),
      { kind: "date", min: 1, max: 2_958_465 },
      "A day of the month in which the deal will close, for example 2026-11-01."
    )
    .validate(rows("L"), { kind: "decimal", min: 0, max: 1 }, "The probability, 0–100%. Blank counts as certain.");
}
