/** Why a person's entry is not taken. */
export const REFUSED = {
  protected: (sheet: string): string =>
    `The sheet "${sheet}" is protected. Unprotect it in a spreadsheet program first.`,
  formula: (cell: string, problem: string): string => `${cell}: this formula cannot be read: ${problem}.`,
  invalid: (cell: string): string => `${cell}: this value is not allowed here.`,
  array: (cell: string): string => `${cell} is part of an array formula, which cannot be changed cell by cell.`,
  gone: "This sheet is no longer in the workbook.",
  offSheet: "There is no room for this on the sheet.",
  tooLong: (cell: string): string => `${cell}: a cell holds up to 32,767 characters.`,
} as const;
