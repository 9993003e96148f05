import { bridgeMessage, checkBridge } from "./checkBridge";
import { checkCalendar } from "./checkCalendar";
import { checkChart } from "./checkChart";
import { checkCreate, createCells } from "./checkCreate";
import { checkFindings } from "./checkFindings";
import { checkLayout, pageBreaks } from "./checkGrid";
import { checkHead, sublineHeight, TWO_LINES } from "./checkHead";
import { checkCoverage } from "./checkCoverage";
import { checkLevers } from "./checkLevers";
import { periodBlock } from "./checkPeriods";
import { checkQuarters } from "./checkQuarters";
import { checkShort } from "./checkShort";
import { findings } from "./findings";
import { formula, SheetBuilder } from "./planBuilder";
import { printPlan, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import type { SheetPlan } from "./sheetPlan";
import { COLOR, HEIGHT, MARGIN_WIDTH } from "./styleKit";

/**
 * The answer. First screen: verdict and headline, have / need / gap, the bridge, this quarter and the next two. Below: who
 * is short, findings, what must be created, what closes when, the bridge in numbers with its control.
 */
export function pipelineCheck(context: SheetContext): SheetPlan {
  const layout = checkLayout(context, findings(context));
  const { rows } = layout;
  const sheet = new SheetBuilder({
    id: "Check",
    name: "Pipeline Check",
    tabColor: COLOR.tabAnswer,
    columnWidths: [MARGIN_WIDTH, ...new Array<number>(7).fill(10.6), 2.2, 19, 10.6, 10.6, 10.6, MARGIN_WIDTH],
    defaultRowHeight: HEIGHT.dense,
    freeze: { rows: 3, columns: 0 },
  });
  const create = createCells(context, layout);
  checkHead(context, sheet, layout, create);
  section(sheet, "B9:H9", { title: formula(bridgeMessage(context)) });
  checkQuarters(context, sheet, layout, create.toAddByPeriod);
  checkShort(context, sheet, layout);
  checkLevers(context, sheet, layout);
  checkFindings(context, sheet, layout);
  checkCreate(context, sheet, layout);
  checkCoverage(context, sheet, layout);
  checkCalendar(context, sheet, layout);
  checkBridge(context, sheet, layout);
  checkChart(context, sheet, layout);
  periodBlock(context, sheet, rows);
  const area = { row: 0, column: 0, rows: rows.end, columns: 14 };
  const breaksBefore = pageBreaks(layout, sublineHeight(context, create) - TWO_LINES).map((row) => row - 1);
  return sheet.plan(printPlan(context, "Check", area, { breaksBefore }));
}
