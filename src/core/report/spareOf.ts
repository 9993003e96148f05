import type { Analysis, Answer, Coverage } from "../analysis";
import { spareShare } from "../forecast/spareShare";

/** Points of the law that the share is found by: as fine as it is told. */
const COARSE = { points: 4096 };

/**
 * Working pipeline of the selling year that can be lost with the confidence kept, money.
 * @returns undefined where the chance is below the confidence, of quarters and groups, and without a goal to win
 * @see Definitions §5
 */
export function spareOf({ coverage: year, forecast: { basis } }: Analysis, coverage: Coverage): Answer {
  if (coverage !== year || basis === undefined || year.verdict !== "enough" || year.verdictBy !== "chance")
    return undefined;
  const share = spareShare(basis, COARSE);
  return share === undefined ? undefined : share * year.workingPipeline;
}
