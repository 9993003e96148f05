import { boundingArea } from "../../model/area";
import type { Area, SheetModel } from "../../model/workbookModel";

/** Where formulas got another result, sheet by sheet: the smallest area that holds them all. */
export class CalculationWatch {
  private readonly areas = new Map<SheetModel, Area>();
  private readonly stops = new Map<SheetModel, () => void>();

  watch(sheet: SheetModel): void {
    if (this.stops.has(sheet)) return;
    const { onResult } = sheet.cells;
    const note = (row: number, column: number): void => {
      const cell = { row, column, rows: 1, columns: 1 };
      const area = this.areas.get(sheet);
      this.areas.set(sheet, area === undefined ? cell : boundingArea(area, cell));
    };
    onResult.push(note);
    this.stops.set(sheet, () => onResult.splice(onResult.indexOf(note), 1));
  }

  stop(): void {
    for (const stop of this.stops.values()) stop();
    this.stops.clear();
    this.areas.clear();
  }

  /** What was noted since the last time. */
  take(): ReadonlyMap<SheetModel, Area> {
    const taken = new Map(this.areas);
    this.areas.clear();
    return taken;
  }
}
