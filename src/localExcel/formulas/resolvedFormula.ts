import { areaAddress, columnName, parseArea } from "../model/address";
import type { Area, DefinedNameModel, SheetModel, TableModel, WorkbookModel } from "../model/workbookModel";
import { formulaTokens, type FormulaToken } from "./formulaTokens";
import { structuredArea, structuredParts, type StructuredParts, tableFor } from "./structuredReference";

/** A place in the workbook: where a formula stands. */
export interface FormulaPlace {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

export interface SheetArea {
  readonly sheet: SheetModel;
  readonly area: Area;
}

/** Cells of the formula's own row, which a structured reference named (`ownRow`), have `OWN_ROW` for the row in their text. */
export interface AreaToken extends SheetArea {
  readonly kind: "area";
  readonly text: string;
  readonly ownRow: boolean;
}

/** Stands for the row's number in a text that all rows of a table share; no cell and no formula can hold it. */
export const OWN_ROW = "\0";

/** A token whose references are areas of sheets: structured references and defined names have become what they mean. */
export type ResolvedToken =
  | Exclude<FormulaToken, { kind: "reference" | "structured" | "name" }>
  | AreaToken
  /** Neither a name nor a table of the workbook: TRUE, a LET variable, or a mistake. */
  | { readonly kind: "unknown"; readonly text: string };

export interface ResolvedFormula {
  readonly tokens: readonly ResolvedToken[];
  /** Lower-case names and tables the formula mentions, those that do not exist included. */
  readonly mentions: ReadonlySet<string>;
  /** Its text would mean something else in another row of the table it stands in. */
  readonly onlyHere: boolean;
}

/** Rows of a table have the same formula text over and over: texts met lately are not read again. */
const TEXTS_KEPT = 4096;
const readTexts = new Map<string, readonly FormulaToken[]>();
const readParts = new WeakMap<FormulaToken, StructuredParts>();
const sameMentions = new Map<string, ReadonlySet<string>>();

function tokensOf(formula: string): readonly FormulaToken[] {
  let tokens = readTexts.get(formula);
  if (tokens === undefined) {
    if (readTexts.size >= TEXTS_KEPT) readTexts.clear();
    readTexts.set(formula, (tokens = formulaTokens(formula)));
  }
  return tokens;
}

function partsOf(token: FormulaToken, inside: string): StructuredParts {
  let parts = readParts.get(token);
  if (parts === undefined) readParts.set(token, (parts = structuredParts(inside)));
  return parts;
}

/** One set for all formulas that mention the same. */
function shared(mentions: ReadonlySet<string>): ReadonlySet<string> {
  const key = [...mentions].join("\n");
  const known = sameMentions.get(key);
  if (known !== undefined) return known;
  if (sameMentions.size >= TEXTS_KEPT) sameMentions.clear();
  sameMentions.set(key, mentions);
  return mentions;
}

/** Defined names may stand on others; deeper than this they stand on themselves. */
const DEEPEST_NAME = 20;

const WHOLE_TABLE = structuredParts("");

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
  const same = workbook.names.filter(
    (candidate) => candidate.name.length === name.length && candidate.name.toLowerCase() === wanted
  );
  return same.find(({ scope }) => scope === sheet.id) ?? same.find(({ scope }) => scope === undefined);
}

/** Relative, so that the rows of a table share one formula: the engine is quick with those. */
function ownRowAddress({ column, columns }: Area): string {
  const first = columnName(column) + OWN_ROW;
  return columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${OWN_ROW}`;
}

/** Turns the references of one formula into areas, collecting what it mentions on the way. */
class Resolver {
  readonly mentions = new Set<string>();
  onlyHere = false;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly place: FormulaPlace
  ) {}

  tokens(formula: string, depth: number): ResolvedToken[] {
    const tokens: ResolvedToken[] = [];
    for (const token of tokensOf(formula)) {
      const resolved = this.resolved(token, depth);
      if (Array.isArray(resolved)) tokens.push(...resolved);
      else tokens.push(resolved);
    }
    return tokens;
  }

  private resolved(token: FormulaToken, depth: number): ResolvedToken | ResolvedToken[] {
    switch (token.kind) {
      case "reference":
        return this.reference(token.sheet, token.cells);
      case "structured":
        return this.structured(token.table, partsOf(token, token.inside));
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
    return sheet === undefined || area === undefined
      ? error("#REF!")
      : { kind: "area", sheet, area, text: cells, ownRow: false };
  }

  private structured(tableName: string | undefined, parts: StructuredParts): ResolvedToken {
    if (tableName !== undefined) this.mentions.add(tableName.toLowerCase());
    const found = tableFor(this.workbook, tableName, this.place);
    if (found === undefined) return error(tableName === undefined ? "#REF!" : "#NAME?");
    this.mentions.add(found.table.name.toLowerCase());
    const area = structuredArea(found.table, parts, this.place.row);
    const ownRow = this.isOwnRow(found.table, parts);
    if ("error" in area) return error(area.error);
    const text = ownRow ? ownRowAddress(area) : areaAddress(area, true);
    return { kind: "area", sheet: found.sheet, area, text, ownRow };
  }

  /** "This row" of the table the formula stands in; of another table, or with further items, only this one row is meant. */
  private isOwnRow(table: TableModel, { items }: StructuredParts): boolean {
    if (!items.includes("this row")) return false;
    const ownRow = items.length === 1 && tableFor(this.workbook, undefined, this.place)?.table === table;
    if (!ownRow) this.onlyHere = true;
    return ownRow;
  }

  private named(token: Extract<FormulaToken, { kind: "name" }>, depth: number): ResolvedToken | ResolvedToken[] {
    this.mentions.add(token.name.toLowerCase());
    const sheet = token.sheet === undefined ? this.place.sheet : sheetNamed(this.workbook, token.sheet);
    if (sheet === undefined) return error("#REF!");
    const name = nameSeen(this.workbook, sheet, token.name);
    if (name === undefined) {
      return tableFor(this.workbook, token.name, this.place) === undefined
        ? { kind: "unknown", text: token.text }
        : this.structured(token.name, WHOLE_TABLE);
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
  const tokens = resolver.tokens(formula, 0);
  return { tokens, mentions: shared(resolver.mentions), onlyHere: resolver.onlyHere };
}
