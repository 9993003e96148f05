import { holdsCell } from "../../model/area";
import type { StoredFormula, StoredValue } from "../../model/cellStore";
import type { DimensionModel, SheetModel } from "../../model/workbookModel";
import { CellReader } from "../reading/cellReader";
import { cellStyleNumber, rowAttributes, rowDimension } from "../reading/readRows";
import { findText, scanCells, scanRows, type RawCell, type RawRow } from "../reading/scanSheet";
import type { SheetXml } from "../reading/sheetXml";
import { same } from "../same";
import { ByteSink } from "../xml/byteSink";
import { escapeAttribute } from "../xml/escapeXml";
import { cellXml } from "./writeCell";
import type { WritingContext } from "./writingContext";

/** A cell of the opened file. */
interface FileCell {
  readonly start: number;
  readonly end: number;
  readonly value: StoredValue;
  readonly formula: StoredFormula | undefined;
  readonly style: number | undefined;
  readonly formulaStart: number;
  readonly formulaEnd: number;
  readonly sharedFirst: number;
  readonly sharedGroup: number;
}

/** Cells that are copied, from the first byte to behind the last. */
interface Span {
  readonly start: number;
  end: number;
}

/** Neighbours are copied in one piece. */
function pushSpan(cells: (string | Span)[], { start, end }: FileCell): void {
  const last = cells[cells.length - 1];
  if (typeof last === "object" && last.end === start) last.end = end;
  else cells.push({ start, end });
}

const decoder = new TextDecoder();

/**
 * Writes the rows of a sheet. Rows whose content is the opened file's are copied byte for byte; in the others, so are
 * the cells whose value, formula and style are (rich texts and shared formulas live on there).
 */
export class RowWriter {
  readonly sink = new ByteSink();
  /** Whether anything differs from the opened file. */
  changed = false;
  private readonly reader: CellReader;
  private readonly brokenGroups = new Set<number>();
  private readonly touched: number[];
  private readonly rowsChanged: boolean;
  private readonly lastColumn: number;
  private next = 0;
  private copyFrom = -1;
  private copyTo = -1;

  constructor(
    private readonly xml: SheetXml,
    private readonly sheet: SheetModel,
    private readonly context: WritingContext
  ) {
    this.reader = new CellReader(xml.bytes, context.opened.sharedStrings);
    this.rowsChanged = sheet.changed.has("rows") || sheet.part === undefined;
    const touched = new Set(sheet.cells.changedRows);
    if (this.rowsChanged) for (const row of sheet.rows.keys()) touched.add(row);
    this.touched = [...touched].sort((a, b) => a - b);
    const used = sheet.cells.used(false);
    this.lastColumn = used === undefined ? -1 : used.column + used.columns - 1;
  }

  write(): void {
    const { bytes, rowsFrom, rowsTo } = this.xml;
    const shared = findText(bytes.subarray(rowsFrom, rowsTo), 't="shared"', 0) >= 0;
    scanRows(bytes, rowsFrom, rowsTo, (row) => {
      while ((this.touched[this.next] ?? Infinity) < row.index) this.newRow(this.touched[this.next++] ?? 0);
      const own = this.touched[this.next] === row.index;
      if (own) this.next++;
      if (own || this.sizeChanged(row)) this.mergeRow(row);
      else if (shared && this.dependsOnBroken(row)) this.mergeRow(row);
      else this.copy(row.start, row.end);
    });
    while (this.next < this.touched.length) this.newRow(this.touched[this.next++] ?? 0);
    this.flushCopy();
  }

  private copy(start: number, end: number): void {
    if (this.copyTo !== start) {
      this.flushCopy();
      this.copyFrom = start;
    }
    this.copyTo = end;
  }

  private flushCopy(): void {
    if (this.copyFrom >= 0) this.sink.raw(this.xml.bytes.subarray(this.copyFrom, this.copyTo));
    this.copyFrom = this.copyTo = -1;
  }

  private text(text: string): void {
    this.flushCopy();
    this.sink.text(text);
    this.changed = true;
  }

  private sizeChanged(row: RawRow): boolean {
    if (!this.rowsChanged) return false;
    const was = rowDimension(rowAttributes(this.xml.bytes, row), this.context.opened);
    return !sameSize(was, this.sheet.rows.get(row.index));
  }

  /** Follows the shared formulas of a row that is copied; true when the row leans on a formula that is no longer there. */
  private dependsOnBroken(row: RawRow): boolean {
    let depends = false;
    scanCells(this.xml.bytes, row, (cell) => {
      if (cell.formulaStart < 0) return;
      this.reader.read(cell, row.index);
      if (this.brokenGroups.has(this.reader.sharedGroup)) depends = true;
    });
    return depends;
  }

  private newRow(row: number): void {
    const cells: string[] = [];
    for (let column = 0; column <= this.lastColumn; column++) cells.push(this.cell(row, column, undefined));
    const body = cells.join("");
    const attributes: Record<string, string> = { r: String(row + 1) };
    this.putSize(attributes, this.sheet.rows.get(row));
    if (body !== "" || Object.keys(attributes).length > 1) this.text(rowXml(attributes, body));
  }

  private mergeRow(row: RawRow): void {
    const attributes = rowAttributes(this.xml.bytes, row);
    const was = rowDimension(attributes, this.context.opened);
    const now = this.sheet.rows.get(row.index);
    const old = this.fileCells(row, was?.style !== undefined);
    const last = Math.max(this.lastColumn, ...old.keys());
    let equal = sameSize(was, now);
    const cells: (string | Span)[] = [];
    for (let column = 0; column <= last; column++) {
      const cell = old.get(column);
      if (cell !== undefined && this.unchanged(row.index, column, cell)) {
        pushSpan(cells, cell);
      } else {
        const xml = this.cell(row.index, column, cell);
        if (xml !== "" || cell !== undefined) equal = false;
        if (xml !== "") cells.push(xml);
      }
    }
    if (equal) {
      this.copy(row.start, row.end);
      return;
    }
    if (!sameSize(was, now)) this.putSize(attributes, now);
    delete attributes["spans"];
    const body = cells.map((cell) => (typeof cell === "string" ? cell : this.raw(cell.start, cell.end)));
    this.text(rowXml(attributes, body.join("")));
  }

  private raw(start: number, end: number): string {
    return decoder.decode(this.xml.bytes.subarray(start, end));
  }

  private fileCells(row: RawRow, rowStyled: boolean): Map<number, FileCell> {
    const cells = new Map<number, FileCell>();
    const { styleNumbers } = this.context.opened;
    scanCells(this.xml.bytes, row, (cell: RawCell) => {
      this.reader.read(cell, row.index);
      const { value, formula, sharedFirst, sharedGroup } = this.reader;
      const styled = rowStyled || this.sheet.columns.get(cell.column)?.style !== undefined;
      const style = cellStyleNumber(cell, { styleNumbers, styled });
      const { start, end, formulaStart, formulaEnd } = cell;
      cells.set(cell.column, { start, end, value, formula, style, formulaStart, formulaEnd, sharedFirst, sharedGroup });
    });
    return cells;
  }

  private unchanged(row: number, column: number, cell: FileCell): boolean {
    const { cells } = this.sheet;
    if (this.brokenGroups.has(cell.sharedGroup)) return false;
    if (!sameFormula(cell.formula, cells.formula(row, column))) {
      if (cell.sharedFirst >= 0) this.brokenGroups.add(cell.sharedFirst);
      return false;
    }
    return cell.style === cells.style(row, column) && same(cell.value, cells.value(row, column));
  }

  /** The element of a cell as the model has it; "" when the model has none. */
  private cell(row: number, column: number, file: FileCell | undefined): string {
    const { cells, rows, columns } = this.sheet;
    const value = cells.value(row, column);
    const formula = cells.formula(row, column);
    const style = cells.style(row, column);
    const kept = formula !== undefined && sameFormula(file?.formula, formula);
    if (!kept && (formula !== undefined || file?.formula !== undefined)) this.context.formulasChanged = true;
    if (value === undefined && formula === undefined && style === undefined) return "";
    const shown = style ?? rows.get(row)?.style ?? columns.get(column)?.style ?? 0;
    const usable = kept && file !== undefined && !this.brokenGroups.has(file.sharedGroup);
    const content = {
      row,
      column,
      value,
      formula,
      format: this.context.styles.formatOf(shown),
      table: formula === undefined ? undefined : this.tableAt(row, column),
    };
    const old = usable ? this.oldFormula(file) : {};
    return cellXml({ ...content, ...old }, this.context.sharedTexts);
  }

  private oldFormula(file: FileCell): { rawFormula: string; rawAttributes: string } {
    const tag = this.raw(file.start, file.formulaStart);
    const metadata = /\scm="\d+"/.exec(tag)?.[0] ?? "";
    return { rawFormula: this.raw(file.formulaStart, file.formulaEnd), rawAttributes: metadata };
  }

  private tableAt(row: number, column: number): string | undefined {
    return this.sheet.tables.find(({ area }) => holdsCell(area, row, column))?.name;
  }

  private putSize(attributes: Record<string, string>, size: DimensionModel | undefined): void {
    for (const name of SIZE_ATTRIBUTES) Reflect.deleteProperty(attributes, name);
    if (size?.style !== undefined) {
      attributes["s"] = String(this.context.styles.formatOf(size.style));
      attributes["customFormat"] = "1";
    }
    if (size?.size !== undefined) {
      attributes["ht"] = String(size.size);
      attributes["customHeight"] = "1";
    }
    if (size?.hidden === true) attributes["hidden"] = "1";
  }
}

const SIZE_ATTRIBUTES = ["ht", "customHeight", "hidden", "s", "customFormat"];

function sameSize(a: DimensionModel | undefined, b: DimensionModel | undefined): boolean {
  return a?.size === b?.size && (a?.hidden ?? false) === (b?.hidden ?? false) && a?.style === b?.style;
}

function sameFormula(a: StoredFormula | undefined, b: StoredFormula | undefined): boolean {
  return a?.text === b?.text && a?.array?.rows === b?.array?.rows && a?.array?.columns === b?.array?.columns;
}

function rowXml(attributes: Readonly<Record<string, string>>, body: string): string {
  const tag = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return body === "" ? `<row${tag.join("")}/>` : `<row${tag.join("")}>${body}</row>`;
}
