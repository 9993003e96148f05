import { contains, intersection, without } from "../../model/area";
import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import type { Area, SheetModel, ValidationModel } from "../../model/workbookModel";
import { booleanArgument, textArgument } from "../argument";
import { WireObject, type WireValue } from "../wireObject";
import { readValidationRule, shownValidationRule, validationType } from "./validationRule";

const STYLES = { Stop: "stop", Warning: "warning", Information: "information" } as const;

function newValidation(area: Area): ValidationModel {
  return {
    areas: [{ ...area }],
    kind: "none",
    operator: "Between",
    formula1: "",
    formula2: "",
    allowBlank: true,
    showDropDown: true,
    prompt: { show: true, title: "", message: "" },
    error: { show: true, style: "stop", title: "", message: "" },
  };
}

/** Excel's DataValidation of a range. */
export class DataValidationObject extends WireObject {
  readonly className = "DataValidation";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: { readonly sheet: SheetModel; readonly area: Area }
  ) {
    super(workbook);
  }

  /** "None" without a rule, "MixedCriteria" where the cells differ. */
  get Type(): string {
    const found = this.found();
    if (found === null) return "MixedCriteria";
    return validationType(found?.kind ?? "none");
  }
  get Rule(): WireValue {
    return shownValidationRule(this.found() ?? undefined);
  }
  set Rule(rule: unknown) {
    this.put(readValidationRule(this.workbook, rule));
  }
  get IgnoreBlanks(): boolean | null {
    const found = this.found();
    return found === null ? null : (found?.allowBlank ?? true);
  }
  set IgnoreBlanks(ignored: unknown) {
    this.put({ allowBlank: booleanArgument(ignored) });
  }
  get Prompt(): WireValue {
    const { show, title, message } = (this.found() ?? newValidation(this.at.area)).prompt;
    return { message, showPrompt: show, title };
  }
  set Prompt(value: unknown) {
    const { message, showPrompt, title } = value as Readonly<Record<string, unknown>>;
    this.put({ prompt: { show: showPrompt !== false, title: words(title, 32), message: words(message, 255) } });
  }
  get ErrorAlert(): WireValue {
    const { show, style, title, message } = (this.found() ?? newValidation(this.at.area)).error;
    const word = Object.entries(STYLES).find(([, model]) => model === style)?.[0] ?? "Stop";
    return { message, showAlert: show, style: word, title };
  }
  set ErrorAlert(value: unknown) {
    const { message, showAlert, style, title } = value as Readonly<Record<string, unknown>>;
    const word = style === undefined || style === null ? "Stop" : textArgument(style);
    if (!(word in STYLES)) throw new ExcelError("InvalidArgument", `alert style ${word}`);
    this.put({
      error: {
        show: showAlert !== false,
        style: STYLES[word as keyof typeof STYLES],
        title: words(title, 32),
        message: words(message, 225),
      },
    });
  }

  /** Takes rule and messages from this range; what they have elsewhere stays. */
  Clear(): void {
    const { sheet, area } = this.at;
    this.workbook.requireWritable(sheet, area);
    if (this.touching().length === 0) return;
    for (const each of sheet.validations) each.areas = each.areas.flatMap((part) => without(part, area));
    sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
    sheet.changed.add("validations");
  }

  private touching(): ValidationModel[] {
    const { sheet, area } = this.at;
    return sheet.validations.filter(({ areas }) => areas.some((each) => intersection(each, area) !== undefined));
  }

  /** The validation all cells share; undefined: none has one; null: they differ. */
  private found(): ValidationModel | undefined | null {
    const [first, ...more] = this.touching();
    if (first === undefined) return undefined;
    return more.length === 0 && first.areas.some((each) => contains(each, this.at.area)) ? first : null;
  }

  /** Changes the validation of exactly these cells; cells that shared it before keep the old one. */
  private put(members: Partial<ValidationModel>): void {
    const { sheet, area } = this.at;
    this.workbook.requireWritable(sheet, area);
    const old = this.found();
    const next = { ...(old ?? newValidation(area)), ...members, areas: [{ ...area }] };
    this.Clear();
    sheet.validations.push(next);
    sheet.changed.add("validations");
  }
}

/** Excel refuses longer titles and messages. */
function words(value: unknown, longest: number): string {
  const text = typeof value === "string" ? value : "";
  if (text.length > longest) throw new ExcelError("InvalidArgument", `a text of more than ${longest} characters`);
  return text;
}
