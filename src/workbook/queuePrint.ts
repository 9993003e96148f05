import type { PlanPrint } from "../core/report/sheetPlan";
import { rangeOn } from "./address";

const POINTS_PER_CM = 72 / 2.54;
const SIDE_MARGIN = 1.15 * POINTS_PER_CM;
const BOTTOM_MARGIN = 1.5 * POINTS_PER_CM;
const FOOTER_MARGIN = 0.7 * POINTS_PER_CM;
const PAPER = { A4: "A4", Letter: "Letter" } as const;

/** Queues the print set-up of an own sheet: one page wide, page breaks where the plan says, footer, repeated rows. */
export function queuePrint(sheet: Excel.Worksheet, print: PlanPrint): void {
  const { pageLayout } = sheet;
  pageLayout.orientation = print.orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = PAPER[print.paper];
  pageLayout.zoom = { horizontalFitToPages: print.fitWide };
  pageLayout.leftMargin = SIDE_MARGIN;
  pageLayout.rightMargin = SIDE_MARGIN;
  pageLayout.topMargin = SIDE_MARGIN;
  pageLayout.bottomMargin = BOTTOM_MARGIN;
  pageLayout.footerMargin = FOOTER_MARGIN;
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintArea(rangeOn(sheet, print.area));
  if (print.repeatRows !== undefined) {
    pageLayout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  }
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = print.footer.left;
  footer.centerFooter = print.footer.center;
  footer.rightFooter = print.footer.right;
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of print.breaksBefore) sheet.horizontalPageBreaks.add(sheet.getRangeByIndexes(row, 0, 1, 1));
}
