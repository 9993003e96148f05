import * as React from "react";
import { Icon } from "../Icon";
import { WORDS } from "../messages";
import { CellEditor, type After } from "./CellEditor";
import { cellLook } from "./cellLook";
import { CellNote } from "./CellNote";
import { ChoiceList } from "./ChoiceList";
import type { GridProps } from "./Grid";
import { mergedArea } from "./selection";
import type { Box, SheetGeometry, Viewport } from "./sheetGeometry";

interface GridOverlayProps extends GridProps {
  readonly geometry: SheetGeometry;
  readonly viewport: Viewport;
  readonly isChoosing: boolean;
  readonly setIsChoosing: (isChoosing: boolean) => void;
  readonly entered: (after: After, isBack: boolean) => void;
  readonly focus: () => void;
}

const NOTE_ID = "cellNote";

/** What opens at the active cell: the editor, its list, its hint, why an entry was refused. Outside the grid's own roles. */
export function GridOverlay(props: GridOverlayProps) {
  const { shown, selection, editing, detail, geometry, viewport, scheme, isChoosing } = props;
  const { sheet } = shown;
  const { draft } = editing;
  const { headings } = geometry;
  const { active } = selection;
  const area = mergedArea(sheet.merges, active);
  const box = shownBox(geometry, viewport, area);
  const style = shown.cells.cellAt(active.row, active.column)?.look;
  const look = style && cellLook(style, scheme);
  const isHere = draft?.sheet === sheet.id && draft.place.row === active.row && draft.place.column === active.column;
  const note = isHere && draft.problem !== undefined ? { title: "", text: draft.problem } : detail?.hint;
  const isEditing = isHere && draft.where === "cell";
  return (
    <div className="gridOverlay" role="presentation" onPointerDown={(event) => event.stopPropagation()}>
      {editing.pending
        .filter((entry) => entry.sheet === sheet.id)
        .map((entry) => {
          const at = shownBox(geometry, viewport, mergedArea(sheet.merges, entry.place));
          return (
            <div key={`${entry.place.row} ${entry.place.column}`} className="pendingEntry" style={{ ...at }}>
              {entry.text.startsWith("=") ? "" : entry.text}
            </div>
          );
        })}
      {isEditing && (
        <CellEditor
          {...{ draft, editing, box, entered: props.entered }}
          room={viewport.width + headings.width - box.left}
          look={look && { ...look.text, ...look.ground }}
          describedBy={note === undefined ? undefined : NOTE_ID}
          dropped={() => {
            editing.drop();
            props.focus();
          }}
        />
      )}
      {detail?.choices !== undefined && !isEditing && box.height > 0 && <Choices {...props} {...{ box }} />}
      {note !== undefined && !isChoosing && (
        <CellNote
          id={NOTE_ID}
          note={note}
          isRefusal={note !== detail?.hint}
          cell={box}
          room={{ left: headings.width, top: headings.height, width: viewport.width, height: viewport.height }}
        />
      )}
    </div>
  );
}

function Choices(props: GridOverlayProps & { readonly box: Box }) {
  const { box, detail, editing, shown, selection, port, doings, isChoosing, setIsChoosing, focus } = props;
  const close = (): void => {
    setIsChoosing(false);
    focus();
  };
  const choose = (choice: string): void => {
    close();
    editing.drop();
    port
      .enter(shown.sheet.id, selection.active.row, selection.active.column, choice)
      .then((outcome) => outcome.kind === "refused" && doings.refused(outcome.why))
      .catch(doings.failed);
  };
  return (
    <>
      <button
        type="button"
        className="choicesButton"
        tabIndex={-1}
        aria-label={WORDS.chooseFromList}
        aria-expanded={isChoosing}
        style={{ left: box.left + box.width, top: box.top + box.height - 20 }}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setIsChoosing(!isChoosing)}
      >
        <Icon name="down" size={12} />
      </button>
      {isChoosing && (
        <ChoiceList {...{ box, choose, close }} choices={detail?.choices ?? []} current={detail?.entry ?? ""} />
      )}
    </>
  );
}

/** A cell's box in the pixels of the grid as it is scrolled. */
function shownBox(geometry: SheetGeometry, viewport: Viewport, area: Parameters<SheetGeometry["boxOf"]>[0]): Box {
  const box = geometry.boxOf(area);
  const { headings, freeze } = geometry;
  return {
    ...box,
    left: headings.width + box.left - (area.column < freeze.columns ? 0 : viewport.left),
    top: headings.height + box.top - (area.row < freeze.rows ? 0 : viewport.top),
  };
}
