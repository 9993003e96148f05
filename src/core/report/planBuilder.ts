import { rangeOf } from "./a1";
import type {
  OwnSheetId,
  PlanBlock,
  PlanChart,
  PlanContent,
  PlanFormat,
  PlanLink,
  PlanName,
  PlanPrint,
  PlanRange,
  PlanRule,
  PlanStyle,
  PlanTable,
  PlanValidation,
  SheetPlan,
} from "./sheetPlan";
import { HEIGHT, STYLE } from "./styleKit";
import type { Typed } from "./typedInputs";

export const text = (words: string): PlanContent => ({ kind: "text", text: words });
/** A fact read from the user's rows, or a count that names one. */
export const fact = (value: number | undefined): PlanContent | undefined =>
  value === undefined ? undefined : { kind: "number", value };
/** A value no spreadsheet formula could compute; undefined leaves the cell empty. */
export const engine = (value: number | undefined): PlanContent | undefined =>
  value === undefined ? undefined : { kind: "number", value, engineOnly: true };
export const formula = (expression: string): PlanContent => ({ kind: "formula", formula: expression });
export const input = (key: string, value: Typed | undefined): PlanContent => ({ kind: "input", key, value });

/** What a sheet is, beside its cells. */
export interface SheetFrame {
  readonly id: OwnSheetId;
  readonly name: string;
  readonly tabColor: string;
  /** Widths of A … the last column, in characters. */
  readonly columnWidths: readonly number[];
  readonly defaultRowHeight?: number;
  readonly freeze: { readonly rows: number; readonly columns: number };
}

/**
 * Lays one sheet cell by cell, by address ("D2", "B2:C3"), and hands it over as a plan.
 * Every cell of the block gets the paper style first, so no cell has a fill without a colour.
 */
export class SheetBuilder {
  private readonly contents = new Map<number, Map<number, PlanContent>>();
  private readonly tableBlocks: PlanBlock[] = [];
  private readonly formats: PlanFormat[] = [];
  private readonly heights = new Map<number, number>();
  private readonly merges: PlanRange[] = [];
  private readonly tables: PlanTable[] = [];
  private readonly rules: PlanRule[] = [];
  private readonly validations: PlanValidation[] = [];
  private readonly links: PlanLink[] = [];
  private readonly charts: PlanChart[] = [];
  private readonly names: PlanName[] = [];
  private lastRow = 0;

  constructor(private readonly frame: SheetFrame) {}

  /** Puts one cell; a style, where given, is for this cell alone. undefined content leaves it empty. */
  put(address: string, content: PlanContent | undefined, style?: PlanStyle): this {
    const { row, column } = rangeOf(address);
    if (content !== undefined) {
      const cells = this.contents.get(row) ?? new Map<number, PlanContent>();
      if (cells.has(column)) throw new RangeError(`${this.frame.name}!${address} is written twice`);
      this.contents.set(row, cells.set(column, content));
      this.lastRow = Math.max(this.lastRow, row);
    }
    if (style !== undefined) this.style(address, style);
    return this;
  }

  /** Puts cells side by side from an address on. */
  putRow(address: string, contents: readonly (PlanContent | undefined)[]): this {
    const { row, column } = rangeOf(address);
    contents.forEach((content, i) => {
      if (content === undefined) return;
      const cells = this.contents.get(row) ?? new Map<number, PlanContent>();
      if (cells.has(column + i))
        throw new RangeError(`${this.frame.name}: row ${row + 1}, column ${column + i + 1} is written twice`);
      this.contents.set(row, cells.set(column + i, content));
    });
    this.lastRow = Math.max(this.lastRow, row);
    return this;
  }

  /** A big rectangle as it is (a table's rows), apart from the single cells. */
  putBlock(block: PlanBlock): this {
    this.tableBlocks.push(block);
    this.lastRow = Math.max(this.lastRow, block.row + block.cells.length - 1);
    return this;
  }

  style(address: string, style: PlanStyle): this {
    const range = rangeOf(address);
    // An indent counts only where the text is aligned to a side.
    this.formats.push({
      range,
      style: style.indent !== undefined && style.align === undefined ? { ...style, align: "left" } : style,
    });
    this.lastRow = Math.max(this.lastRow, range.row + range.rows - 1);
    return this;
  }

  /** One-based row → points. */
  height(row: number, points: number): this {
    this.heights.set(row - 1, points);
    return this;
  }

  /** Of all columns, in points: a character is 7 pixels, a column 5 more. */
  widthInPoints(): number {
    return this.frame.columnWidths.reduce((sum, width) => sum + (7 * width + 5) * 0.75, 0);
  }

  /** Of the rows from the first to a one-based one, in points, as they stand so far. */
  heightInPoints(last: number): number {
    const body = this.frame.defaultRowHeight ?? HEIGHT.body;
    return Array.from({ length: last }, (_, row) => this.heights.get(row) ?? body).reduce(
      (sum, points) => sum + points,
      0
    );
  }

  merge(address: string): this {
    this.merges.push(rangeOf(address));
    return this;
  }

  table(table: PlanTable): this {
    this.tables.push(table);
    return this;
  }

  rule(rule: PlanRule): this {
    this.rules.push(rule);
    return this;
  }

  validate(address: string, rule: PlanValidation["rule"], message: string): this {
    this.validations.push({ range: rangeOf(address), rule, message });
    return this;
  }

  link(address: string, target: string, tip: string): this {
    const { row, column } = rangeOf(address);
    this.links.push({ row, column, target, tip });
    return this;
  }

  chart(chart: PlanChart): this {
    this.charts.push(chart);
    return this;
  }

  name(name: string, address: string): this {
    this.names.push({ name, range: rangeOf(address) });
    return this;
  }

  /** The finished plan. The block is the frame's columns, down to the last row that was touched. */
  plan(print: PlanPrint): SheetPlan {
    const block: PlanRange = { row: 0, column: 0, rows: this.lastRow + 1, columns: this.frame.columnWidths.length };
    return {
      id: this.frame.id,
      name: this.frame.name,
      tabColor: this.frame.tabColor,
      block,
      columnWidths: this.frame.columnWidths,
      rowHeights: [...this.heights].sort(([a], [b]) => a - b).map(([row, points]) => ({ row, points })),
      defaultRowHeight: this.frame.defaultRowHeight ?? HEIGHT.body,
      blocks: [...this.cellBlocks(), ...this.tableBlocks],
      formats: [{ range: block, style: STYLE.paper }, ...this.formats],
      merges: this.merges,
      tables: this.tables,
      rules: this.rules,
      validations: this.validations,
      links: this.links,
      charts: this.charts,
      names: this.names,
      freeze: this.frame.freeze,
      print,
    };
  }

  /** The single cells as rectangles: consecutive rows go together, so that few writes carry them. */
  private cellBlocks(): PlanBlock[] {
    const rows = [...this.contents.keys()].sort((a, b) => a - b);
    const runs: number[][] = [];
    for (const row of rows) {
      const run = runs[runs.length - 1];
      if (run !== undefined && run[run.length - 1] === row - 1) run.push(row);
      else runs.push([row]);
    }
    return runs.flatMap((run) => this.blockOf(run));
  }

  private blockOf(run: readonly number[]): PlanBlock[] {
    const [first] = run;
    if (first === undefined) return [];
    const rows = run.map((row) => this.contents.get(row) ?? new Map<number, PlanContent>());
    const columns = rows.flatMap((cells) => [...cells.keys()]);
    const column = columns.reduce((least, c) => Math.min(least, c), Infinity);
    const last = columns.reduce((most, c) => Math.max(most, c), 0);
    const width = last - column + 1;
    return [
      {
        row: first,
        column,
        cells: rows.map((cells) => Array.from({ length: width }, (_, i) => cells.get(column + i))),
      },
    ];
  }
}
