import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { REMOVE, removalLines } from "../messages/removeWords";
import type { Screen as ScreenState } from "../paneModel";
import type { ViewProps } from "../viewProps";
import { Screen } from "./Screen";
import { Waiting } from "./Waiting";

interface RemoveViewProps extends ViewProps {
  readonly screen: Extract<ScreenState, { kind: "remove" }>;
}

/** Asks in the pane itself before everything is taken out; the focus stands on Keep. */
export function RemoveView({ screen, model, act }: RemoveViewProps): React.ReactElement {
  const lines = removalLines(screen.preview);
  const isNothing = lines.length === 0;
  const foot = (
    <div className="buttons">
      {!isNothing && <PrimaryButton text={REMOVE.remove} onClick={act.remove} />}
      <DefaultButton
        text={isNothing ? REMOVE.back : REMOVE.keep}
        onClick={() => act.show(screen.from)}
        data-focus="keep"
      />
    </div>
  );
  return (
    <Screen title={REMOVE.title} icon="Delete" foot={foot}>
      {isNothing ? (
        <p>{screen.preview.keepsSample ? REMOVE.onlySample : REMOVE.nothing}</p>
      ) : (
        <>
          <p>{REMOVE.takesOut}</p>
          <ul className="goes">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {screen.preview.keepsSample && <p>{REMOVE.sampleStays}</p>}
          <p>{REMOVE.stays}</p>
        </>
      )}
      <Waiting model={model} />
    </Screen>
  );
}
