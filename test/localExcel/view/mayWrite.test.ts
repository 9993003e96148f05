import { ActionType, PathType, type RequestBody } from "../../../src/localExcel/protocol/messages";
import { mayWrite } from "../../../src/localExcel/view/mayWrite";

/** `workbook.<property>.<method>()`, and its result asked for. */
function calling(property: string, method: string): RequestBody {
  return {
    Actions: [{ Id: 4, ActionType: ActionType.Query, ObjectPathId: 3 }],
    ObjectPaths: {
      1: { Id: 1, ObjectPathType: PathType.Root, Name: "" },
      2: { Id: 2, ObjectPathType: PathType.Property, Name: property, ParentObjectPathId: 1 },
      3: { Id: 3, ObjectPathType: PathType.Method, Name: method, ParentObjectPathId: 2 },
    },
  };
}

it("knows a sheet that is added from a function that is calculated and a sheet that is looked for", () => {
  expect(mayWrite(calling("Worksheets", "Add"))).toBe(true);
  expect(mayWrite(calling("Functions", "Date"))).toBe(false);
  expect(mayWrite(calling("Worksheets", "GetItemOrNullObject"))).toBe(false);
});
