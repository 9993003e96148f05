import type { Field } from "../../core/opportunities/field";
import { FIELD_WORDS } from "../../core/report/fieldWords";
import { counted, numberWords } from "../../core/report/wording";
import type { FoundPipeline } from "../paneEngine";

export const COLUMNS = {
  title: "Columns",
  back: "Back",
  pleaseCheck: "to check",
  notInSheet: "Not in this sheet",
  done: "Done",
  kept: "Kept in this workbook",
  open: "Open",
  won: "Won",
  lost: "Lost",
  noDecision: "No decision",
  notKnown: "not known",
} as const;

export function columnsLead({ headerRow, sheet }: FoundPipeline): string {
  return `From row ${numberWords(headerRow)} of ${sheet}. Amount and Stage are needed, the rest helps.`;
}

export function fieldLabel(field: Field): string {
  return FIELD_WORDS[field].label;
}

/** "More columns (3 of 12 found)" */
export function moreColumns(found: number, all: number): string {
  return `More columns (${numberWords(found)} of ${numberWords(all)} found)`;
}

/** "Stages (9, all recognized)", "Stages (2 of 9 not known)" */
export function stagesWords(stages: FoundPipeline["stages"]): string {
  const unknown = stages.filter(({ isKnown }) => !isKnown).length;
  return unknown === 0
    ? `Stages (${numberWords(stages.length)}, all recognized)`
    : `Stages (${numberWords(unknown)} of ${numberWords(stages.length)} not known)`;
}

export function dealsWords(count: number): string {
  return counted(count, "deal");
}

export function missingColumn(field: Field): string {
  return `Choose the column with the ${FIELD_WORDS[field].label.toLowerCase()}.`;
}
