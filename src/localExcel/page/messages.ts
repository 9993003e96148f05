/** Every word of the page. */
export const WORDS = {
  privacy: "Local workbook, kept in this browser tab. Nothing leaves this computer.",
  starting: "Opening the workbook",
  commands: "Commands",
  openFile: "Open file",
  sample: "Sample",
  download: "Download .xlsx",
  openAnyway: "Open without them",
  keep: "Keep",
  undo: "Undo",
  backToSheet: "Back to sheet",
  closePane: "Close pane",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  noSuchPlace: "Type a cell such as B12, an area such as B2:D9, or a sheet and a cell such as Data!B12.",
  sheetTabs: "Sheets",
  scrollTabsLeft: "Scroll sheets left",
  scrollTabsRight: "Scroll sheets right",
  dropHere: "Drop an .xlsx or .csv file here",
  close: "Close",
  editCell: "Edit cell",
  chooseFromList: "Choose from list",
  choices: "Choices",
  gridKeys: "Arrow keys move, F2 edits, F6 leaves the sheet.",
  average: "Average",
  count: "Count",
  sum: "Sum",
} as const;

/** @param reason a sentence that follows the file's name: "is a PDF, not a spreadsheet." */
export const couldNotOpen = (file: string, reason: string): string =>
  `${file} could not be opened: it ${reason} Your open workbook is unchanged.`;

/** @param parts "pivot tables" … */
export const notShown = (parts: readonly string[]): string =>
  `Not shown on this page: ${inWords(parts)}. A download keeps them as they were.`;

export const downloaded = (file: string): string => `Downloaded ${file}.`;

export const unsaved = (file: string): string => `${file} has changes that were not downloaded.`;

/** @param reason of the browser or the server, not written for people */
export const couldNotStart = (reason: string): string =>
  `The local workbook could not be started. Close the tab and run npm start again. (${reason})`;

export const defect = (reason: string): string => `Something went wrong on this page: ${reason}`;

export const pageTitle = (file: string): string => `${file} · Enough Pipeline`;

export const gridName = (sheet: string): string => `Cells of ${sheet}`;

/** "a", "a and b", "a, b and c" */
function inWords(names: readonly string[]): string {
  const last = names[names.length - 1] ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}
