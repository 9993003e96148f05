/** What went wrong or was left out, in the pane's three parts. */
export interface TroubleWords {
  /** At most four words. */
  readonly title: string;
  readonly icon: string;
  readonly happened: string;
  readonly changed: string;
  readonly todo: string;
}

export const THREE_PARTS = {
  happened: "What happened",
  changed: "What was changed",
  todo: "What to do",
} as const;

export const AGAIN = { tryAgain: "Try again", lookAgain: "Look again" } as const;

export const NOTHING_CHANGED = "Nothing. Your cells are as they were.";

/** Excel does not answer at the start. */
export const NO_EXCEL = {
  title: "Excel is not answering",
  icon: "Warning",
  happened: "The add-in service did not start.",
  changed: NOTHING_CHANGED,
  todo: "Open the pane from Excel. If it is, sign out of Office and in again, then reopen the pane.",
} satisfies TroubleWords;

/** What the pane can say while the words of every other trouble are not there. */
export const PART_MISSING = {
  title: "Part not loaded",
  icon: "Warning",
  happened: "A part of Enough Pipeline could not be fetched. This computer may be offline.",
  changed: NOTHING_CHANGED,
  todo: "Check the connection, then try again.",
} satisfies TroubleWords;
