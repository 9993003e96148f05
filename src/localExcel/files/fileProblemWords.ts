import type { SpreadsheetFileProblem } from "./spreadsheetFileError";

const SAVE_AS = "Save it as .xlsx or .csv and try again.";

/**
 * Why a file was not opened, and what to do; follows the file's name.
 *
 * @param pick what one does with a file here: a page has files chosen, a command line has them named
 */
export function fileProblemWords(problem: SpreadsheetFileProblem, pick: "Choose" | "Name"): string {
  switch (problem) {
    case "empty":
      return "is empty. Export it again.";
    case "pdf":
      return "is a PDF, not a spreadsheet. Export it as .xlsx or .csv.";
    case "html":
      return `is a web page, not a spreadsheet, whatever its name says. Open it in a spreadsheet program. ${SAVE_AS}`;
    case "xml":
      return `is an XML file that is no workbook of today. Open it in a spreadsheet program. ${SAVE_AS}`;
    case "oldXls":
      return `is a workbook of the old .xls kind. ${SAVE_AS}`;
    case "encrypted":
      return `is protected by a password. Open it in a spreadsheet program and take the password off. ${SAVE_AS}`;
    case "binaryWorkbook":
      return `is a binary workbook (.xlsb). ${SAVE_AS}`;
    case "openDocument":
      return `is an OpenDocument file. ${SAVE_AS}`;
    case "otherOffice":
      return `is an Office document, but no workbook. ${pick} an .xlsx or .csv file.`;
    case "otherZip":
      return `is a zip archive, but no workbook. Unpack it and ${pick.toLowerCase()} the .xlsx or .csv file in it.`;
    case "truncatedZip":
      return "is cut off: the end of the workbook is missing. Copy or download it again.";
    case "image":
      return "is a picture, not a spreadsheet. Export the data as .xlsx or .csv.";
    case "plainText":
      return `is plain text, not a workbook, whatever its name says. ${pick} an .xlsx or .csv file.`;
    case "binary":
      return `is not a spreadsheet. ${pick} an .xlsx or .csv file.`;
    case "tooManyRows":
      return "has more rows than a sheet can hold (1,048,576). Export a shorter period.";
    case "tooManyColumns":
      return "has more columns than a sheet can hold (16,384). Export fewer columns.";
    case "damaged":
      return `is damaged: parts of the workbook cannot be read. Open it in a spreadsheet program that repairs it. ${SAVE_AS}`;
  }
}
