import { counted, numberWords } from "../../core/report/wording";

export const FIRST = {
  title: "Enough pipeline to make the number?",
  lead: "Answered in this workbook, from your own deals, with the working shown.",
  noDeals: "No deals found yet",
  openSheet:
    "Open the sheet with your deals, or paste an export from your CRM. One row per deal, with a stage and an amount.",
  whatYouGet: "What you get",
  gets: [
    { icon: "Gauge", words: "Enough or not, in one sentence" },
    { icon: "Flag", words: "Deals that do not count, and why" },
    { icon: "LineChart", words: "A forecast you can overrule by hand" },
    { icon: "Lock", words: "Your rows stay in this workbook" },
  ],
  useSample: "Use the sample",
  newTemplate: "New forecast template",
  addingSample: "Adding the sample",
  addingTemplate: "Adding the template",
  found: "Pipeline found.",
} as const;

/** Sheets named before the rest is counted. */
const NAMES_SHOWN = 3;

/** "Looked at 2 sheets: Sheet1, Notes. The pane looks again when you paste or change sheets." */
export function lookedAt(sheets: readonly string[]): string {
  const more = sheets.length - NAMES_SHOWN;
  const names = sheets.slice(0, NAMES_SHOWN).join(", ") + (more > 0 ? ` and ${numberWords(more)} more` : "");
  const looked = sheets.length === 0 ? "" : `Looked at ${counted(sheets.length, "sheet")}: ${names}. `;
  return `${looked}The pane looks again when you paste or change sheets.`;
}

/** What a press on the sample adds. */
export function sampleNote(deals: number): string {
  return `Adds a sheet "Sample pipeline" with ${numberWords(deals)} made-up deals. "Remove everything" takes it out again.`;
}

export function templateWords({ sheet, isPresent }: { readonly sheet: string; readonly isPresent: boolean }): string {
  if (isPresent) return `${sheet} is already here.`;
  return `${sheet} added. Type the goal on Assumptions.`;
}
