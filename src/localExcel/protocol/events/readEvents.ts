/** One event of a class as the library describes it: the number it goes by, and the methods that ask for it and no longer do. */
export interface ApiEvent {
  /** "Worksheet.onChanged" */
  readonly name: string;
  readonly number: number;
  readonly register: string;
  readonly unregister: string;
}

interface EventInfo {
  readonly eventType?: number;
  readonly registerFunc?: (callback: unknown) => unknown;
  readonly unregisterFunc?: (callback: unknown) => unknown;
}

/** Name of the method of the object that the library's function calls. */
function calledMethod(prototype: object, call: (object: object) => void): string | undefined {
  let called: string | undefined;
  const object = new Proxy(Object.create(prototype) as object, {
    get: (target, name, receiver) => {
      if (typeof name !== "string" || !/^_(Unr|R)egister/.test(name))
        return Reflect.get(target, name, receiver) as unknown;
      return () => (called = name);
    },
  });
  call(object);
  return called;
}

function infoOf(object: object, property: string): EventInfo {
  const handlers: unknown = Reflect.get(object, property);
  return (handlers as { m_eventInfo?: EventInfo } | undefined)?.m_eventInfo ?? {};
}

/**
 * Reads a class's events off its prototype: `onChanged` of an object that notes what is called tells the event's number and
 * its two methods. Events that are not registered with the workbook (of the document, of bindings) have no number and are left out.
 */
export function readEvents(className: string, prototype: object): ApiEvent[] {
  const events: ApiEvent[] = [];
  for (const property of Object.keys(prototype).filter((name) => /^on[A-Z]/.test(name))) {
    let number: number | undefined;
    const method = (which: "registerFunc" | "unregisterFunc"): string | undefined =>
      calledMethod(prototype, (object) => {
        Reflect.set(object, "m_context", { _nextId: () => 1 });
        const info = infoOf(object, property);
        number = info.eventType;
        if (number !== undefined) info[which]?.(undefined);
      });
    const register = method("registerFunc");
    const unregister = method("unregisterFunc");
    if (number === undefined || register === undefined || unregister === undefined) continue;
    events.push({ name: `${className}.${property}`, number, register, unregister });
  }
  return events;
}
