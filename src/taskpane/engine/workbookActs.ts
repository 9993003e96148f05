/** What a press does to the workbook. @see workbookActsLater.ts */
export { previewRemoval } from "../../workbook/previewRemoval";
export { openSheet } from "../../workbook/openSheet";
export { removeEverything } from "../../workbook/removeEverything";
export { selectRow } from "../../workbook/selectRow";
export { useSample } from "../../workbook/useSample";
export { exportHistory } from "./exportHistory";
export { makeTemplate } from "./makeTemplate";
export { earlierExports } from "./pastExports";
export { runAnalysis } from "./runAnalysis";
export { keep, kept, whatIf } from "./whatIf";
