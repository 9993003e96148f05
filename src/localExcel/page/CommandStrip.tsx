import { ActionButton, FocusZone, FocusZoneDirection } from "office-ui-fabric-react";
import * as React from "react";
import type { AddInButton } from "./addIn";
import { Icon, type IconName } from "./Icon";
import { WORDS } from "./messages";

interface CommandStripProps {
  readonly addIn: readonly AddInButton[];
  /** The add-in's button whose function runs now: it cannot be pressed again until that has ended. */
  readonly running: string | undefined;
  readonly canUndo: boolean;
  readonly openFile: (file: File) => void;
  readonly openSample: () => void;
  readonly download: () => void;
  readonly press: (button: AddInButton) => void;
  readonly undo: () => void;
}

/** The commands above the grid: the page's own, and the buttons the add-in's manifest puts on the ribbon. */
export function CommandStrip(props: CommandStripProps) {
  const { addIn, running } = props;
  const picker = React.useRef<HTMLInputElement>(null);
  const pick = (event: React.ChangeEvent<HTMLInputElement>): void => {
    const file = event.currentTarget.files?.[0];
    if (file !== undefined) props.openFile(file);
    // The same file can be chosen again.
    event.currentTarget.value = "";
  };
  return (
    <nav aria-label={WORDS.commands}>
      <FocusZone direction={FocusZoneDirection.horizontal} role="toolbar" aria-label={WORDS.commands} className="tools">
        <Command icon="open" text={WORDS.openFile} press={() => picker.current?.click()} />
        <Command icon="sample" text={WORDS.sample} press={props.openSample} />
        <Command icon="download" text={WORDS.download} press={props.download} />
        <span className="divider" />
        {addIn.map((button, at) => (
          <ActionButton
            key={button.id}
            className={at === 0 ? "command first" : "command"}
            title={button.tip}
            disabled={running === button.id}
            allowDisabledFocus
            onClick={() => running === button.id || props.press(button)}
          >
            <img src={button.icon} alt="" width={20} height={20} />
            <span className="commandText">{button.label}</span>
          </ActionButton>
        ))}
        <span className="divider" />
        <Command icon="undo" text={WORDS.undo} press={props.undo} isOff={!props.canUndo} />
      </FocusZone>
      <input
        ref={picker}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.txt"
        aria-label={WORDS.openFile}
        onChange={pick}
      />
    </nav>
  );
}

interface CommandProps {
  readonly icon: IconName;
  readonly text: string;
  readonly press: () => void;
  readonly isOff?: boolean;
}

function Command({ icon, text, press, isOff = false }: CommandProps) {
  return (
    <ActionButton className="command" disabled={isOff} allowDisabledFocus onClick={() => isOff || press()}>
      <Icon name={icon} />
      <span className="commandText">{text}</span>
    </ActionButton>
  );
}
