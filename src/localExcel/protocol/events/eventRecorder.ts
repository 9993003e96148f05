import type { WorkbookChange } from "../../model/calculator";
import type { CellBefore, WorkbookListener } from "../../model/workbookListener";
import type { Area, SheetModel } from "../../model/workbookModel";
import { EventNumber, type TriggerSource } from "./eventEntry";
import type { Happening } from "./happening";
import type { Registrations } from "./registrations";
import { WrittenAreas } from "./writtenAreas";

/** Notes what happens to a workbook as far as an event of it is asked for. */
export class EventRecorder implements WorkbookListener {
  /** Who is at work: the add-in while its request runs, someone else at any other time. */
  by: TriggerSource = "Unknown";
  private happenings: Happening[] = [];
  private readonly written = new Map<SheetModel, WrittenAreas>();

  constructor(
    private readonly registrations: Registrations,
    /** Told of each happening, noted or not: the switch of the add-in's events, and what else waits for one. */
    private readonly notice: {
      isMuted(): boolean;
      noted(): void;
      selectionChanged(): void;
      sheetAdded(sheet: SheetModel): void;
    }
  ) {}

  cellsChanged(sheet: SheetModel, area: Area, before: CellBefore | undefined): void {
    if (!this.isWanted(EventNumber.Changed) && !this.isWanted(EventNumber.TableChanged)) return;
    let areas = this.written.get(sheet);
    if (areas === undefined) {
      areas = new WrittenAreas();
      this.written.set(sheet, areas);
      this.note({ kind: "written", sheet, areas, by: this.by });
    }
    areas.add(area, before);
  }

  changed(change: WorkbookChange): void {
    switch (change.kind) {
      case "sheetAdded":
        this.notice.sheetAdded(change.sheet);
        if (this.isWanted(EventNumber.SheetAdded)) this.note({ kind: "sheetAdded", sheet: change.sheet });
        return;
      case "sheetDeleted":
        if (this.isWanted(EventNumber.SheetDeleted)) this.note({ kind: "sheetDeleted", sheet: change.sheet });
        return;
      case "tableAdded":
      case "tableDeleted": {
        const { kind, sheet, table } = change;
        const number = kind === "tableAdded" ? EventNumber.TableAdded : EventNumber.TableDeleted;
        if (this.isWanted(number)) this.note({ kind, sheet, table });
        return;
      }
      // No event of these is within ExcelApi 1.15, or it is told as changed cells.
      case "sheetRenamed":
      case "sheetMoved":
      case "nameAdded":
      case "nameChanged":
      case "nameDeleted":
      case "tableChanged":
      case "cellsMoved":
        return;
    }
  }

  activated(sheet: SheetModel, before: SheetModel | undefined): void {
    if (before !== undefined && this.isWanted(EventNumber.Deactivated))
      this.note({ kind: "deactivated", sheet: before });
    if (this.isWanted(EventNumber.Activated)) this.note({ kind: "activated", sheet });
    if (!this.notice.isMuted()) this.notice.selectionChanged();
  }

  selected(sheet: SheetModel, area: Area): void {
    if (this.isWanted(EventNumber.SelectionChanged)) this.note({ kind: "selected", sheet, area: { ...area } });
    if (!this.notice.isMuted()) this.notice.selectionChanged();
  }

  calculated(sheet: SheetModel, area: Area): void {
    if (this.isWanted(EventNumber.Calculated)) this.note({ kind: "calculated", sheet, area });
  }

  /** What happened since the last time, in order. */
  take(): Happening[] {
    const taken = this.happenings;
    this.happenings = [];
    this.written.clear();
    return taken;
  }

  private isWanted(number: EventNumber): boolean {
    return this.registrations.wants(number) && !this.notice.isMuted();
  }

  private note(happening: Happening): void {
    this.happenings.push(happening);
    this.notice.noted();
  }
}
