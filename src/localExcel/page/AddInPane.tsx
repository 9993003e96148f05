import * as React from "react";
import type { AddInHost } from "./addIn";
import { Icon } from "./Icon";
import { WORDS } from "./messages";

interface AddInPaneProps {
  readonly host: AddInHost;
  readonly isOpen: boolean;
  /** It lies over the grid, so closing it leads back. */
  readonly coversGrid: boolean;
  readonly close: () => void;
  /** Keys of the page that are pressed within the pane. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Tab ran past the last control of the pane. */
  readonly goOn: () => void;
  readonly frame: React.RefObject<HTMLIFrameElement>;
}

/** The add-in's pane. Closed, it goes on living out of sight: its work and its answer are not lost. */
export function AddInPane({ host, isOpen, coversGrid, close, onKeyDown, goOn, frame }: AddInPaneProps) {
  const head = React.useRef<HTMLButtonElement>(null);
  const leave = React.useRef<(isBack: boolean) => void>();
  leave.current = (isBack) => (isBack ? head.current?.focus() : goOn());
  React.useEffect(
    () => (frame.current === null ? undefined : host.mount(frame.current, (isBack) => leave.current?.(isBack))),
    [host, frame]
  );
  const hear = React.useRef(onKeyDown);
  hear.current = onKeyDown;
  const listen = (): void => frame.current?.contentWindow?.addEventListener("keydown", (event) => hear.current(event));
  const { name } = host.manifest;
  return (
    <aside className={isOpen ? "addInPane" : "addInPane closed"} aria-label={name} aria-hidden={!isOpen}>
      <header className="paneTitle">
        {coversGrid && (
          <button ref={head} type="button" className="backToSheet" onClick={close}>
            <Icon name="back" size={16} />
            {WORDS.backToSheet}
          </button>
        )}
        <h2>{name}</h2>
        {!coversGrid && (
          <button ref={head} type="button" className="closePane" aria-label={WORDS.closePane} onClick={close}>
            <Icon name="close" size={16} />
          </button>
        )}
      </header>
      <iframe ref={frame} title={name} className="paneFrame" onLoad={listen} />
    </aside>
  );
}
