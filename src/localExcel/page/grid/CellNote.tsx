import * as React from "react";
import { notePlace } from "./notePlace";
import type { Box } from "./sheetGeometry";

interface CellNoteProps {
  readonly id: string;
  readonly note: { readonly title: string; readonly text: string };
  /** It says why an entry was refused, and is heard at once. */
  readonly isRefusal: boolean;
  /** Of the cell, in the grid's pixels. */
  readonly cell: Box;
  /** The part of the grid that shows cells. */
  readonly room: Box;
}

/** What is to be known of the active cell, beside it and never beyond the grid's edge. */
export function CellNote({ id, note, isRefusal, cell, room }: CellNoteProps) {
  const element = React.useRef<HTMLDivElement>(null);
  const [size, setSize] = React.useState({ width: 0, height: 0 });
  React.useLayoutEffect(() => {
    const { offsetWidth: width = 0, offsetHeight: height = 0 } = element.current ?? {};
    setSize((old) => (old.width === width && old.height === height ? old : { width, height }));
  }, [note.title, note.text]);
  return (
    <div
      ref={element}
      id={id}
      className={isRefusal ? "cellNote refused" : "cellNote"}
      role={isRefusal ? "alert" : "note"}
      style={notePlace(cell, size, room)}
    >
      {note.title !== "" && <b>{note.title}</b>}
      {note.text}
    </div>
  );
}
