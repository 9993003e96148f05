import { ExcelError } from "../model/excelError";
import { WireObject } from "../objects/wireObject";
import type { Members } from "./members";
import { type ArgumentInfo, type ObjectPath, PathType } from "./messages";
import type { References } from "./references";

export interface PathContext {
  readonly members: Members;
  readonly references: References;
  readonly root: WireObject;
}

/** The objects one request speaks of. Each path is walked once, at its first use, so that methods with effects run in order. */
export class ObjectPaths {
  private readonly found = new Map<number, WireObject | null>();

  constructor(
    private readonly context: PathContext,
    private readonly paths: Readonly<Record<string, ObjectPath>>
  ) {}

  /** The object, or null for a null object and whatever hangs on one. */
  get(id: number): WireObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.paths[String(id)];
    if (path === undefined) throw new ExcelError("InvalidArgument", `object path ${id}`);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  /** The arguments with every path id replaced by its object. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const marks = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((argument, i) => this.resolved(argument, marks?.[i] ?? 0));
  }

  private resolved(argument: unknown, mark: unknown): unknown {
    if (typeof mark === "number" && mark !== 0) return this.get(mark);
    if (Array.isArray(argument) && Array.isArray(mark))
      return argument.map((each, i) => this.resolved(each, mark[i] ?? 0));
    if (typeof argument !== "object" || argument === null || Array.isArray(argument)) return argument;
    if ("_ObjectPathId" in argument) return this.get(Number(argument._ObjectPathId));
    // Options may hold objects deeper inside: { list: { source: range } }.
    return Object.fromEntries(Object.entries(argument).map(([name, value]) => [name, this.resolved(value, 0)]));
  }

  private walk(path: ObjectPath): WireObject | null {
    const { members, references, root } = this.context;
    switch (path.ObjectPathType) {
      // A path that became null keeps a parent that is no longer sent: look at its type first.
      case PathType.Null:
        return null;
      case PathType.Root:
        return root;
      case PathType.Service:
        throw new ExcelError("NotImplemented", `service ${path.Name}`);
      case PathType.Reference:
        return references.get(path.Name);
      case PathType.Property:
        return this.step(path, (parent) => members.read(parent, path.Name));
      case PathType.Method:
        return this.step(path, (parent) => this.method(parent, path));
      case PathType.Indexer:
        return this.step(path, (parent) => members.call(parent, "GetItem", this.arguments(path.ArgumentInfo)));
      default:
        throw new ExcelError("NotImplemented", `object path type ${String(path.ObjectPathType satisfies never)}`);
    }
  }

  private method(parent: WireObject, path: ObjectPath): unknown {
    const args = this.arguments(path.ArgumentInfo);
    if (path.Name === "_GetObjectByReferenceId") return this.context.references.get(String(args[0]));
    return this.context.members.call(parent, path.Name, args);
  }

  private step(path: ObjectPath, reach: (parent: WireObject) => unknown): WireObject | null {
    const parent = this.get(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const object = reach(parent);
    if (object === null || object instanceof WireObject) return object;
    throw new ExcelError("GeneralException", `${this.context.members.location.text} gave no object`);
  }
}
