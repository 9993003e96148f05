import * as React from "react";
import { areaAddress, parseReference } from "../model/address";
import type { Area } from "../model/workbookModel";
import { WORDS } from "./messages";

interface NameBoxProps {
  readonly area: Area;
  /** @returns false when there is no such sheet */
  readonly go: (place: { readonly sheet: string | undefined; readonly area: Area }) => boolean;
  readonly leave: () => void;
}

/** Says where the selection is; a typed address goes there. */
export function NameBox({ area, go, leave }: NameBoxProps) {
  const [typed, setTyped] = React.useState<string>();
  const [isWrong, setIsWrong] = React.useState(false);
  const stop = (): void => {
    setTyped(undefined);
    setIsWrong(false);
  };
  const enter = (): void => {
    const place = typed === undefined ? undefined : parseReference(typed);
    if (typed === undefined || (place !== undefined && go(place))) {
      stop();
      leave();
    } else setIsWrong(true);
  };
  return (
    <div className="nameBox">
      <input
        aria-label={WORDS.nameBox}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? "nameBoxProblem" : undefined}
        spellCheck={false}
        autoComplete="off"
        value={typed ?? areaAddress(area)}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setIsWrong(false);
        }}
        onBlur={stop}
        onKeyDown={(event) => {
          if (event.key === "Enter") enter();
          else if (event.key === "Escape") {
            stop();
            leave();
          }
        }}
      />
      {isWrong && (
        <div id="nameBoxProblem" role="alert" className="cellNote refused">
          {WORDS.noSuchPlace}
        </div>
      )}
    </div>
  );
}
