import { DefaultButton } from "office-ui-fabric-react";
import * as React from "react";
import { WORDS } from "../messages";

interface RemoveButtonProps {
  readonly disabled: boolean;
  readonly onRemove: () => void;
}

/** Asks in the pane itself before it takes everything out; the focus goes to Keep. */
export function RemoveButton({ disabled, onRemove }: RemoveButtonProps): React.ReactElement {
  const [asking, setAsking] = React.useState(false);
  if (!asking) {
    return (
      <div className="foot">
        <DefaultButton disabled={disabled} text={WORDS.removeEverything} onClick={() => setAsking(true)} />
      </div>
    );
  }
  const remove = () => {
    setAsking(false);
    onRemove();
  };
  return (
    <section>
      <p>{WORDS.removeQuestion}</p>
      <div className="foot">
        <DefaultButton autoFocus text={WORDS.keep} onClick={() => setAsking(false)} />
        <DefaultButton text={WORDS.removeEverything} onClick={remove} />
      </div>
    </section>
  );
}
