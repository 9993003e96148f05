import { areaAddress, parseArea } from "../model/address";
import type { Area, DefinedNameModel, SheetModel, WorkbookModel } from "../model/workbookModel";
import { formulaTokens, type FormulaToken } from "./formulaTokens";
import { structuredArea, structuredParts, tableFor } from "./structuredReference";

/** A place in the workbook: where a formula stands. */
export interface FormulaPlace {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

/** A token whose references are areas of sheets: structured references and defined names have become what they mean. */
export type ResolvedToken =
  | Exclude<FormulaToken, { kind: "reference" | "structured" | "name" }>
  | { readonly kind: "area"; readonly sheet: SheetModel; readonly area: Area; readonly text: string }
  /** Neither a name nor a table of the workbook: TRUE, a LET variable, or a mistake. */
  | { readonly kind: "unknown"; readonly text: string };

export interface ResolvedFormula {
  readonly tokens: readonly ResolvedToken[];
  /** Lower-case names and tables the formula mentions, those that do not exist included. */
  readonly mentions: ReadonlySet<string>;
}

/** Defined names may stand on others; deeper than this they stand on themselves. */
const DEEPEST_NAME = 20;

function error(text: string): ResolvedToken {
  return { kind: "error", text };
}

function sheetNamed(workbook: WorkbookModel, name: string): SheetModel | undefined {
  const wanted = name.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
}

/** The name a sheet sees: its own before the workbook's. */
function nameSeen(workbook: WorkbookModel, sheet: SheetModel, name: string): DefinedNameModel | undefined {
  const wanted = name.toLowerCase();
  const same = workbook.names.filter((candidate) => candidate.name.toLowerCase() === wanted);
  return same.find(({ scope }) => scope === sheet.id) ?? same.find(({ scope }) => scope === undefined);
}

/** Turns the references of one formula into areas, collecting what it mentions on the way. */
class Resolver {
  readonly mentions = new Set<string>();

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly place: FormulaPlace
  ) {}

  tokens(formula: string, depth: number): ResolvedToken[] {
    return formulaTokens(formula).flatMap((token) => this.resolved(token, depth));
  }

  private resolved(token: FormulaToken, depth: number): ResolvedToken | ResolvedToken[] {
    switch (token.kind) {
      case "reference":
        return this.reference(token.sheet, token.cells);
      case "structured":
        return this.structured(token.table, token.inside);
      case "name":
        return this.named(token, depth);
      case "error":
        return token.text.includes("#REF!") ? error("#REF!") : token;
      default:
        return token;
    }
  }

  private reference(sheetName: string | undefined, cells: string): ResolvedToken {
    const sheet = sheetName === undefined ? this.place.sheet : sheetNamed(this.workbook, sheetName);
    const area = parseArea(cells);
    return sheet === undefined || area === undefined ? error("#REF!") : { kind: "area", sheet, area, text: cells };
  }

  private structured(tableName: string | undefined, inside: string): ResolvedToken {
    if (tableName !== undefined) this.mentions.add(tableName.toLowerCase());
    const found = tableFor(this.workbook, tableName, this.place);
    if (found === undefined) return error(tableName === undefined ? "#REF!" : "#NAME?");
    this.mentions.add(found.table.name.toLowerCase());
    const area = structuredArea(found.table, structuredParts(inside), this.place.row);
    if ("error" in area) return error(area.error);
    return { kind: "area", sheet: found.sheet, area, text: this.addressOf(area) };
  }

  /** Cells of the formula's own row are named relatively: rows of a table then share one formula, which the engine is quick with. */
  private addressOf(area: Area): string {
    return areaAddress(area, area.rows > 1 || area.row !== this.place.row);
  }

  private named(token: Extract<FormulaToken, { kind: "name" }>, depth: number): ResolvedToken | ResolvedToken[] {
    this.mentions.add(token.name.toLowerCase());
    const sheet = token.sheet === undefined ? this.place.sheet : sheetNamed(this.workbook, token.sheet);
    if (sheet === undefined) return error("#REF!");
    const name = nameSeen(this.workbook, sheet, token.name);
    if (name === undefined) {
      return tableFor(this.workbook, token.name, this.place) === undefined
        ? { kind: "unknown", text: token.text }
        : this.structured(token.name, "");
    }
    if (depth > DEEPEST_NAME) return error("#REF!");
    const meant = this.tokens(name.formula, depth + 1);
    if (meant.length === 1) return meant;
    return [{ kind: "open", text: "(" }, ...meant, { kind: "close", text: ")" }];
  }
}

/** What a formula means where it stands. */
export function resolvedFormula(workbook: WorkbookModel, formula: string, place: FormulaPlace): ResolvedFormula {
  const resolver = new Resolver(workbook, place);
  return { tokens: resolver.tokens(formula, 0), mentions: resolver.mentions };
}
