import type { TroubleWords } from "./startTroubleWords";

/** What a trouble's own words are; the icon and what was changed follow from its code. */
export type Parts = Pick<TroubleWords, "title" | "happened" | "todo">;

/** A trouble's words in the order they are shown. */
export function parts(title: string, happened: string, todo: string): Parts {
  return { title, happened, todo };
}

/** The subject where there is one. */
export function named(subject: string, otherwise: string): string {
  return subject === "" ? otherwise : subject;
}
