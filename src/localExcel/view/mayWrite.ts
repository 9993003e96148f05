import type { RequestBody } from "../protocol/messages";
import { PathType, ActionType } from "../protocol/messages";

/** Members that only read, whatever they are called on; the library's own begin with "_". */
const READS = /^(?:_|Get|Find|Load)/;
/** What a person sees change without a cell changing. */
const SHOWS = /^(?:Select|Activate)$/;
/** What is called on these is calculated and changes nothing: `workbook.functions.date`. */
const FUNCTIONS = "Functions";
/** Members of objects that make their changes when they are addressed: `charts.add`, `worksheets.add`. */
const changes = (name: string): boolean => !READS.test(name) && !SHOWS.test(name);

/** Whether a request may change cells, looks or sheets, by the members it names. */
export function mayWrite({ Actions, ObjectPaths }: RequestBody): boolean {
  const writes = Actions.some(({ ActionType: type, Name = "" }) => {
    switch (type) {
      case ActionType.SetProperty:
      case ActionType.Update:
        return true;
      case ActionType.Method:
        return changes(Name);
      default:
        return false;
    }
  });
  return (
    writes ||
    Object.values(ObjectPaths).some(
      ({ ObjectPathType: type, Name, ParentObjectPathId }) =>
        type === PathType.Method && changes(Name) && ObjectPaths[String(ParentObjectPathId)]?.Name !== FUNCTIONS
    )
  );
}
