import { intersection } from "../../model/area";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, ConditionalFormatModel, SheetModel } from "../../model/workbookModel";
import { clearConditionalFormats } from "../range/clearCells";
import { requireAllowed } from "../../model/protection";
import { WireCollection } from "../wireObject";
import { ConditionalFormatObject } from "./conditionalFormatObject";

/** Excel's ConditionalFormatCollection: the rules that touch a range, the one that counts most first. */
export class ConditionalFormatCollectionObject extends WireCollection<ConditionalFormatObject> {
  readonly className = "ConditionalFormatCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: { readonly sheet: SheetModel; readonly area: Area }
  ) {
    super(workbook);
  }

  items(): ConditionalFormatObject[] {
    const { sheet, area } = this.at;
    return sheet.conditionalFormats
      .filter(({ areas }) => areas.some((each) => intersection(each, area) !== undefined))
      .sort((a, b) => a.priority - b.priority)
      .map((format) => new ConditionalFormatObject(this.workbook, sheet, format));
  }

  isNamed(item: ConditionalFormatObject, key: string): boolean {
    return item.Id === key;
  }

  /** A new rule counts more than all others of the sheet. */
  Add(type: unknown): ConditionalFormatObject {
    const { sheet, area } = this.at;
    requireAllowed(sheet, "allowFormatCells");
    for (const each of sheet.conditionalFormats) each.priority++;
    const format: ConditionalFormatModel = {
      id: freeId(sheet),
      areas: [{ ...area }],
      priority: 1,
      stopIfTrue: false,
      rule: newRule(type),
    };
    sheet.conditionalFormats.push(format);
    sheet.changed.add("conditionalFormats");
    return new ConditionalFormatObject(this.workbook, sheet, format);
  }

  /** Takes rules from this range; what they have elsewhere stays. */
  ClearAll(): void {
    requireAllowed(this.at.sheet, "allowFormatCells");
    clearConditionalFormats(this.at.sheet, this.at.area);
  }
}

function newRule(type: unknown): ConditionalFormatModel["rule"] {
  if (type === "Custom") return { kind: "formula", formula: "", style: {} };
  if (type === "CellValue") return { kind: "cellValue", operator: "EqualTo", formulas: [], style: {} };
  throw new ExcelError("NotImplemented", `conditional format ${String(type)}`);
}

function freeId(sheet: SheetModel): string {
  const idOf = (n: number): string => `{${sheet.id.slice(1, 9)}-0003-0000-0000-${String(n).padStart(12, "0")}}`;
  let number = sheet.conditionalFormats.length + 1;
  while (sheet.conditionalFormats.some(({ id }) => id === idOf(number))) number++;
  return idOf(number);
}
