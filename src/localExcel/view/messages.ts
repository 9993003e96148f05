import type { SpreadsheetFileProblem } from "../files/spreadsheetFileError";

const SAVE_AS = "Save it as .xlsx or .csv and try again.";

/** Why a file was not opened; follows its name. */
export function fileWords(problem: SpreadsheetFileProblem): string {
  switch (problem) {
    case "empty":
      return "is empty. Export the pipeline again.";
    case "pdf":
      return "is a PDF, not a spreadsheet. Export the pipeline as .xlsx or .csv.";
    case "html":
      return `is a web page, not a spreadsheet, whatever its name says. Open it in a spreadsheet program. ${SAVE_AS}`;
    case "xml":
      return `is an XML file that is no workbook of today. Open it in a spreadsheet program. ${SAVE_AS}`;
    case "oldXls":
      return `is a workbook of the old .xls kind. ${SAVE_AS}`;
    case "encrypted":
      return `is protected by a password. Take the password off. ${SAVE_AS}`;
    case "binaryWorkbook":
      return `is a binary workbook (.xlsb). ${SAVE_AS}`;
    case "openDocument":
      return `is an OpenDocument file. ${SAVE_AS}`;
    case "otherOffice":
      return "is an Office document, but no workbook. Choose the .xlsx or .csv file with the pipeline.";
    case "otherZip":
      return "is a zip archive, but no workbook. Unpack it and choose the .xlsx or .csv file in it.";
    case "truncatedZip":
      return "is cut off: the end of the workbook is missing. Copy or download it again.";
    case "image":
      return "is a picture, not a spreadsheet. Export the pipeline as .xlsx or .csv.";
    case "binary":
      return "is not a spreadsheet. Choose an .xlsx or .csv file.";
    case "tooManyRows":
      return "has more rows than a sheet can hold (1,048,576). Export a shorter period.";
    case "tooManyColumns":
      return "has more columns than a sheet can hold (16,384). Export fewer columns.";
    case "damaged":
      return `is damaged: parts of the workbook cannot be read. ${SAVE_AS}`;
  }
}

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
