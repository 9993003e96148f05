import { ExcelError } from "../model/excelError";
import { WireCollection, WireObject, type WireValue } from "../objects/wireObject";
import { publicName, wireName } from "./apiMetadata";
import type { Members } from "./members";
import type { QueryInfo } from "./messages";
import type { References } from "./references";

/** The names of a load as a tree: "format/fill/color" → format → fill → color. An empty node asks for every plain property. */
class Selection extends Map<string, Selection> {}

function selectionOf(paths: readonly string[]): Selection {
  const root = new Selection();
  for (const path of paths) {
    let node = root;
    for (const step of path.split(/[/.]/).filter((each) => !["", "*", "items"].includes(each.toLowerCase()))) {
      let next = node.get(step.toLowerCase());
      if (next === undefined) node.set(step.toLowerCase(), (next = new Selection()));
      node = next;
    }
  }
  return root;
}

/** Answers loads: walks the properties asked for and names them as the wire (`load`) or the add-in (`retrieve`) does. */
export class Query {
  constructor(
    private readonly members: Members,
    private readonly references: References,
    private readonly names: "wire" | "public" = "wire"
  ) {}

  answer(object: WireObject | null, info: QueryInfo): WireValue {
    if (object === null) return null;
    const selection = selectionOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
    // `load("items")` is sent as "*".
    const everything = (info.Select ?? []).every((path) => path === "*");
    return this.tree(object, selection, { everything, top: info.Top, skip: info.Skip ?? 0 });
  }

  private tree(
    object: WireObject,
    selection: Selection,
    page: { everything: boolean; top?: number | undefined; skip: number }
  ): WireValue {
    if (!isCollection(object)) return this.properties(object, selection, page.everything);
    const own = this.members.api.classes.get(object.className)?.scalars;
    const ofCollection = new Selection([...selection].filter(([name]) => own?.has(name) === true));
    const ofItems = new Selection([...selection].filter(([name]) => own?.has(name) !== true));
    const answer: { [key: string]: WireValue } =
      ofCollection.size === 0 ? {} : this.properties(object, ofCollection, false);
    if (ofItems.size > 0 || ofCollection.size === 0) {
      this.members.location.text = `${object.className}.items`;
      const items = object.items();
      const end = page.top === undefined ? items.length : page.skip + page.top;
      const shown = items.slice(page.skip, end).map((item, i) => {
        const properties = this.tree(item, ofItems, { everything: page.everything, skip: 0 });
        return { ...(properties as { [key: string]: WireValue }), ...this.index(page.skip + i) };
      });
      answer[this.names === "wire" ? "_Items" : "items"] = shown;
    }
    return answer;
  }

  private index(position: number): { [key: string]: WireValue } {
    return this.names === "wire" ? { _Index: position } : {};
  }

  private properties(object: WireObject, selection: Selection, everything: boolean): { [key: string]: WireValue } {
    const api = this.members.api.classes.get(object.className);
    if (api === undefined) throw new Error(`class ${object.className} is not in the library`);
    const answer: { [key: string]: WireValue } = {};
    if (everything || selection.size === 0) {
      for (const wire of api.scalars.values()) {
        if (!wire.startsWith("_") && this.members.isReadable(object, wire)) this.put(answer, object, wire);
      }
    }
    for (const [name, children] of selection) {
      const scalar = api.scalars.get(name);
      const navigation = api.navigation.get(name);
      if (scalar !== undefined) this.put(answer, object, scalar);
      else if (navigation !== undefined) answer[this.named(navigation)] = this.child(object, navigation, children);
      else throw new ExcelError("InvalidArgument", `${object.className} has no property ${name}`);
    }
    return this.names === "wire" ? { ...answer, ...this.references.identity(object) } : answer;
  }

  private child(object: WireObject, wire: string, selection: Selection): WireValue {
    const value = this.members.read(object, wire);
    if (!(value instanceof WireObject)) return null;
    return this.tree(value, selection, { everything: selection.size === 0, skip: 0 });
  }

  private put(answer: { [key: string]: WireValue }, object: WireObject, wire: string): void {
    answer[this.named(wire)] = this.members.read(object, wire) as WireValue;
  }

  private named(wire: string): string {
    return this.names === "wire" ? wire : publicName(wire);
  }
}

function isCollection(object: WireObject): object is WireCollection<WireObject> {
  return object instanceof WireCollection;
}

/** `object.update({…})` and `ensureUnchanged`: public names, nested by navigation property. */
export function eachState(
  members: Members,
  object: WireObject,
  state: Readonly<Record<string, unknown>>,
  visit: (object: WireObject, wire: string, value: unknown) => void
): void {
  const api = members.api.classes.get(object.className);
  for (const [name, value] of Object.entries(state)) {
    const navigation = api?.navigation.get(name.toLowerCase());
    if (navigation === undefined) visit(object, api?.scalars.get(name.toLowerCase()) ?? wireName(name), value);
    else {
      const child = members.read(object, navigation);
      if (!(child instanceof WireObject)) throw new ExcelError("ItemNotFound");
      eachState(members, child, value as Readonly<Record<string, unknown>>, visit);
    }
  }
}
