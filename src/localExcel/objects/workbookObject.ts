import { ExcelError } from "../model/excelError";
import type { LocalWorkbook } from "../model/localWorkbook";
import { ApplicationObject } from "./application/applicationObject";
import { FunctionsObject } from "./application/functionsObject";
import { type MutableEvents, RuntimeObject } from "./application/runtimeObject";
import { eventCells } from "./eventReference";
import { textArgument } from "./argument";
import { NamedItemCollectionObject } from "./names/namedItemCollectionObject";
import { RangeObject } from "./range/rangeObject";
import { SettingCollectionObject } from "./settings/settingCollectionObject";
import { WorksheetCollectionObject } from "./sheets/worksheetCollectionObject";
import { TableCollectionObject } from "./tables/tableCollectionObject";
import { WireObject } from "./wireObject";
import { WorkbookProtectionObject } from "./workbookProtectionObject";

/** Excel's Workbook: where every path begins. */
export class WorkbookObject extends WireObject {
  readonly className = "Workbook";

  constructor(
    workbook: LocalWorkbook,
    private readonly events: MutableEvents
  ) {
    super(workbook);
  }

  get Name(): string {
    return this.workbook.model.name;
  }
  get ReadOnly(): boolean {
    return this.workbook.model.readOnly;
  }

  get Application(): ApplicationObject {
    return new ApplicationObject(this.workbook);
  }
  get Functions(): FunctionsObject {
    return new FunctionsObject(this.workbook);
  }
  get Names(): NamedItemCollectionObject {
    return new NamedItemCollectionObject(this.workbook, undefined);
  }
  get Protection(): WorkbookProtectionObject {
    return new WorkbookProtectionObject(this.workbook);
  }
  get _Runtime(): RuntimeObject {
    return new RuntimeObject(this.workbook, this.events);
  }
  get Settings(): SettingCollectionObject {
    return new SettingCollectionObject(this.workbook);
  }
  get Tables(): TableCollectionObject {
    return new TableCollectionObject(this.workbook, undefined);
  }
  get Worksheets(): WorksheetCollectionObject {
    return new WorksheetCollectionObject(this.workbook);
  }

  GetActiveCell(): RangeObject {
    return this.GetSelectedRange().GetCell(0, 0);
  }
  GetSelectedRange(): RangeObject {
    return new RangeObject(this.workbook, this.workbook.activeSheet, this.workbook.selection);
  }

  // The cells an event speaks of

  _GetRangeForEventByReferenceId(reference: unknown): RangeObject {
    const range = this._GetRangeOrNullObjectForEventByReferenceId(reference);
    if (range === null) throw new ExcelError("ItemNotFound", "the cells of the event are gone");
    return range;
  }
  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): RangeObject | null {
    const cells = eventCells(this.workbook, textArgument(reference));
    return cells === undefined ? null : new RangeObject(this.workbook, cells.sheet, cells.area);
  }
}
