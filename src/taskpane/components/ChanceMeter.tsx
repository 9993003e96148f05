import * as React from "react";
import { chanceWords, enoughWords, todayWords } from "../messages/chanceWords";

interface ChanceMeterProps {
  /** Shares 0–1. */
  readonly chance: number;
  readonly confidence: number;
  /** Where the chance stands without what is tried; only there. */
  readonly today?: number | undefined;
}

const percent = (share: number): string => `${100 * Math.min(1, Math.max(0, share))}%`;

/** How far the chance is from what is enough: a bar with a mark there, and one at today's chance where another is tried. */
export function ChanceMeter({ chance, confidence, today }: ChanceMeterProps): React.ReactElement {
  const enough = enoughWords(confidence);
  const before = today === undefined ? [] : [todayWords(today)];
  return (
    <>
      <div className="meter" role="img" aria-label={[`${chanceWords(chance)} chance`, ...before, enough].join(", ")}>
        <span className="meterTrack">
          <span className="meterFill" style={{ width: percent(chance) }} />
          {today !== undefined && <span className="meterToday" style={{ left: percent(today) }} />}
        </span>
        <span className="meterTick" style={{ left: percent(confidence) }} />
      </div>
      <div className="meterNotes small" aria-hidden="true">
        <span>{before}</span>
        <span>{enough}</span>
      </div>
    </>
  );
}
