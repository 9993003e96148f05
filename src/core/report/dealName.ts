import { numberAt, textAt } from "../cells/column";
import type { Opportunities } from "../opportunities/opportunities";
import { shortened } from "./wording";

/** Characters of a name in the pane; what is longer is a text that got into the wrong column. */
export const NAME_LENGTH = 120;

/** What a deal is called: its name, else its account's, its id, its row. */
export function dealName({ name, account, id, row }: Opportunities, index: number): string {
  const found = textAt(name, index) ?? textAt(account, index) ?? textAt(id, index);
  return shortened(found ?? `Row ${numberAt(row, index)}`, NAME_LENGTH);
}
