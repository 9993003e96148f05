import type { ExcelWait } from "../paneEngine";
import { FIRST } from "./firstWords";
import { READY } from "./readyWords";
import { REMOVE } from "./removeWords";
import { WORKING } from "./workingWords";

/** What stands in the pane before anything is known; taskpane.html says the same. */
export const PRODUCT = "Enough Pipeline";

/** A press that is on its way to the workbook and back. */
export type Waiting = "start" | "look" | "sample" | "template" | "preview" | "removal";

export function waitingWords(waiting: Waiting): string {
  switch (waiting) {
    case "start":
      return "Starting";
    case "look":
      return READY.looking;
    case "sample":
      return FIRST.addingSample;
    case "template":
      return FIRST.addingTemplate;
    case "preview":
      return "Looking for what was added";
    case "removal":
      return REMOVE.removing;
  }
}

/** Why Excel does not answer, with what helps. */
export function excelWaitWords(waiting: ExcelWait): string {
  return waiting === "editing" ? `${WORKING.waitingTitle}. ${WORKING.pressEnter}` : WORKING.slow;
}
