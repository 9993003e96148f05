import { WireCollection } from "../wireObject";
import { SettingObject } from "./settingObject";

/** Excel's SettingCollection: what the add-in keeps in the file. Keys are told apart by case. */
export class SettingCollectionObject extends WireCollection<SettingObject> {
  readonly className = "SettingCollection";

  items(): SettingObject[] {
    return [...this.workbook.model.settings.keys()].map((key) => new SettingObject(this.workbook, key));
  }

  isNamed(item: SettingObject, key: string): boolean {
    return item.Key === key;
  }

  /** Adds a setting, or replaces the one of that key. */
  Add(key: string, value: unknown): SettingObject {
    this.workbook.model.settings.set(key, value);
    return new SettingObject(this.workbook, key);
  }
}
