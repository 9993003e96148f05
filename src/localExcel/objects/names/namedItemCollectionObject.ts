import { fullAddress } from "../../model/address";
import { addName, requireName } from "../../model/definedNames";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { DefinedNameModel, SheetModel } from "../../model/workbookModel";
import { RangeObject } from "../range/rangeObject";
import { sameName, WireCollection } from "../wireObject";
import { NamedItemObject } from "./namedItemObject";

/** Excel's NamedItemCollection: the names of the workbook, or with a sheet that sheet's own. */
export class NamedItemCollectionObject extends WireCollection<NamedItemObject> {
  readonly className = "NamedItemCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly scope: SheetModel | undefined
  ) {
    super(workbook);
  }

  items(): NamedItemObject[] {
    const names = this.workbook.model.names.filter(({ scope }) => scope === this.scope?.id);
    return names.map((name) => new NamedItemObject(this.workbook, name));
  }

  isNamed(item: NamedItemObject, key: string): boolean {
    return sameName(item.item.name, key);
  }

  /** The reference is a range, a number, or a formula with its "=". */
  Add(name: string, reference: unknown, comment: string | null): NamedItemObject {
    requireName(this.workbook, name, this.scope);
    const item: DefinedNameModel = {
      name,
      scope: this.scope?.id,
      formula: formulaOf(this.workbook, reference),
      visible: true,
      comment: comment ?? "",
    };
    addName(this.workbook, item);
    return new NamedItemObject(this.workbook, item);
  }
}

function formulaOf(workbook: LocalWorkbook, reference: unknown): string {
  if (reference instanceof RangeObject) return `=${fullAddress(reference.sheet.name, reference.area, true)}`;
  if (typeof reference === "number" || typeof reference === "boolean") return `=${String(reference).toUpperCase()}`;
  if (typeof reference !== "string") throw new ExcelError("InvalidArgument", "a name means a range or a formula");
  const formula = reference.startsWith("=") ? reference : `="${reference.replaceAll('"', '""')}"`;
  const problem = workbook.calculator.problem(formula);
  if (problem !== undefined) throw new ExcelError("InvalidArgument", `${formula}: ${problem}`);
  return formula;
}
