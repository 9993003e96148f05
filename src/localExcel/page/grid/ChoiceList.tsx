import * as React from "react";
import { WORDS } from "../messages";
import type { Box } from "./sheetGeometry";

interface ChoiceListProps {
  readonly choices: readonly string[];
  readonly current: string;
  /** Of the cell, in the grid's pixels. */
  readonly box: Box;
  readonly choose: (choice: string) => void;
  readonly close: () => void;
}

/** The choices of a cell whose values come from a list: arrows and Enter, or a click. */
export function ChoiceList({ choices, current, box, choose, close }: ChoiceListProps) {
  const [at, setAt] = React.useState(Math.max(0, choices.indexOf(current)));
  const list = React.useRef<HTMLUListElement>(null);
  const id = React.useRef(`choices-${String(performance.now()).replace(".", "")}`).current;
  React.useEffect(() => list.current?.focus({ preventScroll: true }), []);
  React.useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    event.stopPropagation();
    const last = choices.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, at + 1),
      ArrowUp: Math.max(0, at - 1),
      Home: 0,
      End: last,
    };
    const next = event.altKey ? undefined : moves[event.key];
    const choice = choices[at];
    if (next !== undefined) setAt(next);
    else if (event.key === "Enter" && choice !== undefined) choose(choice);
    else if (event.key === "Escape" || event.key === "Tab" || event.altKey) close();
    else return;
    event.preventDefault();
  };
  return (
    <ul
      ref={list}
      role="listbox"
      className="choiceList"
      tabIndex={0}
      aria-label={WORDS.choices}
      aria-activedescendant={`${id}-${at}`}
      style={{ left: box.left, top: box.top + box.height, minWidth: box.width }}
      onKeyDown={onKeyDown}
      onBlur={close}
    >
      {choices.map((choice, index) => (
        <li
          key={choice}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          onPointerDown={(event) => {
            event.preventDefault();
            event.stopPropagation();
            choose(choice);
          }}
        >
          {choice}
        </li>
      ))}
    </ul>
  );
}
