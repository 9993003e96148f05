import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { PageModel, SheetModel } from "../../model/workbookModel";
import { booleanArgument, numberArgument, textArgument } from "../argument";
import { RangeObject } from "../range/rangeObject";
import { rangeArgument } from "../rangeArgument";
import { WireObject, type WireValue } from "../wireObject";
import { HeaderFooterGroupObject } from "./headerFooterGroupObject";
import { RangeAreasObject } from "./rangeAreasObject";

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;
type Side = keyof PageModel["margins"];
const SIDES: readonly Side[] = ["left", "right", "top", "bottom", "header", "footer"];

/** Takes the one value the page is printed with; another is refused rather than forgotten. */
function requirePrinted(value: unknown, printed: unknown, what: string): void {
  if (value !== printed) throw new ExcelError("NotImplemented", `${what} ${JSON.stringify(value)}`);
}

/** Excel's PageLayout. */
export class PageLayoutObject extends WireObject {
  readonly className = "PageLayout";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel
  ) {
    super(workbook);
  }

  get Orientation(): string {
    return this.sheet.page.orientation === "landscape" ? "Landscape" : "Portrait";
  }
  set Orientation(word: unknown) {
    if (word !== "Landscape" && word !== "Portrait") throw new ExcelError("InvalidArgument", String(word));
    this.set({ orientation: word === "Landscape" ? "landscape" : "portrait" });
  }
  get PaperSize(): string {
    return this.sheet.page.paper ?? "Letter";
  }
  set PaperSize(paper: unknown) {
    this.set({ paper: textArgument(paper) });
  }
  /** Pages wide and tall, or percent. */
  get Zoom(): WireValue {
    const { fitWide, fitTall, scale } = this.sheet.page;
    if (fitWide === undefined && fitTall === undefined) return { scale: scale ?? 100 };
    return {
      ...(fitWide === undefined ? {} : { horizontalFitToPages: fitWide }),
      ...(fitTall === undefined ? {} : { verticalFitToPages: fitTall }),
    };
  }
  set Zoom(value: unknown) {
    const { horizontalFitToPages: wide, verticalFitToPages: tall, scale } = value as Readonly<Record<string, unknown>>;
    const pages = (count: unknown): number | undefined =>
      count === undefined || count === null ? undefined : numberArgument(count, 1, 32_767);
    const percent = scale === undefined || scale === null ? undefined : numberArgument(scale, 10, 400);
    this.set({ fitWide: pages(wide), fitTall: pages(tall), scale: percent });
  }
  get CenterHorizontally(): boolean {
    return this.sheet.page.centerHorizontally;
  }
  set CenterHorizontally(centered: unknown) {
    this.set({ centerHorizontally: booleanArgument(centered) });
  }
  get CenterVertically(): boolean {
    return this.sheet.page.centerVertically;
  }
  set CenterVertically(centered: unknown) {
    this.set({ centerVertically: booleanArgument(centered) });
  }
  get PrintGridlines(): boolean {
    return this.sheet.page.printGridlines;
  }
  set PrintGridlines(printed: unknown) {
    this.set({ printGridlines: booleanArgument(printed) });
  }
  get BlackAndWhite(): boolean {
    return false;
  }
  set BlackAndWhite(value: unknown) {
    requirePrinted(value, false, "black and white");
  }
  get DraftMode(): boolean {
    return false;
  }
  set DraftMode(value: unknown) {
    requirePrinted(value, false, "draft mode");
  }
  get PrintHeadings(): boolean {
    return false;
  }
  set PrintHeadings(value: unknown) {
    requirePrinted(value, false, "printed headings");
  }

  // Margins, in points

  get LeftMargin(): number {
    return this.sheet.page.margins.left;
  }
  set LeftMargin(points: unknown) {
    this.setMargin("left", points);
  }
  get RightMargin(): number {
    return this.sheet.page.margins.right;
  }
  set RightMargin(points: unknown) {
    this.setMargin("right", points);
  }
  get TopMargin(): number {
    return this.sheet.page.margins.top;
  }
  set TopMargin(points: unknown) {
    this.setMargin("top", points);
  }
  get BottomMargin(): number {
    return this.sheet.page.margins.bottom;
  }
  set BottomMargin(points: unknown) {
    this.setMargin("bottom", points);
  }
  get HeaderMargin(): number {
    return this.sheet.page.margins.header;
  }
  set HeaderMargin(points: unknown) {
    this.setMargin("header", points);
  }
  get FooterMargin(): number {
    return this.sheet.page.margins.footer;
  }
  set FooterMargin(points: unknown) {
    this.setMargin("footer", points);
  }
  SetPrintMargins(unit: unknown, margins: unknown): void {
    if (!(String(unit) in POINTS)) throw new ExcelError("InvalidArgument", String(unit));
    const factor = POINTS[String(unit) as keyof typeof POINTS];
    const given = margins as Readonly<Record<string, unknown>>;
    for (const side of SIDES) {
      const value = given[side];
      if (value !== undefined && value !== null) this.setMargin(side, numberArgument(value, 0) * factor);
    }
  }

  get HeadersFooters(): HeaderFooterGroupObject {
    return new HeaderFooterGroupObject(this.workbook, this.sheet);
  }

  // What is printed

  SetPrintArea(printArea: unknown): void {
    const areas =
      printArea instanceof RangeAreasObject
        ? printArea.areas
        : [rangeArgument(this.workbook, printArea, this.sheet).area];
    this.set({ printArea: areas.map((area) => ({ ...area })) });
  }
  GetPrintArea(): RangeAreasObject {
    return this.GetPrintAreaOrNullObject() ?? none();
  }
  GetPrintAreaOrNullObject(): RangeAreasObject | null {
    const { printArea } = this.sheet.page;
    return printArea === undefined ? null : new RangeAreasObject(this.workbook, this.sheet, printArea);
  }
  SetPrintTitleRows(rows: unknown): void {
    const { area } = rangeArgument(this.workbook, rows, this.sheet);
    this.set({ titleRows: { first: area.row, last: area.row + area.rows - 1 } });
  }
  GetPrintTitleRows(): RangeObject {
    return this.GetPrintTitleRowsOrNullObject() ?? none();
  }
  GetPrintTitleRowsOrNullObject(): RangeObject | null {
    const { titleRows } = this.sheet.page;
    if (titleRows === undefined) return null;
    const rows = titleRows.last - titleRows.first + 1;
    return new RangeObject(this.workbook, this.sheet, {
      row: titleRows.first,
      column: 0,
      rows,
      columns: SHEET_COLUMNS,
    });
  }
  SetPrintTitleColumns(columns: unknown): void {
    const { area } = rangeArgument(this.workbook, columns, this.sheet);
    this.set({ titleColumns: { first: area.column, last: area.column + area.columns - 1 } });
  }
  GetPrintTitleColumns(): RangeObject {
    return this.GetPrintTitleColumnsOrNullObject() ?? none();
  }
  GetPrintTitleColumnsOrNullObject(): RangeObject | null {
    const { titleColumns } = this.sheet.page;
    if (titleColumns === undefined) return null;
    const columns = titleColumns.last - titleColumns.first + 1;
    return new RangeObject(this.workbook, this.sheet, {
      row: 0,
      column: titleColumns.first,
      rows: SHEET_ROWS,
      columns,
    });
  }

  private setMargin(side: Side, points: unknown): void {
    this.set({ margins: { ...this.sheet.page.margins, [side]: numberArgument(points, 0) } });
  }
  private set(members: Partial<PageModel>): void {
    Object.assign(this.sheet.page, members);
    this.sheet.changed.add("page");
  }
}

function none(): never {
  throw new ExcelError("ItemNotFound");
}
