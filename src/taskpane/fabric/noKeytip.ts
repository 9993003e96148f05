import type * as React from "react";

interface KeytipDataProps {
  readonly children: (attributes: object) => React.ReactElement;
}

/** Fabric's holder of a control's keytip: no control of the pane has one, so there is nothing to add. */
export function KeytipData({ children }: KeytipDataProps): React.ReactElement {
  return children({});
}
