import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { WireObject, type WireValue } from "../wireObject";

/** Excel's Setting. */
export class SettingObject extends WireObject {
  readonly className = "Setting";

  constructor(
    workbook: LocalWorkbook,
    private readonly key: string
  ) {
    super(workbook);
  }

  get _Id(): string {
    return this.key;
  }
  get Key(): string {
    return this.key;
  }
  get Value(): WireValue {
    if (!this.workbook.model.settings.has(this.key)) throw new ExcelError("ItemNotFound", `setting ${this.key}`);
    return this.workbook.model.settings.get(this.key) as WireValue;
  }
  set Value(value: unknown) {
    this.workbook.model.settings.set(this.key, value);
  }
  Delete(): void {
    this.workbook.model.settings.delete(this.key);
  }
}
