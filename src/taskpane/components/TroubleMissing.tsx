import { PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { AGAIN, PART_MISSING } from "../messages/startTroubleWords";
import type { ViewProps } from "../viewProps";
import { ThreeParts } from "./ThreeParts";
import { Waiting } from "./Waiting";

/** Something went wrong, and what would say so could not be fetched either: that is said, and the workbook looked at again. */
export function TroubleMissing({ model, act, menu }: ViewProps): React.ReactElement {
  const foot = (
    <div className="buttons">
      <PrimaryButton text={AGAIN.lookAgain} onClick={act.open} />
      {menu}
    </div>
  );
  return (
    <ThreeParts words={PART_MISSING} foot={foot}>
      <Waiting model={model} />
    </ThreeParts>
  );
}

/** The same where it is said aloud. */
export function AlertMissing(): React.ReactElement {
  return (
    <>
      {PART_MISSING.title}. {PART_MISSING.happened}
    </>
  );
}
