import { useCallback, useEffect, useMemo, useRef, useState } from "react";
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
  /** Entries on their way: shown as typed until the workbook has them. */
  readonly pending: readonly Draft[];
  /** Begins with a text typed over the cell, or with what the cell holds. */
  readonly begin: (at: Pick<Draft, "sheet" | "place" | "where">, typed: string | undefined) => void;
  readonly change: (text: string) => void;
  readonly drop: () => void;
  /** Enters the draft. It is closed at once, so that the next keys go to the next cell; when refused it opens again. */
  readonly commit: () => void;
}

interface Outcomes {
  readonly failed: (reason: unknown) => void;
  /** A draft was refused, and is open again. */
  readonly reopened: (draft: Draft) => void;
}

/** How long an entry stays as typed after the workbook took it, while the cells it changed are on their way. */
const SETTLE_MS = 150;

export function useEditing(port: WorkbookPort, { failed, reopened }: Outcomes): Editing {
  const [draft, setDraft] = useState<Draft>();
  const [pending, setPending] = useState<readonly Draft[]>([]);
  // Keys come faster than React draws: what is typed now is read from here.
  const current = useRef<Draft>();
  const set = useCallback((next: Draft | undefined) => {
    current.current = next;
    setDraft(next);
  }, []);
  const settling = useSettling();
  const hear = useRef(reopened);
  hear.current = reopened;

  const begin = useCallback<Editing["begin"]>(
    (at, typed) => {
      const isTypedOver = typed !== undefined && at.where === "cell";
      const start = (text: string): void => set({ ...at, text, isTypedOver, problem: undefined });
      if (typed !== undefined) start(typed);
      else {
        port
          .detail(at.sheet, at.place.row, at.place.column)
          .then(({ entry }) => start(entry))
          .catch(failed);
      }
    },
    [port, failed, set]
  );
  const change = useCallback(
    (text: string) => {
      if (current.current !== undefined) set({ ...current.current, text, problem: undefined });
    },
    [set]
  );
  const enter = useCallback(
    async (entered: Draft) => {
      const { sheet, place, text } = entered;
      const settle = settling.unlessGone(() => setPending((old) => old.filter((each) => each !== entered)));
      setPending((old) => [...old, entered]);
      try {
        const outcome = await port.enter(sheet, place.row, place.column, text);
        if (outcome.kind === "entered") settling.later(settle);
        else {
          settle();
          const again = { ...entered, problem: outcome.why };
          set(again);
          hear.current(again);
        }
      } catch (reason) {
        settle();
        failed(reason);
      }
    },
    [port, failed, set, settling]
  );
  const commit = useCallback(() => {
    const entered = current.current;
    if (entered === undefined) return;
    set(undefined);
    void enter(entered);
  }, [enter, set]);
  const drop = useCallback(() => set(undefined), [set]);
  return { draft, pending, begin, change, drop, commit };
}

interface Settling {
  readonly later: (settle: () => void) => void;
  /** The same, but for what is no longer shown: that has nothing to settle. */
  readonly unlessGone: (settle: () => void) => () => void;
}

function useSettling(): Settling {
  const waiting = useRef(new Set<ReturnType<typeof setTimeout>>());
  const isGone = useRef(false);
  useEffect(() => {
    const timers = waiting.current;
    isGone.current = false;
    return () => {
      isGone.current = true;
      timers.forEach(clearTimeout);
    };
  }, []);
  return useMemo(
    () => ({
      later: (settle) => {
        const timer = setTimeout(() => {
          waiting.current.delete(timer);
          settle();
        }, SETTLE_MS);
        waiting.current.add(timer);
      },
      unlessGone: (settle) => () => {
        if (!isGone.current) settle();
      },
    }),
    []
  );
}
