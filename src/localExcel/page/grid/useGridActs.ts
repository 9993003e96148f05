import { type KeyboardEvent, useEffect, useRef } from "react";
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
  const held = useRef("");
  useEffect(() => {
    const text = held.current;
    held.current = "";
    if (text !== "") editing.begin({ sheet: sheet.id, place: selection.active, where: "cell" }, text);
    // Only as another sheet comes to the front: what was typed ahead is for that one.
  }, [sheet.id]);
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
    if (asked.kind === "sheet" || !shown.isLeaving()) {
      held.current = "";
      act(asked);
    } else held.current = typedAhead(held.current, asked);
  };
  return { act, onKeyDown };
}

/** What is typed while another sheet comes waits for it; every other key would act on a sheet that is being left. */
function typedAhead(text: string, asked: GridAct): string {
  if (asked.kind !== "edit" || asked.typed === undefined) return text;
  return asked.typed === "" ? text.slice(0, -1) : text + asked.typed;
}
