import type { SaidLine } from "../changes/said";
import type { ReadPart } from "../changes/snapshot";
import type { ChangeBarId } from "../changes/waterfall";
import { moneyScale } from "./numberFormats";
import { counted, dealWords, moneyWords } from "./wording";

/** What a bar is called on the sheet: label of its row, head of its column, what its deals carry in the list. */
export const BAR_LABEL: Readonly<Record<ChangeBarId, string>> = {
  new: "New",
  reopened: "Reopened",
  movedIn: "Moved in",
  amountUp: "Amount up",
  movedOut: "Moved out",
  amountDown: "Amount down",
  won: "Won",
  lost: "Lost",
  noDecision: "No decision",
  disappeared: "Disappeared",
  readDifferently: "Read differently",
};

/** In the list of deals, of those that no bar shows. */
export const REDATED_LABEL = "Other close";
export const OTHER_LABEL = "Other change";

/** Bars that add to the pipeline; `readDifferently` may do either. */
export const ADDING: readonly ChangeBarId[] = ["new", "reopened", "movedIn", "amountUp"];

/** What deals of a bar were: "what was won, lost and moved out". */
export const TAKEN_WORDS: Readonly<Partial<Record<ChangeBarId, string>>> = {
  movedOut: "moved out",
  amountDown: "cut from amounts",
  won: "won",
  lost: "lost",
  noDecision: "left undecided",
  disappeared: "dropped from the sheet",
  readDifferently: "read differently",
};

/** "2.3M new", "0.4M moved in" */
export const ADDED_WORDS: Readonly<Partial<Record<ChangeBarId, string>>> = {
  new: "new",
  reopened: "reopened",
  movedIn: "moved in",
  amountUp: "of higher amounts",
  readDifferently: "read differently",
};

/** What was read differently, as a sentence begins. */
export const PART_WORDS: Readonly<Record<ReadPart, string>> = {
  key: "What deals are found again by",
  amount: "The amount",
  close: "The close date",
  outcome: "What is open, won and lost",
  owner: "The owner",
};

/** The ways of forecasting, as the tables of what was said name them. */
export const SAID_WORDS: Readonly<Record<SaidLine, string>> = {
  serving: "Landing",
  history: "Own history",
  blend: "Blend of both",
  crm: "CRM probability",
  commit: "Commit",
  bestCase: "Best case",
  call: "Typed call",
};

/** Money of several deals in a sentence: "1.2M", "240k", "1.25bn". */
export function sumWords(value: number): string {
  const size = Math.abs(value);
  return size >= 9.995e8 ? moneyWords(size, moneyScale(size)) : dealWords(size);
}

/** "3 deals worth 1.2M"; without amounts "3 deals". */
export function dealsWorth(count: number, value: number, kind = ""): string {
  const deals = counted(count, `${kind}deal`);
  return value === 0 ? deals : `${deals} worth ${sumWords(value)}`;
}

/** "won", "won and lost", "won, lost and moved out" */
export function listed(words: readonly string[]): string {
  const last = words[words.length - 1] ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
