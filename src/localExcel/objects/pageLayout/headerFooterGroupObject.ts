import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { PageModel, SheetModel } from "../../model/workbookModel";
import { textArgument } from "../argument";
import { WireObject } from "../wireObject";

/** Excel's HeaderFooterGroup: one header and footer for all pages. */
export class HeaderFooterGroupObject extends WireObject {
  readonly className = "HeaderFooterGroup";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel
  ) {
    super(workbook);
  }

  get State(): string {
    return "Default";
  }
  set State(state: unknown) {
    if (state !== "Default") throw new ExcelError("NotImplemented", `headers and footers ${String(state)}`);
  }
  get DefaultForAllPages(): HeaderFooterObject {
    return new HeaderFooterObject(this.workbook, this.sheet);
  }
}

type Part = keyof PageModel["header"];

/** Excel's HeaderFooter. Texts may hold Excel's codes: &P page, &N pages, &D date. */
class HeaderFooterObject extends WireObject {
  readonly className = "HeaderFooter";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel
  ) {
    super(workbook);
  }

  get LeftHeader(): string {
    return this.sheet.page.header.left;
  }
  set LeftHeader(text: unknown) {
    this.put("header", "left", text);
  }
  get CenterHeader(): string {
    return this.sheet.page.header.center;
  }
  set CenterHeader(text: unknown) {
    this.put("header", "center", text);
  }
  get RightHeader(): string {
    return this.sheet.page.header.right;
  }
  set RightHeader(text: unknown) {
    this.put("header", "right", text);
  }
  get LeftFooter(): string {
    return this.sheet.page.footer.left;
  }
  set LeftFooter(text: unknown) {
    this.put("footer", "left", text);
  }
  get CenterFooter(): string {
    return this.sheet.page.footer.center;
  }
  set CenterFooter(text: unknown) {
    this.put("footer", "center", text);
  }
  get RightFooter(): string {
    return this.sheet.page.footer.right;
  }
  set RightFooter(text: unknown) {
    this.put("footer", "right", text);
  }

  private put(where: "header" | "footer", part: Part, text: unknown): void {
    this.sheet.page[where] = { ...this.sheet.page[where], [part]: textArgument(text) };
    this.sheet.changed.add("page");
  }
}
