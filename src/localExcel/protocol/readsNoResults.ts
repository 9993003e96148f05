import { ActionType, PathType, type Action, type ObjectPath, type RequestBody } from "./messages";

/** Members that neither look at a formula's result nor hang on one. */
const HARMLESS = new Set(["_KeepReference", "_RemoveReference", "Activate"]);
const PROPERTIES = new Set(["Values", "Formulas", "Formula", "NumberFormat", "Visible", "Visibility"]);
const STEPS = new Set([
  "GetItem",
  "GetItemOrNullObject",
  "GetActiveWorksheet",
  "GetRange",
  "GetRangeByIndexes",
  "GetCell",
]);

/**
 * Whether a request can be answered while formulas still wait to be calculated: it puts values, formulas and names, and asks
 * for nothing. Whatever is not known to be so counts as asking.
 */
export function readsNoResults({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.every(isHarmless) && Object.values(ObjectPaths).every((path) => isStep(path, ObjectPaths));
}

function isHarmless({ ActionType: type, Name = "" }: Action): boolean {
  switch (type) {
    case ActionType.Instantiate:
    case ActionType.Trace:
      return true;
    case ActionType.SetProperty:
      return PROPERTIES.has(Name);
    case ActionType.Method:
      return HARMLESS.has(Name);
    case ActionType.Query:
    case ActionType.QueryAsJson:
    case ActionType.RecursiveQuery:
    case ActionType.EnsureUnchanged:
    case ActionType.Update:
      return false;
  }
}

function isStep(
  { ObjectPathType: type, Name, ParentObjectPathId: parent }: ObjectPath,
  paths: RequestBody["ObjectPaths"]
): boolean {
  if (type === PathType.Service) return false;
  if (type !== PathType.Method) return true;
  return STEPS.has(Name) || (Name === "Add" && paths[String(parent)]?.Name === "Names");
}
