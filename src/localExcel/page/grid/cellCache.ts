import type { Area } from "../../model/workbookModel";
import type { CellsView, ViewCell, ViewStyle, WorkbookPort } from "../workbookPort";

const BLOCK_ROWS = 64;
const BLOCK_COLUMNS = 32;
/** More blocks than this are never kept: the ones asked for longest ago go. */
const MOST_BLOCKS = 120;

export interface CachedCell extends ViewCell {
  readonly look: ViewStyle;
}

interface Block {
  readonly cells: ReadonlyMap<number, CachedCell>;
  stale: boolean;
}

const keyOf = (blockRow: number, blockColumn: number): number => blockRow * 1024 + blockColumn;
const placeKey = (row: number, column: number): number => row * 16_384 + column;

/**
 * The cells of one sheet that were asked for, in blocks. What is known stays until newer cells have come, so nothing flickers;
 * everything that came together is shown together.
 */
export class CellCache {
  private readonly blocks = new Map<number, Block>();
  private wanted: Area[] = [];
  private isAsking = false;

  constructor(
    private readonly port: Pick<WorkbookPort, "cells">,
    private readonly sheet: string,
    /** Told after new cells have come. */
    private readonly hear: () => void,
    private readonly failed: (reason: unknown) => void
  ) {}

  /** undefined: shows nothing, or is not known yet. */
  cellAt(row: number, column: number): CachedCell | undefined {
    const block = this.blocks.get(keyOf(Math.floor(row / BLOCK_ROWS), Math.floor(column / BLOCK_COLUMNS)));
    return block?.cells.get(placeKey(row, column));
  }

  /** Says what shows now; asks for what of it is not known or out of date. */
  show(areas: readonly Area[]): void {
    this.wanted = [...areas];
    void this.ask();
  }

  /** Everything may have changed: asked for again when it shows. */
  outdate(): void {
    for (const block of this.blocks.values()) block.stale = true;
    void this.ask();
  }

  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      for (let needed = this.needed(); needed.length > 0; needed = this.needed()) {
        // A change that comes while they are on their way marks them again: they count as fresh from now on.
        for (const key of needed) this.markFresh(key);
        const views = await Promise.all(needed.map((key) => this.port.cells(this.sheet, areaOf(key))));
        needed.forEach((key, at) => this.keep(key, views[at]));
        this.forget();
        this.hear();
      }
    } catch (reason) {
      this.failed(reason);
    } finally {
      this.isAsking = false;
    }
  }

  private needed(): number[] {
    const keys = new Set(this.wanted.flatMap(blocksOf));
    return [...keys].filter((key) => this.blocks.get(key)?.stale !== false);
  }

  private markFresh(key: number): void {
    const known = this.blocks.get(key);
    this.blocks.delete(key);
    this.blocks.set(key, { cells: known?.cells ?? new Map(), stale: false });
  }

  private keep(key: number, view: CellsView | undefined): void {
    const asked = this.blocks.get(key);
    if (view === undefined || asked === undefined) return;
    const cells = new Map<number, CachedCell>();
    for (const cell of view.cells) {
      const look = view.styles[cell.style];
      if (look !== undefined) cells.set(placeKey(cell.row, cell.column), { ...cell, look });
    }
    this.blocks.set(key, { cells, stale: asked.stale });
  }

  private forget(): void {
    const shown = new Set(this.wanted.flatMap(blocksOf));
    for (const key of this.blocks.keys()) {
      if (this.blocks.size <= MOST_BLOCKS) return;
      if (!shown.has(key)) this.blocks.delete(key);
    }
  }
}

function areaOf(key: number): Area {
  const blockColumn = key % 1024;
  return {
    row: ((key - blockColumn) / 1024) * BLOCK_ROWS,
    column: blockColumn * BLOCK_COLUMNS,
    rows: BLOCK_ROWS,
    columns: BLOCK_COLUMNS,
  };
}

function blocksOf(area: Area): number[] {
  const keys: number[] = [];
  if (area.rows <= 0 || area.columns <= 0) return keys;
  const lastRow = Math.floor((area.row + area.rows - 1) / BLOCK_ROWS);
  const lastColumn = Math.floor((area.column + area.columns - 1) / BLOCK_COLUMNS);
  for (let row = Math.floor(area.row / BLOCK_ROWS); row <= lastRow; row++) {
    for (let column = Math.floor(area.column / BLOCK_COLUMNS); column <= lastColumn; column++) {
      keys.push(keyOf(row, column));
    }
  }
  return keys;
}
