import { unzipSync } from "fflate";
import { openXlsx } from "../../src/localExcel/files/openXlsx";
import type { StoredValue } from "../../src/localExcel/model/cellStore";
import type { StyleTable } from "../../src/localExcel/model/cellStyle";
import { areaAddress, cellAddress } from "../../src/localExcel/model/address";
import type { DimensionModel, SheetModel, WorkbookModel } from "../../src/localExcel/model/workbookModel";

export interface CompareOptions {
  /** Sheets to compare; all of the first file by default. */
  readonly sheets?: readonly string[];
  /** Sheets and names that only the second file has are no difference. */
  readonly allowAdded?: boolean;
}

/** Printed differences are cut after this many a sheet. */
const MOST = 50;

/**
 * What differs between two saved workbooks in the sheets of the first: cells, formulas, looks, sizes, what is hidden,
 * filters, names, tables, merges, conditional formats, validations, links, notes, charts and page set-up.
 * Each difference is one line `sheet!cell: before / after`; none means the two are the same to their reader.
 */
export function compareWorkbooks(before: Uint8Array, after: Uint8Array, options: CompareOptions = {}): string[] {
  return compareModels(openXlsx(before, "before.xlsx").model, openXlsx(after, "after.xlsx").model, options);
}

/** The same of two workbooks as they were opened: for a file that is compared more than once. */
export function compareModels(first: WorkbookModel, second: WorkbookModel, options: CompareOptions = {}): string[] {
  const wanted = first.sheets.filter((sheet) => options.sheets?.includes(sheet.name) ?? true);
  const lines = wanted.flatMap((sheet) => {
    const other = second.sheets.find(({ name }) => name === sheet.name);
    if (other === undefined) return [`${sheet.name}: there / gone`];
    return compareSheets({ sheet, styles: first.styles }, { sheet: other, styles: second.styles });
  });
  if (options.allowAdded !== true) lines.push(...orderOf(first, second));
  return [...lines, ...compareNames(first, second, options)];
}

/** Names of parts that are not byte for byte the same in both packages, or that only one has. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const first = unzipSync(before);
  const second = unzipSync(after);
  const names = [...new Set([...Object.keys(first), ...Object.keys(second)])];
  return names.filter((name) => {
    const [a, b] = [first[name], second[name]];
    return a === undefined || b === undefined || Buffer.compare(Buffer.from(a), Buffer.from(b)) !== 0;
  });
}

interface Side {
  readonly sheet: SheetModel;
  readonly styles: StyleTable;
}

function compareSheets(before: Side, after: Side): string[] {
  const lines: string[] = [];
  const say = (where: string, was: unknown, is: unknown): void => {
    const [a, b] = [shown(was), shown(is)];
    if (a !== b) lines.push(`${before.sheet.name}!${where}: ${a} / ${b}`);
  };
  compareCells(before, after, say);
  for (const side of ["rows", "columns"] as const) {
    const indices = new Set([...before.sheet[side].keys(), ...after.sheet[side].keys()]);
    for (const index of indices) say(`${side} ${index + 1}`, sizeAt(before, side, index), sizeAt(after, side, index));
  }
  for (const section of SECTIONS) say(section, sectionOf(before.sheet, section), sectionOf(after.sheet, section));
  return lines.length > MOST ? [...lines.slice(0, MOST), `… and ${lines.length - MOST} more`] : lines;
}

function compareCells(before: Side, after: Side, say: (where: string, was: unknown, is: unknown) => void): void {
  const areas = [before.sheet.cells.used(false), after.sheet.cells.used(false)].filter((area) => area !== undefined);
  const rows = Math.max(0, ...areas.map((area) => area.row + area.rows));
  const columns = Math.max(0, ...areas.map((area) => area.column + area.columns));
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const address = cellAddress(row, column);
      const [a, b] = [before.sheet.cells, after.sheet.cells];
      if (!sameValue(a.value(row, column), b.value(row, column)))
        say(address, a.value(row, column), b.value(row, column));
      const [f, g] = [a.formula(row, column), b.formula(row, column)];
      if (f !== g) say(`${address} formula`, f, g);
      const [s, t] = [a.style(row, column), b.style(row, column)];
      if (s !== undefined || t !== undefined) say(`${address} style`, styleOf(before, s), styleOf(after, t));
    }
  }
}

function sameValue(a: StoredValue, b: StoredValue): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && a.error === b.error);
}

const looks = new WeakMap<StyleTable, Map<number, string>>();

/** A style without its place in the file, which another program may change. */
function styleOf({ styles }: Side, number: number | undefined): string | undefined {
  if (number === undefined) return undefined;
  const known = looks.get(styles) ?? new Map<number, string>();
  looks.set(styles, known);
  let look = known.get(number);
  if (look === undefined)
    known.set(number, (look = JSON.stringify({ ...styles.styleOf(number), sourceXf: undefined })));
  return look;
}

function sizeAt(side: Side, which: "rows" | "columns", index: number): unknown {
  const dimension: DimensionModel | undefined = side.sheet[which].get(index);
  if (dimension === undefined) return { hidden: false };
  return { ...dimension, style: styleOf(side, dimension.style) };
}

const SECTIONS = [
  "visibility",
  "tabColor",
  "showGridlines",
  "showHeadings",
  "defaultRowHeight",
  "defaultColumnWidth",
  "freeze",
  "protection",
  "merges",
  "tables",
  "filter",
  "conditionalFormats",
  "validations",
  "hyperlinks",
  "notes",
  "charts",
  "page",
] as const satisfies readonly (keyof SheetModel)[];

/** What a section says, without the ids and part names that are made anew each time. */
function sectionOf(sheet: SheetModel, section: (typeof SECTIONS)[number]): unknown {
  if (section === "tables") {
    return sheet.tables.map((table) => ({ ...table, id: "", part: "", changed: false, area: areaAddress(table.area) }));
  }
  if (section === "charts") return sheet.charts.map((chart) => ({ ...chart, id: "" }));
  if (section === "conditionalFormats") return sheet.conditionalFormats.map((rule) => ({ ...rule, id: "" }));
  return sheet[section];
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  return typeof value === "string" ? value : JSON.stringify(value);
}

function orderOf(first: WorkbookModel, second: WorkbookModel): string[] {
  const [a, b] = [first, second].map((model) => model.sheets.map((sheet) => sheet.name).join(", "));
  return a === b ? [] : [`sheets: ${a ?? ""} / ${b ?? ""}`];
}

function compareNames(first: WorkbookModel, second: WorkbookModel, options: CompareOptions): string[] {
  const texts = (model: WorkbookModel): Map<string, string> =>
    new Map(
      model.names.map(({ name, scope, formula, visible, comment }) => {
        const sheet = model.sheets.find(({ id }) => id === scope)?.name ?? "";
        return [`${sheet}!${name}`, JSON.stringify({ formula, visible, comment })];
      })
    );
  const [was, is] = [texts(first), texts(second)];
  const keys = [...was.keys(), ...(options.allowAdded === true ? [] : [...is.keys()].filter((key) => !was.has(key)))];
  return keys
    .filter((key) => was.get(key) !== is.get(key))
    .map((key) => `name ${key}: ${was.get(key) ?? "nothing"} / ${is.get(key) ?? "nothing"}`);
}
