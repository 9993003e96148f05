import * as React from "react";
import { Icon } from "./Icon";
import { WORDS } from "./messages";

/** Something that did not happen and why, or something to know. */
export interface PageNotice {
  readonly kind: "problem" | "remark";
  readonly text: string;
}

interface NoticeProps {
  readonly notice: PageNotice;
  readonly close: () => void;
}

/** Stays until it is closed or something else is done. */
export function Notice({ notice: { kind, text }, close }: NoticeProps) {
  return (
    <div className={`notice ${kind}`} role={kind === "problem" ? "alert" : "status"}>
      <span>{text}</span>
      <button type="button" aria-label={WORDS.close} onClick={close}>
        <Icon name="close" size={12} />
      </button>
    </div>
  );
}
