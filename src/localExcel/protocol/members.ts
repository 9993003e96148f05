import { atLeast } from "../model/clientProfile";
import { ExcelError } from "../model/excelError";
import type { WireObject } from "../objects/wireObject";
import { type ApiMetadata, publicName } from "./apiMetadata";

/** Where an action failed, filled in as members are reached. */
export class Location {
  text = "";
}

/** Reaches members of wire objects by their wire names, and refuses those that have no behaviour or that the client is too old for. */
export class Members {
  readonly location = new Location();

  constructor(
    readonly api: ApiMetadata,
    private readonly excelApi: string
  ) {}

  /** Notes where we are; throws ApiNotFound for a member of a later requirement set than the client's. */
  enter(object: WireObject, name: string): void {
    const member = `${object.className}.${publicName(name)}`;
    this.location.text = member;
    const since = this.api.since.get(member);
    if (since !== undefined && !atLeast(this.excelApi, since)) {
      throw new ExcelError("ApiNotFound", `${member} needs ExcelApi ${since}, this client has ${this.excelApi}`);
    }
  }

  read(object: WireObject, name: string): unknown {
    this.enter(object, name);
    if (descriptorOf(object, name)?.get === undefined) throw notImplemented(object, name);
    return Reflect.get(object, name);
  }

  write(object: WireObject, name: string, value: unknown): void {
    this.enter(object, name);
    if (descriptorOf(object, name)?.set === undefined) throw notImplemented(object, name);
    Reflect.set(object, name, value);
  }

  call(object: WireObject, name: string, args: readonly unknown[]): unknown {
    this.enter(object, name);
    const method: unknown = descriptorOf(object, name)?.value;
    if (typeof method !== "function") throw notImplemented(object, name);
    return Reflect.apply(method, object, args) as unknown;
  }

  /** Has the class a getter for the property? Used for `load()` without names, which asks for every property there is. */
  isReadable(object: WireObject, name: string): boolean {
    const since = this.api.since.get(`${object.className}.${publicName(name)}`);
    return descriptorOf(object, name)?.get !== undefined && (since === undefined || atLeast(this.excelApi, since));
  }
}

/** Only what a class of objects/ declares counts: nothing of Object.prototype, no fields. */
function descriptorOf(object: WireObject, name: string): PropertyDescriptor | undefined {
  for (
    let level: object | null = Object.getPrototypeOf(object) as object | null;
    level !== null && level !== Object.prototype;
  ) {
    const descriptor = Object.getOwnPropertyDescriptor(level, name);
    if (descriptor !== undefined) return name === "constructor" ? undefined : descriptor;
    level = Object.getPrototypeOf(level) as object | null;
  }
  return undefined;
}

function notImplemented(object: WireObject, name: string): ExcelError {
  return new ExcelError(
    "NotImplemented",
    `${object.className}.${publicName(name)} has no behaviour in the local Excel`
  );
}
