import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { SheetModel } from "../../model/workbookModel";
import { RangeObject } from "../range/rangeObject";
import { rangeArgument } from "../rangeArgument";
import { WireCollection, WireObject } from "../wireObject";

type Which = "rowBreaks" | "columnBreaks";

/** Excel's PageBreakCollection: the breaks set by hand, between rows or between columns. */
export class PageBreakCollectionObject extends WireCollection<PageBreakObject> {
  readonly className = "PageBreakCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    private readonly which: Which
  ) {
    super(workbook);
  }

  items(): PageBreakObject[] {
    return this.sheet.page[this.which].map(
      (at) => new PageBreakObject(this.workbook, this.sheet, { which: this.which, at })
    );
  }

  isNamed(item: PageBreakObject, key: string): boolean {
    return item._Id === key || this.items()[Number(key)]?._Id === item._Id;
  }

  /** A page begins with the first row (column) of the range. */
  Add(pageBreakRange: unknown): PageBreakObject {
    const { area } = rangeArgument(this.workbook, pageBreakRange, this.sheet);
    const at = this.which === "rowBreaks" ? area.row : area.column;
    if (at === 0) throw new ExcelError("InvalidArgument", "the first page begins by itself");
    const breaks = new Set([...this.sheet.page[this.which], at]);
    this.sheet.page[this.which] = [...breaks].sort((a, b) => a - b);
    this.sheet.changed.add("page");
    return new PageBreakObject(this.workbook, this.sheet, { which: this.which, at });
  }

  RemovePageBreaks(): void {
    this.sheet.page[this.which] = [];
    this.sheet.changed.add("page");
  }
}

/** Excel's PageBreak. */
export class PageBreakObject extends WireObject {
  readonly className = "PageBreak";
  private readonly which: Which;
  private readonly at: number;

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    of: { readonly which: Which; readonly at: number }
  ) {
    super(workbook);
    this.which = of.which;
    this.at = of.at;
  }

  get _Id(): string {
    return `${this.which}:${this.at}`;
  }
  get RowIndex(): number {
    return this.which === "rowBreaks" ? this.at : 0;
  }
  get ColumnIndex(): number {
    return this.which === "columnBreaks" ? this.at : 0;
  }

  GetCellAfterBreak(): RangeObject {
    const area = { row: this.RowIndex, column: this.ColumnIndex, rows: 1, columns: 1 };
    return new RangeObject(this.workbook, this.sheet, area);
  }
  Delete(): void {
    this.sheet.page[this.which] = this.sheet.page[this.which].filter((at) => at !== this.at);
    this.sheet.changed.add("page");
  }
}
