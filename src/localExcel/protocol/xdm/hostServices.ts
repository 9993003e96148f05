import type { WireValue } from "../../objects/wireObject";
import { type Action, ActionType, type ObjectPath, PathType, type RequestBody, type ResponseBody } from "../messages";

/** An object of the host that is no part of the workbook: wire name of a method or of a property that is set → what it does. */
export type HostService = Readonly<
  Record<string, (...args: readonly unknown[]) => WireValue | { service: HostService }>
>;

/** By full type name: "Microsoft.AppRuntime.AppRuntimeService". */
export type HostServices = ReadonlyMap<string, HostService>;

/** What the host does for the add-in beside the workbook. */
export interface HostSurroundings {
  /** The pane is shown or hidden at the add-in's wish. */
  showPane(visible: boolean): void;
  /** Tab ran past the last control of the pane, or back past its first: the focus is the page's to take on. */
  leavePane(isBack: boolean): void;
}

/** What is known of an add-in's pane. */
export interface PaneState {
  /** Whoever showed or hid it last: the add-in, or a person on the page. */
  isVisible: boolean;
}

/** The services of a host; `ready` is called once the add-in can take commands. */
export function hostServices(surroundings: HostSurroundings, pane: PaneState, ready: () => void): HostServices {
  let startState: string = "Inactive";
  return new Map<string, HostService>([
    ["Microsoft.InternalService.AddinInternalService", { NotifyActionHandlerReady: () => (ready(), null) }],
    [
      "Microsoft.AppRuntime.AppRuntimeService",
      {
        GetAppRuntimeState: () => (pane.isVisible ? "Visible" : "Background"),
        SetAppRuntimeState: (state) => {
          pane.isVisible = state === "Visible";
          surroundings.showPane(pane.isVisible);
          return null;
        },
      },
    ],
    [
      "Microsoft.AppRuntime.AppRuntimePersistenceService",
      {
        GetAppRuntimeStartState: () => startState,
        SetAppRuntimeStartState: (state) => ((startState = String(state)), null),
      },
    ],
  ]);
}

/** Is the request for a service of the host rather than the workbook? One request is never for both. */
export function isForServices(request: RequestBody): boolean {
  return Object.values(request.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PathType.Service);
}

class NoService extends Error {}

function call(object: HostService, name: string, args: readonly unknown[]): WireValue | { service: HostService } {
  const method = Object.hasOwn(object, name) ? object[name] : undefined;
  if (method === undefined) throw new NoService(name);
  return method(...args);
}

function serviceAt(path: ObjectPath | undefined, request: RequestBody, services: HostServices): HostService {
  const service = path?.ObjectPathType === PathType.Service ? services.get(path.Name) : undefined;
  if (service !== undefined) return service;
  if (path?.ObjectPathType !== PathType.Method) throw new NoService(path?.Name);
  const parent = serviceAt(request.ObjectPaths[String(path.ParentObjectPathId)], request, services);
  const found = call(parent, path.Name, path.ArgumentInfo?.Arguments ?? []);
  if (typeof found !== "object" || found === null || !("service" in found)) throw new NoService(path.Name);
  return (found as { service: HostService }).service;
}

function perform(action: Action, request: RequestBody, services: HostServices): WireValue {
  if (action.ActionType === ActionType.Trace) return null;
  const service = serviceAt(request.ObjectPaths[String(action.ObjectPathId)], request, services);
  switch (action.ActionType) {
    case ActionType.Instantiate:
      return {};
    case ActionType.Method:
    case ActionType.SetProperty:
      return call(service, action.Name ?? "", action.ArgumentInfo?.Arguments ?? []) as WireValue;
    default:
      throw new NoService(action.Name);
  }
}

/** Answers a request for services of the host; what there is not is NotImplemented, as in the workbook. */
export function answerServices(request: RequestBody, services: HostServices): ResponseBody {
  const results: { ActionId: number; Value: WireValue }[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of request.Actions.entries()) {
    try {
      results.push({ ActionId: action.Id, Value: perform(action, request, services) });
      if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
    } catch (error) {
      if (!(error instanceof NoService)) throw error;
      const Message = `${error.message} has no behaviour in the local Excel`;
      const failure = { Code: "NotImplemented", Message, Location: error.message, ActionIndex: index };
      return { Results: results, TraceIds: traceIds, Error: { ...failure, HttpStatusCode: 501 } };
    }
  }
  return { Results: results, TraceIds: traceIds };
}
