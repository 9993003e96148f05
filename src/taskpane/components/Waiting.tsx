import { Spinner, SpinnerSize } from "office-ui-fabric-react";
import * as React from "react";
import { type Waiting as WaitingFor, waitingWords } from "../messages/waitingWords";

/** Work shorter than this shows nothing. */
const QUIET_MS = 500;

/** A small spinner with what is waited for, once it has taken long enough to be noticed. */
export function Waiting({ waiting }: { readonly waiting: WaitingFor | undefined }): React.ReactElement | null {
  const [isShown, setShown] = React.useState(false);
  React.useEffect(() => {
    if (waiting === undefined) return;
    const timer = setTimeout(() => setShown(true), QUIET_MS);
    return () => {
      clearTimeout(timer);
      setShown(false);
    };
  }, [waiting]);
  if (waiting === undefined || !isShown) return null;
  return (
    <Spinner
      className="waiting"
      size={SpinnerSize.small}
      label={waitingWords(waiting)}
      labelPosition="right"
      ariaLive="off"
    />
  );
}
