/** Why a file could not be opened as a spreadsheet; fileProblemWords says each in words. */
export type SpreadsheetFileProblem =
  | "empty"
  | "pdf"
  | "html"
  | "xml"
  | "oldXls"
  | "encrypted"
  | "binaryWorkbook"
  | "openDocument"
  | "otherOffice"
  | "otherZip"
  | "truncatedZip"
  | "image"
  | "plainText"
  | "binary"
  | "tooManyRows"
  | "tooManyColumns"
  | "damaged";

/** The file is not a spreadsheet this program reads. `code` says what it looks like, `detail` where it went wrong. */
export class SpreadsheetFileError extends Error {
  constructor(
    readonly code: SpreadsheetFileProblem,
    readonly detail: string
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "SpreadsheetFileError";
  }
}
