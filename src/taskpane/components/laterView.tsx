import { PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { AGAIN, PART_MISSING } from "../messages/startTroubleWords";
import { ThreeParts } from "./ThreeParts";

/** A view whose code is not there when the pane starts. */
export interface LaterView<Props> {
  readonly View: React.FunctionComponent<Props>;
  /** Fetches the code; a fetch that failed is tried again. */
  readonly fetch: () => Promise<void>;
}

/**
 * A view that is fetched later: drawn at once when its code is there, else as soon as it comes. Where it cannot be fetched
 * `Missing` is drawn; without one the pane says so and offers to try again.
 */
export function laterView<Props extends object>(
  load: () => Promise<React.ComponentType<Props>>,
  Missing?: React.ComponentType<Props>
): LaterView<Props> {
  let Loaded: React.ComponentType<Props> | undefined;
  const fetch = async (): Promise<void> => {
    Loaded ??= await load();
  };
  const View = (props: Props): React.ReactElement | null => {
    const [state, setState] = React.useState<"fetching" | "fetched" | "failed">("fetching");
    const isNeeded = Loaded === undefined && state === "fetching";
    React.useEffect(() => {
      if (!isNeeded) return;
      let isGone = false;
      const become = (next: "fetched" | "failed"): void => {
        if (!isGone) setState(next);
      };
      fetch().then(
        () => become("fetched"),
        () => become("failed")
      );
      return () => {
        isGone = true;
      };
    }, [isNeeded]);
    if (Loaded !== undefined) return <Loaded {...props} />;
    if (state !== "failed") return null;
    if (Missing !== undefined) return <Missing {...props} />;
    const again = <PrimaryButton text={AGAIN.tryAgain} onClick={() => setState("fetching")} />;
    return <ThreeParts words={PART_MISSING} foot={<div className="buttons">{again}</div>} />;
  };
  return { View, fetch };
}
