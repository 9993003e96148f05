import * as React from "react";
import { WORDS } from "./messages";
import type { Editing } from "./useEditing";
import type { CellPlace } from "./workbookPort";

interface FormulaBarProps {
  /** What the active cell holds, as one would type it. */
  readonly entry: string;
  readonly sheet: string;
  readonly place: CellPlace;
  readonly editing: Editing;
  /** After Enter or Tab. */
  readonly entered: (key: "Enter" | "Tab", isBack: boolean) => void;
  readonly dropped: () => void;
}

/** The entry of the active cell, to be read and changed. Shows what is typed in the cell as it is typed. */
export function FormulaBar({ entry, sheet, place, editing, entered, dropped }: FormulaBarProps) {
  const { draft } = editing;
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>): void => {
    const { key, shiftKey } = event;
    if (event.nativeEvent.isComposing) return;
    if (key === "Escape") {
      editing.drop();
      dropped();
    } else if (key === "Enter" || (key === "Tab" && draft !== undefined)) {
      event.preventDefault();
      editing.commit();
      entered(key, shiftKey);
    }
  };
  return (
    <input
      aria-label={WORDS.formulaBar}
      aria-invalid={draft?.problem !== undefined}
      aria-describedby={draft?.problem === undefined ? undefined : "cellNote"}
      spellCheck={false}
      autoComplete="off"
      value={draft?.text ?? entry}
      onChange={(event) => {
        const { value } = event.currentTarget;
        if (draft === undefined) editing.begin({ sheet, place, where: "bar" }, value);
        else editing.change(value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
