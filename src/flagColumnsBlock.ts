import type { FlagColumnsBlock } from "./core/report/sourceMessage";
import type { FlagsWritten } from "./workbook/written";

/** What became of the flag columns as the report words it; undefined when they were written, or nothing was. */
export function flagColumnsBlock(flags: FlagsWritten | { readonly kind: "free" }): FlagColumnsBlock | undefined {
  if (flags.kind !== "blocked") return undefined;
  const { reason, sheet, address } = flags;
  switch (reason) {
    case "sheetProtected":
      return { kind: "protectedSheet", sheet };
    case "filtered":
      return { kind: "filtered", sheet };
    case "columnsOccupied":
    case "sheetEdge":
      return { kind: "occupied", sheet, address };
    case "workbookReadOnly":
      return { kind: "readOnly" };
    case "rowsChanged":
      return { kind: "changed", sheet };
    case "sheetsBlocked":
      return undefined;
  }
}
