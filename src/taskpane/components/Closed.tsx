import * as React from "react";

interface ClosedProps {
  readonly onDismiss?: () => void;
}

/** In place of what could not be fetched: it closes at once, so that the next press opens it anew. */
export function Closed({ onDismiss }: ClosedProps): null {
  React.useEffect(() => onDismiss?.(), [onDismiss]);
  return null;
}
