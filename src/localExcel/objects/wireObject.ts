import { ExcelError } from "../model/excelError";
import type { LocalWorkbook } from "../model/localWorkbook";

/** A value as it travels in a request or a response. */
export type WireValue = string | number | boolean | null | WireValue[] | { [key: string]: WireValue };

/**
 * One Excel object as office.js sees it over the wire: members carry the wire's own PascalCase names.
 * A member that is not there answers NotImplemented; the rules are in README.md of this folder.
 */
export abstract class WireObject {
  /** Name of the class in the Excel namespace: "Range". */
  abstract readonly className: string;

  constructor(readonly workbook: LocalWorkbook) {}

  /** What office.js calls the object in the events it registers for it: its id, or "Workbook" for what spans the workbook. */
  eventTarget(): string {
    return "Id" in this ? String(this.Id) : "Workbook";
  }
}

/** An Excel collection. Subclasses list the items; keys are names (whatever their case) or ids. */
export abstract class WireCollection<Item extends WireObject> extends WireObject {
  abstract items(): Item[];

  /** Does the key (a name or an id, as given to getItem) mean this item? */
  abstract isNamed(item: Item, key: string): boolean;

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.items().length;
  }

  GetItem(key: string | number): Item {
    const item = this.find(key);
    if (item === undefined) throw new ExcelError("ItemNotFound");
    return item;
  }

  GetItemOrNullObject(key: string | number): Item | null {
    return this.find(key) ?? null;
  }

  GetItemAt(index: number): Item {
    const item = this.items()[index];
    if (item === undefined) throw new ExcelError("InvalidArgument", `item ${index} of ${this.items().length}`);
    return item;
  }

  private find(key: string | number): Item | undefined {
    return this.items().find((item) => this.isNamed(item, String(key)));
  }
}

/** Equal but for case, as Excel compares names. */
export function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
