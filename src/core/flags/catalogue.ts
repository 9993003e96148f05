import { aged } from "./aged";
import { bigDeal } from "./bigDeal";
import { cannotCloseInTime } from "./cannotCloseInTime";
import { contradiction } from "./contradiction";
import { duplicate } from "./duplicate";
import type { FlagRule } from "./flagRule";
import { outsideYear } from "./outsideYear";
import { overdue } from "./overdue";
import { poorlyQualified } from "./poorlyQualified";
import { pushed } from "./pushed";
import { stuckInStage } from "./stuckInStage";
import { suspectAge } from "./suspectAge";
import { undated } from "./undated";
import { unpriced } from "./unpriced";

/** Every flag, worst first: what takes money out of the pipeline, then what is missing or wrong, then what deserves a look. @see Definitions §4 */
export const FLAG_RULES: readonly FlagRule[] = [
  overdue,
  undated,
  aged,
  poorlyQualified,
  outsideYear,
  cannotCloseInTime,
  unpriced,
  contradiction,
  pushed,
  stuckInStage,
  duplicate,
  suspectAge,
  bigDeal,
];
