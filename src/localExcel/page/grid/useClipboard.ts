import type { ClipboardEvent } from "react";
import { intersection } from "../../model/area";
import type { ShownWorkbook } from "../useWorkbook";
import type { EnterOutcome, WorkbookPort } from "../workbookPort";
import { copiedText, filledCells, pastedCells } from "./clipboard";
import type { Selection } from "./selection";

interface ClipboardTarget {
  readonly port: WorkbookPort;
  readonly shown: ShownWorkbook;
  readonly selection: Selection;
  readonly doings: { readonly refused: (why: string) => void; readonly failed: (reason: unknown) => void };
}

interface ClipboardHandlers {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** Copy, cut and paste of cells, to and from any spreadsheet. */
export function useClipboard({ port, shown, selection, doings }: ClipboardTarget): ClipboardHandlers {
  const { sheet } = shown;
  const tell = (outcome: EnterOutcome): void => {
    if (outcome.kind === "refused") doings.refused(outcome.why);
  };
  const copy = async (): Promise<void> => {
    // A whole column is a million cells; what lies beyond the used ones is empty.
    const used = { row: 0, column: 0, rows: sheet.used.rows, columns: sheet.used.columns };
    const area = intersection(selection.area, used);
    const text = area === undefined ? "" : copiedText(await port.cells(sheet.id, area));
    await navigator.clipboard.writeText(text);
  };
  const paste = async (text: string): Promise<void> => {
    const { row, column } = selection.area;
    tell(await port.paste(sheet.id, row, column, filledCells(pastedCells(text), selection.area)));
  };
  return {
    onCopy: (event) => {
      event.preventDefault();
      copy().catch(doings.failed);
    },
    onCut: (event) => {
      event.preventDefault();
      if (shown.isLeaving()) return;
      copy()
        .then(() => port.clear(sheet.id, selection.area))
        .then(tell)
        .catch(doings.failed);
    },
    onPaste: (event) => {
      const text = event.clipboardData.getData("text/plain");
      if (text === "") return;
      event.preventDefault();
      if (!shown.isLeaving()) paste(text).catch(doings.failed);
    },
  };
}
