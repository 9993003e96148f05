import * as React from "react";
import { WORDS } from "../messages";
import type { Draft, Editing } from "../useEditing";
import type { Direction } from "../workbookPort";
import { ARROWS } from "./gridKeys";
import type { Box } from "./sheetGeometry";

/** Where the selection goes after a draft was entered. */
export type After = "Enter" | "Tab" | Direction;

interface CellEditorProps {
  readonly draft: Draft;
  readonly editing: Editing;
  /** Of the cell, in the grid's pixels. */
  readonly box: Box;
  /** How wide it may grow. */
  readonly room: number;
  readonly look: React.CSSProperties | undefined;
  /** Ids of what says more of the cell, such as why an entry was refused. */
  readonly describedBy: string | undefined;
  readonly entered: (after: After, isBack: boolean) => void;
  readonly dropped: () => void;
}

/** Typing in the cell. Enter and Tab enter, Esc leaves the cell as it was, Alt+Enter makes a new line. */
export function CellEditor(props: CellEditorProps) {
  const { draft, editing, box, room } = props;
  const field = React.useRef<HTMLTextAreaElement>(null);
  // Before the next key: one that came between would be nobody's.
  React.useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(draft.text.length, draft.text.length);
    // Only as it opens: later the caret is where the person puts it.
  }, []);
  React.useEffect(() => {
    if (draft.problem !== undefined) field.current?.focus({ preventScroll: true });
  }, [draft.problem]);
  React.useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.width = `${box.width + 1}px`;
    element.style.width = `${Math.min(room, Math.max(box.width + 1, element.scrollWidth + 12))}px`;
    element.style.height = `${box.height + 1}px`;
    element.style.height = `${Math.max(box.height + 1, element.scrollHeight + 4)}px`;
  }, [draft.text, box.width, box.height, room]);

  const enter = (after: After, isBack: boolean): void => {
    editing.commit();
    props.entered(after, isBack);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    // The grid's own keys are not for one who types.
    event.stopPropagation();
    const { key } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === "Escape") {
      event.preventDefault();
      props.dropped();
    } else if (key === "Enter" && event.altKey) {
      event.preventDefault();
      const { selectionStart, selectionEnd } = event.currentTarget;
      editing.change(`${draft.text.slice(0, selectionStart)}\n${draft.text.slice(selectionEnd)}`);
    } else if (key === "Enter" || key === "Tab") {
      event.preventDefault();
      enter(key, event.shiftKey);
    } else if (draft.isTypedOver && ARROWS[key] !== undefined && !event.shiftKey) {
      event.preventDefault();
      enter(ARROWS[key], false);
    }
  };
  return (
    <textarea
      ref={field}
      className="cellEditor"
      aria-label={WORDS.editCell}
      aria-invalid={draft.problem !== undefined}
      aria-describedby={props.describedBy}
      rows={1}
      spellCheck={false}
      value={draft.text}
      style={{ ...props.look, left: box.left - 1, top: box.top - 1, minHeight: box.height + 1 }}
      onChange={(event) => editing.change(event.currentTarget.value)}
      onKeyDown={onKeyDown}
    />
  );
}
