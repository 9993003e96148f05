import * as React from "react";
import type { Remembered } from "./remembered";

export interface ClosedNotices {
  readonly closed: readonly string[];
  readonly onClose: (key: string) => void;
}

/** Notices closed before that are remembered; older ones are forgotten. */
const CLOSED_KEPT = 20;

/** Which notices were closed, on this computer. */
export function useClosedNotices(remembered: Remembered): ClosedNotices {
  const [closed, setClosed] = React.useState<readonly string[]>(() => remembered.read("closed")?.split("\n") ?? []);
  return {
    closed,
    onClose: (key) => {
      const kept = [key, ...closed].slice(0, CLOSED_KEPT);
      remembered.write("closed", kept.join("\n"));
      setClosed(kept);
    },
  };
}
