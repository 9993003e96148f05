import * as React from "react";
import { Icon } from "./Icon";
import { WORDS } from "./messages";

interface NoticeProps {
  readonly text: string;
  readonly close: () => void;
}

/** Something that did not happen, and why. Stays until it is closed or something else is done. */
export function Notice({ text, close }: NoticeProps) {
  return (
    <div className="notice" role="alert">
      <span>{text}</span>
      <button type="button" aria-label={WORDS.close} onClick={close}>
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
