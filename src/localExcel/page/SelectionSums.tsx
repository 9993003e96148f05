import * as React from "react";
import { WORDS } from "./messages";
import type { SelectionSummary } from "./workbookPort";

/** What the selected cells come to, beside the tabs; nothing for a single cell. */
export function SelectionSums({ summary }: { readonly summary: SelectionSummary | undefined }) {
  const numbers = summary?.numbers;
  return (
    <div className="selectionSums" role="status">
      {numbers !== undefined && numbers.count > 1 && (
        <span>
          {WORDS.average} <b>{numbers.average}</b>
        </span>
      )}
      {summary !== undefined && summary.count > 1 && (
        <span>
          {WORDS.count} <b>{summary.count.toLocaleString("en-US")}</b>
        </span>
      )}
      {numbers !== undefined && numbers.count > 1 && (
        <span>
          {WORDS.sum} <b>{numbers.sum}</b>
        </span>
      )}
    </div>
  );
}
