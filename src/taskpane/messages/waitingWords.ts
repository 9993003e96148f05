import { FIRST } from "./firstWords";
import { READY } from "./readyWords";
import { REMOVE } from "./removeWords";

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
