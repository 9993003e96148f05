import type * as React from "react";
import type { PaneActs } from "./paneActs";
import type { PaneModel } from "./paneModel";
import type { Remembered } from "./remembered";

/** What every state of the pane is drawn from. */
export interface ViewProps {
  readonly model: PaneModel;
  readonly act: PaneActs;
  readonly remembered: Remembered;
  /** Of figures typed into fields. */
  readonly locale: string;
  readonly notice: React.ReactNode;
  readonly menu: React.ReactNode;
}
