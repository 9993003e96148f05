/** Name of the Excel table that holds every changed deal; the bars are sums over it. */
export const CHANGES_TABLE = "PipelineChanges";

/** Its columns, B to P; the deal's owner is who has it now, of one that is gone who had it. */
export const CHANGES_HEADERS = [
  "Deal",
  "Bar",
  "Value",
  "Owner",
  "Amount then",
  "Amount now",
  "Close then",
  "Close now",
  "Stage then",
  "Stage now",
  "Owner then",
  "Pushed*",
  "Pulled in*",
  "Moved back*",
  "Row",
] as const;
export type ChangesHeader = (typeof CHANGES_HEADERS)[number];

/** A column of the table, for formulas outside it. */
export function changesColumn(header: ChangesHeader): string {
  return `${CHANGES_TABLE}[${header}]`;
}

/** The cell of the same row, for formulas inside the table. */
export function changesCell(header: ChangesHeader): string {
  return `${CHANGES_TABLE}[[#This Row],[${header}]]`;
}
