import { type ApiEvent, readEvents } from "./events/readEvents";

/** One class of the Excel namespace, as the library itself describes it. */
export interface ApiClass {
  readonly isCollection: boolean;
  /** Public name in lower case → wire name, of every property that holds a plain value. */
  readonly scalars: ReadonlyMap<string, string>;
  /** Public name in lower case → wire name, of every property that leads to another object. */
  readonly navigation: ReadonlyMap<string, string>;
}

/** What the loaded library says about its classes: nothing of it is written down here. */
export interface ApiMetadata {
  readonly classes: ReadonlyMap<string, ApiClass>;
  /** "Range.copyFrom" → the ExcelApi version it came with; absent: since the first. */
  readonly since: ReadonlyMap<string, string>;
  /** By class and method: "Worksheet._RegisterDataChangedEvent" and "Worksheet._UnregisterDataChangedEvent" → the event. */
  readonly events: ReadonlyMap<string, ApiEvent>;
}

function namesOf(prototype: object, member: string): readonly string[] {
  const names: unknown = Object.getOwnPropertyDescriptor(prototype, member)?.get?.call({});
  return Array.isArray(names) ? names.map(String) : [];
}

function scalarsOf(prototype: object): ReadonlyMap<string, string> {
  const wire = namesOf(prototype, "_scalarPropertyOriginalNames");
  const pairs = namesOf(prototype, "_scalarPropertyNames").map(
    (name, i) => [name.toLowerCase(), wire[i] ?? wireName(name)] as const
  );
  return new Map(pairs);
}

/** Public name → wire name: "getUsedRange" → "GetUsedRange". */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Wire name → public name: "GetUsedRange" → "getUsedRange". */
export function publicName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/**
 * Reads the metadata out of the loaded library: names off the prototypes, requirement sets out of its source text, where every
 * member newer than ExcelApi 1.1 names its own: ("Range.copyFrom", set, "1.9", …).
 */
export function readApiMetadata(excel: Readonly<Record<string, unknown>>, source: string): ApiMetadata {
  const classes = new Map<string, ApiClass>();
  const events = new Map<string, ApiEvent>();
  for (const [name, value] of Object.entries(excel)) {
    if (typeof value !== "function" || typeof value.prototype !== "object" || value.prototype === null) continue;
    const prototype = value.prototype as object;
    const navigation = namesOf(prototype, "_navigationPropertyNames");
    classes.set(name, {
      isCollection: "_isCollection" in prototype,
      scalars: scalarsOf(prototype),
      navigation: new Map(navigation.map((each) => [each.toLowerCase(), wireName(each)])),
    });
    for (const event of readEvents(name, prototype)) {
      events.set(`${name}.${event.register}`, event).set(`${name}.${event.unregister}`, event);
    }
  }
  const since = new Map<string, string>();
  for (const [, member, version] of source.matchAll(/"([A-Z]\w*\.\w+)",\s*\w+,\s*"(1\.\d+)"/g)) {
    if (member !== undefined && version !== undefined && !since.has(member)) since.set(member, version);
  }
  return { classes, since, events };
}
