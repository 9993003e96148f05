import { boundingArea, intersection } from "../model/area";
import { cellAddress } from "../model/address";
import type { FormulaEngine } from "../formulas/formulaEngine";
import { probedFormulas } from "../formulas/formulaProbe";
import { shiftedFormula } from "../model/shiftFormula";
import type {
  Area,
  ConditionalFormatModel,
  DifferentialStyle,
  SheetModel,
  WorkbookModel,
} from "../model/workbookModel";
import { constantComparison } from "./constantComparison";
import type { LookOver } from "./viewStyle";

type DrawnRule = Exclude<ConditionalFormatModel["rule"], { kind: "raw" }>;

export interface RuleLook {
  readonly key: string;
  readonly look: LookOver;
  readonly numberFormat: string | undefined;
}

/** What conditional formats make of the cells of a window. */
export interface RuleLooks {
  readonly at: (row: number, column: number) => RuleLook | undefined;
}

/** A comparison with the cell's value as a formula about that cell. */
function comparison(
  operator: string,
  cell: string,
  [first = "", second = first]: readonly string[]
): string | undefined {
  const [a, b] = [first, second].map((formula) => `(${formula.replace(/^=/, "")})`) as [string, string];
  const between = `OR(AND(${cell}>=${a},${cell}<=${b}),AND(${cell}>=${b},${cell}<=${a}))`;
  const formulas: Readonly<Record<string, string>> = {
    Between: between,
    NotBetween: `NOT(${between})`,
    EqualTo: `${cell}=${a}`,
    NotEqualTo: `${cell}<>${a}`,
    GreaterThan: `${cell}>${a}`,
    LessThan: `${cell}<${a}`,
    GreaterThanOrEqual: `${cell}>=${a}`,
    LessThanOrEqual: `${cell}<=${a}`,
  };
  const formula = formulas[operator];
  return formula === undefined ? undefined : `=${formula}`;
}

/** What a rule says of its first cell, as a formula; undefined for a comparison without a word for it. */
function formulaOf(rule: DrawnRule, first: Area): string | undefined {
  if (rule.kind === "formula") return rule.formula.startsWith("=") ? rule.formula : `=${rule.formula}`;
  return comparison(rule.operator, cellAddress(first.row, first.column), rule.formulas);
}

const OWN_PLACE = /\b(?:ROW|COLUMN)\(\s*\)/i;

/**
 * Which cells the rules of one sheet hold in. A formula that reads the same in several cells is evaluated once, and what was
 * evaluated stands until `forget`: the workbook has changed.
 */
export class RuleResults {
  private readonly known = new Map<SheetModel, Map<string, boolean>>();

  constructor(
    private readonly model: WorkbookModel,
    private readonly engine: FormulaEngine
  ) {}

  forget(): void {
    this.known.clear();
  }

  /** The cells of the area in which the rule holds, as "row,column". */
  holding(
    sheet: SheetModel,
    format: ConditionalFormatModel,
    area: Area
  ): readonly (readonly [row: number, column: number])[] {
    const { rule } = format;
    const [first, ...more] = format.areas;
    if (rule.kind === "raw" || first === undefined) return [];
    const home = more.reduce(boundingArea, first);
    const constant = rule.kind === "cellValue" ? constantComparison(rule.operator, rule.formulas) : undefined;
    const places = format.areas.flatMap((each) => cellsOf(intersection(each, area)));
    if (constant !== undefined) {
      return places.filter(([row, column]) => constant(sheet.cells.value(row, column)));
    }
    const formula = formulaOf(rule, home);
    return formula === undefined ? [] : this.asked(sheet, { formula, home, places });
  }

  private asked(
    sheet: SheetModel,
    question: { readonly formula: string; readonly home: Area; readonly places: readonly (readonly [number, number])[] }
  ): readonly (readonly [number, number])[] {
    const { formula, home, places } = question;
    const known = this.known.get(sheet) ?? new Map<string, boolean>();
    this.known.set(sheet, known);
    const ownPlace = OWN_PLACE.test(formula);
    const open = new Map<string, { formula: string; row: number; column: number }>();
    const keyed = places.map(([row, column]) => {
      const text = shiftedFormula(formula, { rows: row - home.row, columns: column - home.column });
      const key = ownPlace ? `${text} ${row},${column}` : text;
      if (!known.has(key) && !open.has(key)) open.set(key, { formula: text, row, column });
      return { key, row, column };
    });
    const results = probedFormulas({ model: this.model, engine: this.engine }, sheet, [...open.values()]);
    [...open.keys()].forEach((key, index) => known.set(key, isTrue(results[index])));
    return keyed.filter(({ key }) => known.get(key) === true).map(({ row, column }) => [row, column] as const);
  }
}

/** A rule holds where its formula gives TRUE or a number other than 0. */
function isTrue(value: unknown): boolean {
  return value === true || (typeof value === "number" && value !== 0);
}

function cellsOf(area: Area | undefined): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  if (area === undefined) return cells;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) cells.push([row, column]);
  }
  return cells;
}

/** What several rules make of one cell: what an earlier one says stands. */
class CellLook {
  private style: DifferentialStyle = {};
  private key = "";
  private stopped = false;

  add(format: ConditionalFormatModel): void {
    if (this.stopped || format.rule.kind === "raw") return;
    this.style = { ...format.rule.style, ...this.style };
    this.key += ` ${format.id}`;
    this.stopped = format.stopIfTrue;
  }

  look(): RuleLook {
    const { numberFormat, ...look } = this.style;
    return { key: this.key, look, numberFormat };
  }
}

/** The looks of conditional formats in a window, evaluated now. */
export function ruleLooks(results: RuleResults, sheet: SheetModel, window: Area): RuleLooks {
  const ordered = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
  const looks = new Map<string, CellLook>();
  for (const format of ordered) {
    for (const [row, column] of results.holding(sheet, format, window)) {
      const key = `${row},${column}`;
      const look = looks.get(key) ?? new CellLook();
      looks.set(key, look);
      look.add(format);
    }
  }
  return { at: (row, column) => looks.get(`${row},${column}`)?.look() };
}
