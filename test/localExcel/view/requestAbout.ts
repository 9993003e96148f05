import { type Action, ActionType, PathType, type RequestBody } from "../../../src/localExcel/protocol/messages";

/** What office.js sends about one range of the active sheet. */
export function about(address: string, action: Omit<Action, "Id" | "ObjectPathId">): RequestBody {
  return {
    Actions: [
      { ActionType: ActionType.Instantiate, Id: 10, ObjectPathId: 4 },
      { ...action, Id: 11, ObjectPathId: 4 },
    ],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: PathType.Root, Name: "" },
      2: { Id: 2, ObjectPathType: PathType.Property, Name: "Worksheets", ParentObjectPathId: 1 },
      3: {
        Id: 3,
        ObjectPathType: PathType.Method,
        Name: "GetActiveWorksheet",
        ParentObjectPathId: 2,
        ArgumentInfo: {},
      },
      4: {
        Id: 4,
        ObjectPathType: PathType.Method,
        Name: "GetRange",
        ParentObjectPathId: 3,
        ArgumentInfo: { Arguments: [address] },
      },
    },
  };
}
