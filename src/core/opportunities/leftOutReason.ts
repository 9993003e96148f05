/** Why a row below the header is no deal of its own. Words for people live in report/issueWords.ts. */
export const LEFT_OUT_REASONS = [
  "footer",
  "total",
  "repeatedHeader",
  "blank",
  "noContent",
  "olderSnapshot",
  "goneSinceSnapshot",
  "earlierChange",
  "otherChange",
  "furtherProduct",
  "otherPipeline",
  "duplicateRow",
] as const;

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];
