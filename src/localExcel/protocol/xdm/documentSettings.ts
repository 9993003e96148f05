import type { Execute } from "../faults";
import { type Action, ActionType, type ObjectPath, PathType } from "../messages";

/** Name and JSON text of each setting, as `Office.context.document.settings` has them. */
export type DocumentSettings = readonly (readonly [name: string, json: string])[];

const ROOT: ObjectPath = { Id: 1, ObjectPathType: PathType.Root, Name: "" };
const SETTINGS: ObjectPath = { Id: 2, ObjectPathType: PathType.Property, Name: "Settings", ParentObjectPathId: 1 };
const FIRST_FREE_ID = 3;

interface StoredSetting {
  readonly Key: string;
  readonly Value: unknown;
}

async function stored(execute: Execute): Promise<readonly StoredSetting[]> {
  const query: Action = {
    Id: FIRST_FREE_ID,
    ActionType: ActionType.Query,
    ObjectPathId: SETTINGS.Id,
    QueryInfo: { Select: ["key", "value"] },
  };
  const { Results } = await execute({ Actions: [query], ObjectPaths: { 1: ROOT, 2: SETTINGS } });
  const [answer] = Results;
  return (answer?.Value as { _Items?: readonly StoredSetting[] } | undefined)?._Items ?? [];
}

/** The add-in's settings in the workbook: the document's settings and `workbook.settings` are the same ones. One round trip. */
export async function readSettings(execute: Execute): Promise<DocumentSettings> {
  return (await stored(execute)).map(({ Key, Value }) => [Key, JSON.stringify(Value)] as const);
}

/** Makes the workbook's settings exactly these. Two round trips. */
export async function writeSettings(execute: Execute, settings: DocumentSettings): Promise<void> {
  const kept = new Set(settings.map(([name]) => name));
  const gone = (await stored(execute)).map(({ Key }) => Key).filter((key) => !kept.has(key));
  const paths: Record<string, ObjectPath> = { 1: ROOT, 2: SETTINGS };
  const actions: Action[] = [];
  let id = FIRST_FREE_ID;
  const reach = (Name: string, type: PathType, args: readonly unknown[]): number => {
    id++;
    const ArgumentInfo = { Arguments: args };
    paths[String(id)] = { Id: id, ObjectPathType: type, Name, ParentObjectPathId: SETTINGS.Id, ArgumentInfo };
    return id;
  };
  for (const [name, json] of settings) {
    const added = reach("Add", PathType.Method, [name, JSON.parse(json)]);
    actions.push({ Id: ++id, ActionType: ActionType.Instantiate, ObjectPathId: added });
  }
  for (const key of gone) {
    const item = reach("", PathType.Indexer, [key]);
    actions.push({ Id: ++id, ActionType: ActionType.Method, Name: "Delete", ObjectPathId: item });
  }
  if (actions.length > 0) await execute({ Actions: actions, ObjectPaths: paths });
}
