import type { PlanRule, PlanValidation } from "../core/report/sheetPlan";
import { passing } from "./address";

/** Excel takes a list of options in the rule itself up to this many characters. */
const MAX_LIST_TEXT = 255;

/** Queues conditional formats by formula. Newest rules come first in Excel, so the plan's first is added last. */
export function queueRules(sheet: Excel.Worksheet, rules: readonly PlanRule[]): void {
  for (const rule of [...rules].reverse()) {
    const { custom } = passing(sheet, rule.range).conditionalFormats.add("Custom");
    custom.rule.formula = rule.formula;
    custom.format.font.color = rule.color;
    if (rule.fill !== undefined) custom.format.fill.color = rule.fill;
    if (rule.bold !== undefined) custom.format.font.bold = rule.bold;
  }
}

/** Queues what may be typed into inputs, with the message that says so. */
export function queueValidations(sheet: Excel.Worksheet, validations: readonly PlanValidation[]): void {
  for (const { range, rule, message } of validations) {
    const { dataValidation } = passing(sheet, range);
    const excelRule = ruleOf(rule);
    if (excelRule !== undefined) {
      dataValidation.rule = excelRule;
      dataValidation.errorAlert = { message, showAlert: true, style: "Stop", title: "" };
    }
    dataValidation.prompt = { message, showPrompt: true, title: "" };
  }
}

/** The rule in Excel's words; undefined for a list that Excel cannot hold (too long, or an option with a comma): only the message then. */
function ruleOf(rule: PlanValidation["rule"]): Excel.DataValidationRule | undefined {
  switch (rule.kind) {
    case "list": {
      const source = rule.options.join(",");
      const fits = source.length <= MAX_LIST_TEXT && rule.options.every((option) => !option.includes(","));
      return fits ? { list: { inCellDropDown: true, source } } : undefined;
    }
    case "decimal":
      return { decimal: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "wholeNumber":
      return { wholeNumber: { formula1: rule.min, formula2: rule.max, operator: "Between" } };
    case "date":
      // Serial numbers as formulas: a plain number is not taken for a day in every client.
      return { date: { formula1: `=${rule.min}`, formula2: `=${rule.max}`, operator: "Between" } };
  }
}
