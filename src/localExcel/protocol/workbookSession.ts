import { ExcelError } from "../model/excelError";
import type { LocalWorkbook } from "../model/localWorkbook";
import { WorkbookObject } from "../objects/workbookObject";
import type { WireObject, WireValue } from "../objects/wireObject";
import type { ApiMetadata } from "./apiMetadata";
import { AddInEvents, type EventCarrier } from "./events/addInEvents";
import { Members } from "./members";
import { type Action, ActionType, type RequestBody, type ResponseBody } from "./messages";
import { ObjectPaths } from "./objectPaths";
import { eachState, Query } from "./query";
import { readsNoResults } from "./readsNoResults";
import { References } from "./references";

const STATUS: Readonly<Record<string, number>> = {
  ItemNotFound: 404,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
  NotImplemented: 501,
};

/** One workbook as seen by one add-in: answers the requests of office.js, whatever carries them. */
export class WorkbookSession {
  readonly references = new References();
  readonly events: AddInEvents;
  private readonly members: Members;
  private readonly root: WorkbookObject;

  constructor(
    readonly workbook: LocalWorkbook,
    api: ApiMetadata,
    options: {
      /** Where events go; without one they go nowhere. */
      readonly carrier?: EventCarrier;
    } = {}
  ) {
    this.members = new Members(api, workbook.model.profile.excelApi);
    this.events = new AddInEvents(workbook, options.carrier);
    this.root = new WorkbookObject(workbook, this.events);
  }

  /**
   * Runs one request. It stops at the first action Excel refuses; what was done before stays done and is answered.
   * @throws what is no ExcelError: a defect of the local Excel, not an answer
   */
  execute(request: RequestBody): ResponseBody {
    return this.events.during("ThisLocalAddin", () => this.answer(request));
  }

  /**
   * Does to the workbook what somebody else does, the user say: what the add-in hears of it does not call it the add-in's own.
   * @throws ExcelError when Excel would refuse it
   */
  edit<Result>(act: (workbook: LocalWorkbook) => Result): Result {
    return this.events.during("Unknown", () => {
      this.workbook.catchUp();
      try {
        return act(this.workbook);
      } finally {
        this.workbook.settle();
        this.workbook.catchUp();
      }
    });
  }

  private answer(request: RequestBody): ResponseBody {
    const { members, references, root } = this;
    if (!readsNoResults(request)) this.workbook.catchUp();
    const paths = new ObjectPaths({ members, references, root }, request.ObjectPaths);
    const results: { ActionId: number; Value: WireValue }[] = [];
    const traceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        members.location.text = "";
        results.push({ ActionId: action.Id, Value: this.perform(action, paths) });
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        this.workbook.settle();
        return {
          Results: results,
          TraceIds: traceIds,
          Error: {
            Code: error.code,
            Message: error.message,
            Location: members.location.text,
            ActionIndex: index,
            HttpStatusCode: STATUS[error.code] ?? 400,
          },
        };
      }
    }
    this.workbook.settle();
    return { Results: results, TraceIds: traceIds };
  }

  private perform(action: Action, paths: ObjectPaths): WireValue {
    if (action.ActionType === ActionType.Trace) return null;
    const object = paths.get(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object === null ? null : this.references.identity(object);
      case ActionType.Query:
        return new Query(this.members, this.references).answer(object, action.QueryInfo ?? {});
      case ActionType.QueryAsJson:
        return new Query(this.members, this.references, "public").answer(object, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.call(object, action, paths);
      case ActionType.SetProperty:
        this.members.write(present(object), action.Name ?? "", paths.arguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        eachState(this.members, present(object), action.ObjectState ?? {}, (each, wire, value) => {
          this.members.write(each, wire, value);
        });
        return null;
      case ActionType.EnsureUnchanged:
        this.requireUnchanged(present(object), action.ObjectState ?? {});
        return null;
      case ActionType.RecursiveQuery:
        throw new ExcelError("NotImplemented", "recursive query");
      default:
        throw new ExcelError("NotImplemented", `action type ${String(action.ActionType satisfies never)}`);
    }
  }

  private call(object: WireObject | null, action: Action, paths: ObjectPaths): WireValue {
    const args = paths.arguments(action.ArgumentInfo);
    if (action.Name === "_KeepReference") {
      if (object !== null) this.references.keep(object);
      return null;
    }
    if (action.Name === "_RemoveReference") {
      this.references.release(String(args[0]));
      return null;
    }
    if (this.registersEvent(present(object), action.Name ?? "")) return null;
    return (this.members.call(present(object), action.Name ?? "", args) ?? null) as WireValue;
  }

  /** Registering for events is the same for all classes; which methods do it the library's own description says. */
  private registersEvent(object: WireObject, method: string): boolean {
    const event = this.members.api.events.get(`${object.className}.${method}`);
    if (event === undefined) return false;
    this.members.enter(object, method);
    if (method === event.register) this.events.register(event, object.eventTarget());
    else this.events.unregister(event, object.eventTarget());
    return true;
  }

  private requireUnchanged(object: WireObject, state: Readonly<Record<string, unknown>>): void {
    eachState(this.members, object, state, (each, wire, expected) => {
      if (JSON.stringify(this.members.read(each, wire)) !== JSON.stringify(expected)) {
        throw new ExcelError("InvalidOperation", `${wire} has changed`);
      }
    });
  }
}

function present(object: WireObject | null): WireObject {
  if (object === null) throw new ExcelError("ItemNotFound");
  return object;
}
