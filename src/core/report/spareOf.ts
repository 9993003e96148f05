import type { Analysis, Answer, Coverage } from "../analysis";

/**
 * Working pipeline of the selling year that can be lost with the confidence kept, money.
 * @returns undefined where the chance is below the confidence, of quarters and groups, and without a goal to win
 * @see Definitions §5
 */
export function spareOf({ coverage: year }: Analysis, coverage: Coverage): Answer {
  const { spareShare } = year.outlook;
  if (coverage !== year || spareShare === undefined || year.verdict !== "enough" || year.verdictBy !== "chance")
    return undefined;
  return spareShare * year.workingPipeline;
}
