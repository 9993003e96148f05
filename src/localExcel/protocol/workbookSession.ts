import { ExcelError } from "../model/excelError";
import type { LocalWorkbook } from "../model/localWorkbook";
import { WorkbookObject } from "../objects/workbookObject";
import type { WireObject, WireValue } from "../objects/wireObject";
import type { ApiMetadata } from "./apiMetadata";
import { Members } from "./members";
import { type Action, ActionType, type RequestBody, type ResponseBody } from "./messages";
import { ObjectPaths } from "./objectPaths";
import { eachState, Query } from "./query";
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
  private readonly members: Members;
  private readonly root: WorkbookObject;

  constructor(
    readonly workbook: LocalWorkbook,
    api: ApiMetadata,
    private readonly services: ReadonlyMap<string, WireObject> = new Map()
  ) {
    this.members = new Members(api, workbook.model.profile.excelApi);
    this.root = new WorkbookObject(workbook);
  }

  /**
   * Runs one request. It stops at the first action Excel refuses; what was done before stays done and is answered.
   * @throws what is no ExcelError: a defect of the local Excel, not an answer
   */
  execute(request: RequestBody): ResponseBody {
    const { members, references, root, services } = this;
    const paths = new ObjectPaths({ members, references, root, services }, request.ObjectPaths);
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
    return (this.members.call(present(object), action.Name ?? "", args) ?? null) as WireValue;
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
