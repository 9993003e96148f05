import { intersection } from "../model/area";
import { cellAddress } from "../model/address";
import type { FormulaEngine } from "../formulas/formulaEngine";
import { type AskedFormula, placedFormula, probedFormulas } from "../formulas/formulaProbe";
import type {
  Area,
  ConditionalFormatModel,
  DifferentialStyle,
  SheetModel,
  WorkbookModel,
} from "../model/workbookModel";
import { constantComparison } from "./constantComparison";
import { isTrue, ruleFormulaAt, ruleHome } from "./ruleFormula";
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
  if (rule.kind === "formula") return rule.formula;
  return comparison(rule.operator, cellAddress(first.row, first.column), rule.formulas);
}

type Place = readonly [row: number, column: number];

/** A rule in the cells of a window: those in which it is known to hold or not, and what is to be evaluated for the others. */
interface Question {
  readonly format: ConditionalFormatModel;
  readonly holds: (at: Place) => boolean;
  readonly places: readonly Place[];
}

/**
 * Which cells the rules of a workbook hold in. A formula that reads the same in several cells is evaluated once, and what was
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

  /** The rules of a sheet, the most important first, with the cells of the window in which each holds. */
  holding(sheet: SheetModel, window: Area): readonly { format: ConditionalFormatModel; places: readonly Place[] }[] {
    const known = this.known.get(sheet) ?? new Map<string, boolean>();
    this.known.set(sheet, known);
    const open = new Map<string, AskedFormula>();
    const ordered = [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority);
    const questions = ordered.flatMap((format) => question(sheet, { format, window, known, open }) ?? []);
    const results = probedFormulas({ model: this.model, engine: this.engine }, sheet, [...open.values()]);
    [...open.keys()].forEach((text, index) => known.set(text, isTrue(results[index])));
    return questions.map(({ format, holds, places }) => ({ format, places: places.filter(holds) }));
  }
}

/** undefined for a rule without cells in the window, and for one that cannot be evaluated. New formulas are added to `open`. */
function question(
  sheet: SheetModel,
  of: {
    readonly format: ConditionalFormatModel;
    readonly window: Area;
    readonly known: ReadonlyMap<string, boolean>;
    readonly open: Map<string, AskedFormula>;
  }
): Question | undefined {
  const { format, window, known, open } = of;
  const { rule, areas } = format;
  const home = ruleHome(areas);
  const places = areas.flatMap((area) => cellsOf(intersection(area, window)));
  if (rule.kind === "raw" || home === undefined || places.length === 0) return undefined;
  const constant = rule.kind === "cellValue" ? constantComparison(rule.operator, rule.formulas) : undefined;
  if (constant !== undefined) {
    return { format, places, holds: ([row, column]) => constant(sheet.cells.value(row, column)) };
  }
  const formula = formulaOf(rule, home);
  if (formula === undefined) return undefined;
  const texts = new Map(
    places.map((place) => {
      const [row, column] = place;
      const text = placedFormula({ formula: ruleFormulaAt({ row, column }, { home, formula }), row, column });
      if (!known.has(text)) open.set(text, { formula: text, row, column });
      return [place, text];
    })
  );
  return { format, places, holds: (place) => known.get(texts.get(place) ?? "") === true };
}

function cellsOf(area: Area | undefined): Place[] {
  const cells: Place[] = [];
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
  const looks = new Map<string, CellLook>();
  for (const { format, places } of results.holding(sheet, window)) {
    for (const [row, column] of places) {
      const key = `${row},${column}`;
      const look = looks.get(key) ?? new CellLook();
      looks.set(key, look);
      look.add(format);
    }
  }
  return { at: (row, column) => looks.get(`${row},${column}`)?.look() };
}
