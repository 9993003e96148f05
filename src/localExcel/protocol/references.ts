import { ExcelError } from "../model/excelError";
import type { WireObject, WireValue } from "../objects/wireObject";

/** Objects the add-in holds on to between requests (`_KeepReference`), by the id they were given. */
export class References {
  private readonly kept = new Map<string, WireObject>();
  private readonly ids = new WeakMap<WireObject, string>();
  private given = 0;

  keep(object: WireObject): void {
    if (this.ids.has(object)) return;
    const id = `ref-${++this.given}`;
    this.ids.set(object, id);
    this.kept.set(id, object);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  get(id: string): WireObject {
    const object = this.kept.get(id);
    if (object === undefined) throw new ExcelError("InvalidReference", `reference ${id}`);
    return object;
  }

  get count(): number {
    return this.kept.size;
  }

  /** What the library addresses the object by from now on: its id and, once kept, its reference. */
  identity(object: WireObject): { [key: string]: WireValue } {
    const identity: { [key: string]: WireValue } = {};
    for (const name of ["Id", "_Id"] as const) {
      if (name in object) identity[name] = Reflect.get(object, name) as WireValue;
    }
    const reference = this.ids.get(object);
    return reference === undefined ? identity : { ...identity, _ReferenceId: reference };
  }
}
