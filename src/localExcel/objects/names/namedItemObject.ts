import { fullAddress } from "../../model/address";
import { cellsOfName, deleteName } from "../../model/definedNames";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { DefinedNameModel } from "../../model/workbookModel";
import { RangeObject } from "../range/rangeObject";
import { WorksheetObject } from "../sheets/worksheetObject";
import { WireObject } from "../wireObject";

/** The constant a name's formula is; undefined for anything that must be calculated. */
function constantOf(formula: string): string | number | boolean | undefined {
  const text = formula.replace(/^=/, "").trim();
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  if (/^-?\d+(\.\d+)?%$/.test(text)) return Number(text.slice(0, -1)) / 100;
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}

/** Excel's NamedItem. */
export class NamedItemObject extends WireObject {
  readonly className = "NamedItem";

  constructor(
    workbook: LocalWorkbook,
    readonly item: DefinedNameModel
  ) {
    super(workbook);
  }

  get _Id(): string {
    return this.item.name;
  }
  get Name(): string {
    return this.item.name;
  }
  get Comment(): string {
    return this.item.comment;
  }
  set Comment(comment: string) {
    this.item.comment = comment;
    this.changed();
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(visible: boolean) {
    this.item.visible = visible;
    this.changed();
  }
  get Scope(): string {
    return this.item.scope === undefined ? "Workbook" : "Worksheet";
  }
  get Formula(): string {
    return this.item.formula;
  }
  set Formula(formula: string) {
    const problem = this.workbook.calculator.problem(formula);
    if (problem !== undefined) throw new ExcelError("InvalidArgument", `${formula}: ${problem}`);
    this.item.formula = formula;
    this.changed();
  }
  get Type(): string {
    if (cellsOfName(this.workbook, this.item) !== undefined) return "Range";
    const value = constantOf(this.item.formula);
    if (typeof value === "string") return "String";
    if (typeof value === "boolean") return "Boolean";
    return typeof value === "number" ? "Double" : "Error";
  }
  /** A range's address, a constant's value, otherwise the formula. */
  get Value(): string | number | boolean {
    const cells = cellsOfName(this.workbook, this.item);
    if (cells !== undefined) return fullAddress(cells.sheet.name, cells.area, true);
    return constantOf(this.item.formula) ?? this.item.formula;
  }

  get Worksheet(): WorksheetObject {
    const sheet = this.WorksheetOrNullObject;
    if (sheet === null) throw new ExcelError("InvalidOperation", `"${this.item.name}" is a name of the workbook`);
    return sheet;
  }
  get WorksheetOrNullObject(): WorksheetObject | null {
    const sheet = this.workbook.model.sheets.find(({ id }) => id === this.item.scope);
    return sheet === undefined ? null : new WorksheetObject(this.workbook, sheet);
  }

  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new ExcelError("InvalidOperation", `"${this.item.name}" is no range`);
    return range;
  }
  GetRangeOrNullObject(): RangeObject | null {
    const cells = cellsOfName(this.workbook, this.item);
    return cells === undefined ? null : new RangeObject(this.workbook, cells.sheet, cells.area);
  }
  Delete(): void {
    deleteName(this.workbook, this.item);
  }

  private changed(): void {
    this.workbook.changed({ kind: "nameChanged", name: this.item });
  }
}
