import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { ConditionalFormatModel, SheetModel } from "../../model/workbookModel";
import { booleanArgument, numberArgument } from "../argument";
import { RangeObject } from "../range/rangeObject";
import { WireObject, type WireValue } from "../wireObject";
import { ConditionalRangeFormatObject } from "./conditionalRangeFormatObject";
import { ruleFormula } from "./ruleFormula";

/** Types of rules that are kept as the file has them: the file's word → office.js's. */
const RAW_TYPES: Readonly<Record<string, string>> = {
  dataBar: "DataBar",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

type Rule<Kind extends string> = Extract<ConditionalFormatModel["rule"], { kind: Kind }>;

/** Excel's ConditionalFormat. */
export class ConditionalFormatObject extends WireObject {
  readonly className = "ConditionalFormat";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    private readonly format: ConditionalFormatModel
  ) {
    super(workbook);
    if (!workbook.requireSheet(sheet).conditionalFormats.includes(format))
      throw new ExcelError("ItemNotFound", "the conditional format is gone");
  }

  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    const { rule } = this.format;
    if (rule.kind === "formula") return "Custom";
    if (rule.kind === "cellValue") return "CellValue";
    return RAW_TYPES[/\btype="(\w+)"/.exec(rule.xml)?.[1] ?? ""] ?? "PresetCriteria";
  }
  /** Zero counts most. */
  get Priority(): number {
    return this.ordered().indexOf(this.format);
  }
  set Priority(place: unknown) {
    const others = this.ordered().filter((format) => format !== this.format);
    others.splice(numberArgument(place, 0), 0, this.format);
    others.forEach((format, index) => {
      format.priority = index + 1;
    });
    this.changed();
  }
  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(stops: unknown) {
    this.format.stopIfTrue = booleanArgument(stops);
    this.changed();
  }

  get Custom(): CustomConditionalFormatObject {
    return this.CustomOrNullObject ?? wrongType("Custom");
  }
  get CustomOrNullObject(): CustomConditionalFormatObject | null {
    const { rule } = this.format;
    return rule.kind === "formula" ? new CustomConditionalFormatObject(this.workbook, this.sheet, rule) : null;
  }
  get CellValue(): CellValueConditionalFormatObject {
    return this.CellValueOrNullObject ?? wrongType("CellValue");
  }
  get CellValueOrNullObject(): CellValueConditionalFormatObject | null {
    const { rule } = this.format;
    return rule.kind === "cellValue" ? new CellValueConditionalFormatObject(this.workbook, this.sheet, rule) : null;
  }

  GetRange(): RangeObject {
    const range = this.GetRangeOrNullObject();
    if (range === null) throw new ExcelError("ItemNotFound", "the rule has several areas");
    return range;
  }
  /** null for a rule with several areas. */
  GetRangeOrNullObject(): RangeObject | null {
    const [area, ...more] = this.format.areas;
    return area === undefined || more.length > 0 ? null : new RangeObject(this.workbook, this.sheet, area);
  }
  Delete(): void {
    const { format: gone, sheet } = this;
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== gone);
    // Those behind it move up, as they moved down when it was added.
    for (const format of sheet.conditionalFormats) if (format.priority > gone.priority) format.priority--;
    this.changed();
  }

  private ordered(): ConditionalFormatModel[] {
    return [...this.sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  }
  private changed(): void {
    this.sheet.changed.add("conditionalFormats");
  }
}

function wrongType(type: string): never {
  throw new ExcelError("InvalidOperation", `the conditional format is not of type ${type}`);
}

/** Excel's CustomConditionalFormat: a rule by formula. */
class CustomConditionalFormatObject extends WireObject {
  readonly className = "CustomConditionalFormat";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    private readonly rule: Rule<"formula">
  ) {
    super(workbook);
  }

  get Rule(): ConditionalFormatRuleObject {
    return new ConditionalFormatRuleObject(this.workbook, this.sheet, this.rule);
  }
  get Format(): ConditionalRangeFormatObject {
    return new ConditionalRangeFormatObject(this.workbook, this.sheet, this.rule.style);
  }
}

/** Excel's ConditionalFormatRule. */
class ConditionalFormatRuleObject extends WireObject {
  readonly className = "ConditionalFormatRule";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    private readonly rule: Rule<"formula">
  ) {
    super(workbook);
  }

  /** Relative to the first cell of the rule's range. */
  get Formula(): string {
    return this.rule.formula;
  }
  set Formula(formula: unknown) {
    this.rule.formula = ruleFormula(this.workbook, formula);
    this.sheet.changed.add("conditionalFormats");
  }
}

const OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
];

/** Excel's CellValueConditionalFormat: a rule that compares the cell's value. */
class CellValueConditionalFormatObject extends WireObject {
  readonly className = "CellValueConditionalFormat";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel,
    private readonly rule: Rule<"cellValue">
  ) {
    super(workbook);
  }

  get Rule(): WireValue {
    const [formula1 = "", formula2] = this.rule.formulas;
    return { formula1, operator: this.rule.operator, ...(formula2 === undefined ? {} : { formula2 }) };
  }
  set Rule(value: unknown) {
    const { formula1, formula2, operator } = value as Readonly<Record<string, unknown>>;
    if (!OPERATORS.includes(String(operator))) throw new ExcelError("InvalidArgument", String(operator));
    const formulas = [formula1, formula2].filter((each) => each !== undefined && each !== null && each !== "");
    this.rule.formulas = formulas.map((each) => ruleFormula(this.workbook, String(each)));
    this.rule.operator = String(operator);
    this.sheet.changed.add("conditionalFormats");
  }
  get Format(): ConditionalRangeFormatObject {
    return new ConditionalRangeFormatObject(this.workbook, this.sheet, this.rule.style);
  }
}
