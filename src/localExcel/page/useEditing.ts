import { useCallback, useState } from "react";
import type { CellPlace, WorkbookPort } from "./workbookPort";

/** What is being typed into a cell, in the cell itself or in the formula bar. */
export interface Draft {
  readonly sheet: string;
  readonly place: CellPlace;
  readonly text: string;
  readonly where: "cell" | "bar";
  /** Begun by typing over the cell: arrows then enter it and move on, as in Excel. Otherwise they move the caret. */
  readonly isTypedOver: boolean;
  /** Why it was refused; it can be typed differently. */
  readonly problem: string | undefined;
}

export interface Editing {
  readonly draft: Draft | undefined;
  /** Begins with a text typed over the cell, or with what the cell holds. */
  readonly begin: (at: Pick<Draft, "sheet" | "place" | "where">, typed: string | undefined) => void;
  readonly change: (text: string) => void;
  readonly drop: () => void;
  /** Enters the draft. @returns whether it was taken: nothing is left to be typed */
  readonly commit: (text?: string) => Promise<boolean>;
}

export function useEditing(port: WorkbookPort, failed: (reason: unknown) => void): Editing {
  const [draft, setDraft] = useState<Draft>();

  const begin = useCallback<Editing["begin"]>(
    (at, typed) => {
      const start = (text: string): void =>
        setDraft({ ...at, text, isTypedOver: typed !== undefined && at.where === "cell", problem: undefined });
      if (typed !== undefined) start(typed);
      else {
        port
          .detail(at.sheet, at.place.row, at.place.column)
          .then(({ entry }) => start(entry))
          .catch(failed);
      }
    },
    [port, failed]
  );
  const change = useCallback((text: string) => setDraft((old) => old && { ...old, text, problem: undefined }), []);
  const drop = useCallback(() => setDraft(undefined), []);
  const commit = useCallback(
    async (text?: string) => {
      if (draft === undefined) return true;
      try {
        const { row, column } = draft.place;
        const outcome = await port.enter(draft.sheet, row, column, text ?? draft.text);
        if (outcome.kind === "refused") {
          setDraft((old) => old && { ...old, problem: outcome.why });
          return false;
        }
        setDraft(undefined);
        return true;
      } catch (reason) {
        failed(reason);
        return false;
      }
    },
    [draft, port, failed]
  );
  return { draft, begin, change, drop, commit };
}
