import { Spinner, SpinnerSize } from "office-ui-fabric-react";
import * as React from "react";
import { waitingWords } from "../messages/waitingWords";
import { excelWaitWords } from "../messages/workingWords";
import type { PaneModel } from "../paneModel";

/** Work shorter than this shows nothing. */
const QUIET_MS = 500;

interface WaitingProps {
  readonly model: Pick<PaneModel, "waiting" | "excelWaits">;
}

/** A small spinner with what is waited for, once it has taken long enough to be noticed, and why Excel does not answer. */
export function Waiting({ model: { waiting, excelWaits } }: WaitingProps): React.ReactElement | null {
  const [isShown, setShown] = React.useState(false);
  React.useEffect(() => {
    if (waiting === undefined) return;
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [waiting]);
  const words = waiting !== undefined && isShown ? waitingWords(waiting) : undefined;
  const label = excelWaits === undefined ? words : excelWaitWords(excelWaits);
  if (label === undefined) return null;
  return <Spinner className="waiting" size={SpinnerSize.small} label={label} labelPosition="right" ariaLive="off" />;
}
