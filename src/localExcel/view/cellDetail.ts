import { isDateFormat, isPercentFormat } from "numfmt";
import type { FormulaEngine } from "../formulas/formulaEngine";
import { probedFormulas } from "../formulas/formulaProbe";
import { formulaTokens } from "../formulas/formulaTokens";
import { holdsCell, mergeHolding } from "../model/area";
import { styleAt } from "../model/areaStyle";
import type { StoredValue } from "../model/cellStore";
import type { CellStyle } from "../model/cellStyle";
import { enteredValue } from "../model/enteredValue";
import { referencedCells } from "../model/referencedCells";
import { shownText } from "../model/shownText";
import type { SheetModel, ValidationModel, WorkbookModel } from "../model/workbookModel";
import type { CellDetail } from "../page/workbookPort";
import { listChoices, validationAt } from "./validation";

interface Cell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
}

const DAY_FORMAT = "m/d/yyyy";
const TIME_FORMAT = "h:mm:ss AM/PM";

/** Format in which a date, a time or both are edited. */
function editFormat(value: number): string {
  if (Number.isInteger(value)) return DAY_FORMAT;
  return value < 1 ? TIME_FORMAT : `${DAY_FORMAT} h:mm:ss`;
}

/** Fifteen digits, as Excel keeps them; 0.1 + 0.2 is 0.3. */
function plainNumber(value: number): string {
  const digits = Number(value.toPrecision(15));
  return String(digits).toUpperCase();
}

function numberEntry(model: WorkbookModel, value: number, { numberFormat }: CellStyle): string {
  if (isDateFormat(numberFormat) && value >= 0) {
    const { locale, date1904 } = model;
    return shownText(value, { numberFormat: editFormat(value), locale, date1904 });
  }
  if (isPercentFormat(numberFormat)) return `${plainNumber(Number((value * 100).toPrecision(14)))}%`;
  return plainNumber(value);
}

/** A text that would be read as something else when typed again gets an apostrophe. */
function textEntry(text: string, style: CellStyle, date1904: boolean): string {
  const again = enteredValue(text, { text: style.numberFormat === "@", date1904 });
  return again.formula === undefined && again.value === text ? text : `'${text}`;
}

/** A cell's content as one would type it. */
function entryText(model: WorkbookModel, { sheet, row, column }: Cell): string {
  const formula = sheet.cells.formula(row, column);
  if (formula !== undefined) return formula.text;
  const value: StoredValue = sheet.cells.value(row, column);
  const style = model.styles.styleOf(styleAt(sheet, row, column));
  if (value === undefined) return "";
  if (typeof value === "number") return numberEntry(model, value, style);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : textEntry(value, style, model.date1904);
}

function hintAt({ sheet, row, column }: Cell, validation: ValidationModel | undefined): CellDetail["hint"] {
  const prompt = validation?.prompt;
  if (prompt?.show === true && (prompt.message !== "" || prompt.title !== "")) {
    return { title: prompt.title, text: prompt.message };
  }
  const note = sheet.notes.find((each) => each.row === row && each.column === column);
  return note === undefined ? undefined : { title: note.author, text: note.text };
}

/** A place in the workbook as links write it: "'Bob''s deals'!A5", "A5" or a defined name. */
function placeNamed(model: WorkbookModel, home: SheetModel, location: string): CellDetail["link"] {
  const place = referencedCells(model, location, home);
  return place && { sheet: place.sheet.id, area: place.area };
}

/** The place that the first argument of HYPERLINK(…) names. */
function formulaTarget(
  { model, engine }: { readonly model: WorkbookModel; readonly engine: FormulaEngine },
  { sheet, row, column }: Cell
): string | undefined {
  const formula = sheet.cells.formula(row, column)?.text ?? "";
  const tokens = formulaTokens(formula).filter(({ kind }) => kind !== "space");
  if (tokens[0]?.kind !== "function" || tokens[0].text.toUpperCase() !== "HYPERLINK") return undefined;
  let depth = 0;
  let target = "";
  for (const token of tokens.slice(2)) {
    if (depth === 0 && (token.kind === "comma" || token.kind === "close")) break;
    if (token.kind === "open") depth++;
    if (token.kind === "close") depth--;
    target += token.text;
  }
  const [value] = probedFormulas({ model, engine }, sheet, [{ formula: `=${target}`, row, column }]);
  return typeof value === "string" ? value : undefined;
}

function linkAt(
  workbook: { readonly model: WorkbookModel; readonly engine: FormulaEngine },
  cell: Cell
): CellDetail["link"] {
  const { sheet, row, column } = cell;
  const link = sheet.hyperlinks.find(({ area }) => holdsCell(area, row, column));
  if (link?.address !== undefined) return { address: link.address };
  const target = link?.location ?? formulaTarget(workbook, cell);
  if (target === undefined || target === "") return undefined;
  if (link?.location === undefined && !target.startsWith("#")) return { address: target };
  return placeNamed(workbook.model, sheet, target.replace(/^#/, ""));
}

/** What the formula bar and the editor say of one cell. */
export function cellDetail(
  workbook: { readonly model: WorkbookModel; readonly engine: FormulaEngine },
  cell: Cell
): CellDetail {
  const merge = mergeHolding(cell.sheet.merges, cell.row, cell.column);
  const at = merge === undefined ? cell : { sheet: cell.sheet, row: merge.row, column: merge.column };
  const validation = validationAt(at);
  return {
    entry: entryText(workbook.model, at),
    choices: validation?.showDropDown === true ? listChoices(workbook.model, at) : undefined,
    hint: hintAt(at, validation),
    link: linkAt(workbook, at),
  };
}
