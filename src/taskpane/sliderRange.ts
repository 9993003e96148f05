import type { TriedFrom } from "../core/whatIf";
import type { Lever } from "../core/analysis";
import type { SliderName } from "./paneModel";

/** A slider in its own digits: whole points, days and opportunities, money in round steps. */
export interface SliderRange {
  /** What one digit of the slider is of the value: 0.01 for points of a share. */
  readonly unit: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Where it stands today. */
  readonly today: number;
}

/** Points of the win rate. */
const MOST_WIN_RATE = 95;
/** × today's mean won size and cycle. */
const MOST_SIZE = 3;
const MOST_CYCLE = 2;
const FEWEST_ADDED = 20;
/** Steps of a slider that has no digits of its own. */
const STEPS = 200;
const LEAST_CONFIDENCE = 50;
const MOST_CONFIDENCE = 99;

/** The slider of something that can be tried; undefined where it cannot. @param levers of today: they lie within */
export function sliderRange(name: SliderName, from: TriedFrom, levers: readonly Lever[]): SliderRange | undefined {
  switch (name) {
    case "winRate":
      return from.winRate === undefined
        ? undefined
        : {
            unit: 0.01,
            min: 1,
            max: Math.max(MOST_WIN_RATE, Math.ceil(100 * from.winRate)),
            step: 1,
            today: 100 * from.winRate,
          };
    case "dealSize": {
      if (from.dealSize === undefined) return undefined;
      const step = roundStep((MOST_SIZE * from.dealSize) / STEPS);
      return {
        unit: 1,
        min: step,
        max: Math.ceil((MOST_SIZE * from.dealSize) / step) * step,
        step,
        today: from.dealSize,
      };
    }
    case "cycleDays":
      return from.cycleDays === undefined
        ? undefined
        : { unit: 1, min: 1, max: Math.ceil(MOST_CYCLE * from.cycleDays), step: 1, today: from.cycleDays };
    case "added": {
      if (!from.canAdd) return undefined;
      const reaching = levers.find(({ kind, reaches }) => kind === "opportunities" && reaches)?.to ?? 0;
      const most = Math.max(FEWEST_ADDED, 2 * reaching);
      const step = most <= STEPS ? 1 : roundStep(most / STEPS);
      return { unit: 1, min: 0, max: Math.ceil(most / step) * step, step, today: 0 };
    }
    case "confidence": {
      const today = 100 * from.confidence;
      return {
        unit: 0.01,
        min: Math.min(LEAST_CONFIDENCE, Math.floor(today)),
        max: Math.max(MOST_CONFIDENCE, Math.ceil(today)),
        step: 1,
        today,
      };
    }
  }
}

/** 1, 2 or 5 times a power of ten, at least 1: the largest that is no more than so much. */
function roundStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  const times = [5, 2, 1].find((each) => each * power <= most) ?? 1;
  return Math.max(1, times * power);
}

/** What a slider that was moved to stands for: a whole step; undefined back at today. */
export function triedAt({ unit, step, today, min, max }: SliderRange, position: number): number | undefined {
  const snapped = Math.min(max, Math.max(min, Math.round(position / step) * step));
  // Shares in points are divided, not multiplied: 35 points are 0.35 to the last digit.
  return Math.abs(snapped - today) < step / 2 ? undefined : unit === 1 ? snapped : snapped / Math.round(1 / unit);
}
