import { Link, Slider } from "office-ui-fabric-react";
import * as React from "react";
import { sliderSaid, sliderWords, todayAt, WHAT_IF } from "../messages/whatIfWords";
import type { SliderName } from "../paneModel";
import { type SliderRange, triedAt } from "../sliderRange";

interface TrySliderProps {
  readonly name: SliderName;
  readonly label: string;
  readonly range: SliderRange;
  /** What is tried; undefined: as today. */
  readonly tried: number | undefined;
  /** undefined: back to today. */
  readonly onTry: (value: number | undefined) => void;
}

/** One slider with its value, where it stands today, and the way back there. */
export function TrySlider({ name, label, range, tried, onTry }: TrySliderProps): React.ReactElement {
  const { unit, min, max, step, today } = range;
  const [resets, setResets] = React.useState(0);
  const words = (position: number): string => sliderWords(name, position * unit);
  // Fabric attributes the div as it is given, data of its own among them.
  const attributes: React.HTMLAttributes<HTMLButtonElement> & { readonly "data-focus": string } = {
    "data-focus": `slider:${name}`,
  };
  return (
    <div className="trySlider">
      <Slider
        // At 0 Fabric goes on from where the slider was last moved to: one that is put back begins anew.
        key={resets}
        label={label}
        min={min}
        max={max}
        step={step}
        value={tried === undefined ? today : tried / unit}
        valueFormat={words}
        ariaValueText={(position) => sliderSaid(name, position * unit, today * unit)}
        onChange={(position) => onTry(triedAt(range, position))}
        buttonProps={attributes}
      />
      <p className="small">
        {todayAt(name, today * unit)}
        {tried !== undefined && (
          <>
            {" · "}
            <Link
              aria-label={`${label}: ${WHAT_IF.reset}`}
              onClick={() => {
                setResets(resets + 1);
                onTry(undefined);
              }}
            >
              {WHAT_IF.reset}
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
