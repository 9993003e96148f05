import { useState, type DragEvent } from "react";

interface FileDrop {
  /** A file hovers over the page. */
  readonly isOver: boolean;
  readonly handlers: {
    readonly onDragEnter: (event: DragEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Takes a file that is dropped anywhere on the page; anything else dragged is left to the browser. */
export function useFileDrop(open: (file: File) => void): FileDrop {
  // Enter and leave come for every element on the way: those of the inside cancel out.
  const [depth, setDepth] = useState(0);
  const whenFile = (handle: (event: DragEvent) => void) => (event: DragEvent) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    handle(event);
  };
  return {
    isOver: depth > 0,
    handlers: {
      onDragEnter: whenFile(() => setDepth((old) => old + 1)),
      onDragLeave: whenFile(() => setDepth((old) => Math.max(0, old - 1))),
      onDragOver: whenFile((event) => {
        event.dataTransfer.dropEffect = "copy";
      }),
      onDrop: whenFile((event) => {
        setDepth(0);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) open(file);
      }),
    },
  };
}
