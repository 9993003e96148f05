import type { KeyboardEvent } from "react";
import type { GridProps } from "./Grid";
import { gridAct, type GridAct } from "./gridKeys";
import type { SheetGeometry, Viewport } from "./sheetGeometry";

interface Acting extends GridProps {
  readonly geometry: SheetGeometry;
  readonly viewport: Viewport;
  readonly choose: () => void;
}

export interface GridActs {
  readonly act: (act: GridAct) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Does what keys and clicks on the grid ask for. */
export function useGridActs(acting: Acting): GridActs {
  const { shown, selection, select, editing, doings, port, geometry, viewport } = acting;
  const { sheet } = shown;
  const clear = async (): Promise<void> => {
    const outcome = await port.clear(sheet.id, selection.area);
    if (outcome.kind === "refused") doings.refused(outcome.why);
  };
  const act = (asked: GridAct): void => {
    switch (asked.kind) {
      case "select":
        if (asked.selection instanceof Promise) asked.selection.then(select).catch(doings.failed);
        else select(asked.selection);
        break;
      case "edit":
        editing.begin({ sheet: sheet.id, place: selection.active, where: "cell" }, asked.typed);
        break;
      case "choose":
        acting.choose();
        break;
      case "clear":
        clear().catch(doings.failed);
        break;
      case "undo":
        doings.undo();
        break;
      case "follow":
        doings.follow(selection.active);
        break;
      case "sheet":
        doings.changeSheet(asked.by);
        break;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const { key, shiftKey: isShift, altKey: isAlt } = event;
    const isCtrl = event.ctrlKey || event.metaKey;
    const isLink = shown.cells.cellAt(selection.active.row, selection.active.column)?.hasLink === true;
    const asked = gridAct({ key, isCtrl, isShift, isAlt }, { port, sheet, geometry, viewport, selection, isLink });
    if (asked === undefined) return;
    event.preventDefault();
    act(asked);
  };
  return { act, onKeyDown };
}
