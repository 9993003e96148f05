/** What a press does to the workbook. @see workbookActsLater.ts */
export { previewRemoval } from "../../workbook/previewRemoval";
export { removeEverything } from "../../workbook/removeEverything";
export { useSample } from "../../workbook/useSample";
export { makeTemplate } from "./makeTemplate";
export { runAnalysis } from "./runAnalysis";
export { keep, kept, whatIf } from "./whatIf";
