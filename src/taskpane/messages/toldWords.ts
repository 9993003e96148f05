import type { Told } from "../paneModel";
import { templateWords } from "./firstWords";
import { FLAGS } from "./flagsWords";
import { REMOVE, removedWords } from "./removeWords";
import { stoppedWords } from "./workingWords";

/** A result that is said once: aloud, and as a line above the screen. */
export function toldWords(told: Told): string {
  switch (told.kind) {
    case "stopped":
      return stoppedWords(told.sheetsWritten);
    case "removed":
      return removedWords(told);
    case "nothingToRemove":
      return REMOVE.nothing;
    case "template":
      return templateWords(told);
    case "past":
      return told.words;
    case "rowGone":
      return FLAGS.rowGone;
  }
}
