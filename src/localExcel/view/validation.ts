import type { FormulaEngine } from "../formulas/formulaEngine";
import { probedFormulas } from "../formulas/formulaProbe";
import { holdsCell, intersection } from "../model/area";
import type { StoredValue } from "../model/cellStore";
import { cellText } from "../model/cellText";
import { referencedCells } from "../model/referencedCells";
import type { SheetModel, ValidationModel, WorkbookModel } from "../model/workbookModel";
import { constantComparison } from "./constantComparison";
import { isTrue, ruleFormulaAt, ruleHome } from "./ruleFormula";

interface Cell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

interface Workbook {
  readonly model: WorkbookModel;
  readonly engine: FormulaEngine;
}

/** The validation a cell has. */
export function validationAt({ sheet, row, column }: Cell): ValidationModel | undefined {
  return sheet.validations.find(({ areas }) => areas.some((area) => holdsCell(area, row, column)));
}

/** A formula of the rule as it reads for this cell; rules are written for the first cell they are for. */
function ownFormula({ areas }: ValidationModel, formula: string, cell: Cell): string {
  const home = ruleHome(areas);
  return home === undefined ? formula : ruleFormulaAt(cell, { home, formula });
}

interface Choice {
  readonly value: StoredValue;
  readonly text: string;
}

/** What stands in the cells a list is taken from; undefined when it is taken from none that can be told. */
function choicesIn(model: WorkbookModel, home: SheetModel, formula: string): Choice[] | undefined {
  const place = referencedCells(model, formula, home);
  if (place === undefined) return undefined;
  const { sheet } = place;
  const used = sheet.cells.used(true);
  const area = used && intersection(place.area, used);
  if (area === undefined) return [];
  const choices: Choice[] = [];
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const value = sheet.cells.value(row, column);
      const text = cellText(model, sheet, row, column);
      if (text !== "") choices.push({ value, text });
    }
  }
  return choices;
}

function listOf(model: WorkbookModel, validation: ValidationModel, cell: Cell): Choice[] | undefined {
  const { formula1 } = validation;
  if (formula1.startsWith("=")) return choicesIn(model, cell.sheet, ownFormula(validation, formula1, cell));
  return formula1.split(",").map((choice) => ({ value: choice.trim(), text: choice.trim() }));
}

/** The choices a cell's list offers, as shown; undefined for a cell without a list, or with one that cannot be told. */
export function listChoices(model: WorkbookModel, cell: Cell): readonly string[] | undefined {
  const validation = validationAt(cell);
  if (validation?.kind !== "list") return undefined;
  return listOf(model, validation, cell)?.map(({ text }) => text);
}

function plainText(value: StoredValue): string {
  return typeof value === "object" ? value.error : String(value);
}

function inList(choices: readonly Choice[], value: StoredValue): boolean {
  const text = plainText(value).toLowerCase();
  return choices.some((choice) => choice.value === value || choice.text.toLowerCase() === text);
}

/** The limits of a rule as numbers for this cell; undefined when one has none. */
function limits({ model, engine }: Workbook, validation: ValidationModel, cell: Cell): string[] | undefined {
  const formulas = [validation.formula1, validation.formula2].filter((formula) => formula !== "");
  const found = formulas.map((formula) => {
    if (Number.isFinite(Number(formula))) return formula;
    const asked = { formula: ownFormula(validation, formula, cell), row: cell.row, column: cell.column };
    const [value] = probedFormulas({ model, engine }, cell.sheet, [asked]);
    return typeof value === "number" ? String(value) : undefined;
  });
  const all = found.filter((limit) => limit !== undefined);
  return all.length === formulas.length && all.length > 0 ? all : undefined;
}

function holds(workbook: Workbook, validation: ValidationModel, at: Cell & { readonly value: StoredValue }): boolean {
  const { value } = at;
  if (validation.kind === "none") return true;
  if (validation.kind === "list") {
    const choices = listOf(workbook.model, validation, at);
    return choices === undefined || inList(choices, value);
  }
  if (validation.kind === "custom") return customHolds(workbook, validation, at);
  const measured = validation.kind === "textLength" ? plainText(value).length : value;
  if (typeof measured !== "number" || (validation.kind === "whole" && !Number.isInteger(measured))) return false;
  const limited = limits(workbook, validation, at);
  // A limit that cannot be told limits nothing.
  return limited === undefined || (constantComparison(validation.operator, limited)?.(measured) ?? true);
}

/** The rule's formula looks at the cell itself: the value stands there for as long as it is asked. */
function customHolds(
  { model, engine }: Workbook,
  validation: ValidationModel,
  at: Cell & { readonly value: StoredValue }
): boolean {
  const { sheet, row, column, value } = at;
  const { cells } = sheet;
  const before = { value: cells.value(row, column), formula: cells.formula(row, column) };
  const wasChanged = cells.changedRows.has(row);
  const asked = { formula: ownFormula(validation, validation.formula1, at), row, column };
  try {
    cells.put(row, column, value);
    const [result] = probedFormulas({ model, engine }, sheet, [asked]);
    return result === undefined || isTrue(result);
  } finally {
    cells.put(row, column, before.value, before.formula);
    if (!wasChanged) cells.changedRows.delete(row);
  }
}

/** The validation that forbids a value in a cell; undefined when it may stand there. Warnings forbid nothing. */
export function forbidding(
  workbook: Workbook,
  at: Cell & { readonly value: StoredValue }
): ValidationModel | undefined {
  const validation = validationAt(at);
  if (validation === undefined || !validation.error.show || validation.error.style !== "stop") return undefined;
  if (at.value === undefined) return undefined;
  return holds(workbook, validation, at) ? undefined : validation;
}
