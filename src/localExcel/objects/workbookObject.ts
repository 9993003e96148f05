import { ApplicationObject } from "./application/applicationObject";
import { FunctionsObject } from "./application/functionsObject";
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
}
