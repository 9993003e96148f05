import { DefaultButton, Link } from "office-ui-fabric-react";
import * as React from "react";
import { deleteLabel, deleteQuestion, HISTORY } from "../messages/historyWords";

interface KeptDayProps {
  /** "8 Sep 2026" */
  readonly name: string;
  readonly line: string;
  /** undefined where it cannot be deleted. */
  readonly onDelete: (() => void) | undefined;
  /** The day that is asked about: one at a time. */
  readonly asked: string | undefined;
  readonly setAsked: (name: string | undefined) => void;
}

/** A day that is kept. Delete asks first, in its place; the focus stands on Keep, and goes back with it. */
export function KeptDay({ name, line, onDelete, asked, setAsked }: KeptDayProps): React.ReactElement {
  const isAsked = asked === name && onDelete !== undefined;
  const row = React.useRef<HTMLLIElement>(null);
  const wasAsked = React.useRef(false);
  React.useEffect(() => {
    if (isAsked === wasAsked.current) return;
    wasAsked.current = isAsked;
    // Another day was asked about instead: the focus is there.
    if (!isAsked && asked !== undefined) return;
    row.current?.querySelector<HTMLElement>(isAsked ? "[data-keep]" : "[data-delete]")?.focus();
  }, [isAsked, asked]);
  return (
    <li ref={row} className="keptDay">
      <div className="lever">
        <div>{name}</div>
        <div className="small">{line}</div>
      </div>
      {onDelete !== undefined && !isAsked && (
        <Link aria-label={deleteLabel(name)} data-delete onClick={() => setAsked(name)}>
          {HISTORY.delete}
        </Link>
      )}
      {isAsked && (
        <div role="group" aria-label={deleteLabel(name)}>
          <p>{deleteQuestion(name)}</p>
          <div className="buttons">
            <DefaultButton text={HISTORY.delete} onClick={onDelete} />
            <DefaultButton text={HISTORY.keep} data-keep onClick={() => setAsked(undefined)} />
          </div>
        </div>
      )}
    </li>
  );
}
