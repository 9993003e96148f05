import type { CurrencyUse } from "../opportunities/reading";
import type { SourceFault } from "../opportunities/sourceError";
import { shortened } from "./wording";

/** How the reader can act: "commandLine" names options to type, "pane" names what to choose. */
export type MessageDoor = "commandLine" | "pane";

/** Headers shown in a message; more are counted. */
const HEADERS_SHOWN = 8;

/**
 * One clear sentence (or two) for a workbook that cannot be analysed: what is missing, where, and what to do.
 * User text is shortened to 40 characters, so that a message stays readable.
 */
export function sourceMessage(fault: SourceFault, door: MessageDoor): string {
  switch (fault.kind) {
    case "emptyWorkbook":
      return "The workbook has no sheet with rows. Paste or open an export with one row per opportunity.";
    case "emptySheet":
      return `The sheet ${name(fault.sheet)} is empty. ${chooseSheet(door)}`;
    case "noSuchSheet":
      return `There is no sheet called ${name(fault.sheet)}. The workbook has ${list(fault.sheets)}.`;
    case "noSuchTable":
      return `There is no list of deals at ${name(fault.table)}${fault.sheet === undefined ? "" : ` on ${name(fault.sheet)}`}.${fault.tables.length === 0 ? "" : ` Those found are at ${list(fault.tables)}.`}`;
    case "noHeaderRow":
      return `No header row was found on ${name(fault.sheet)}: a row with column names such as Amount, Stage and Close Date above the opportunities. ${limit(fault)}${chooseSheet(door)}`;
    case "hiddenPipeline":
      return `The opportunities seem to stand on ${name(fault.sheet)}, which is hidden. ${door === "commandLine" ? `Unhide it, or name it: --sheet "${short(fault.sheet)}".` : "Unhide it (right-click a sheet tab, Unhide) and analyze again."}`;
    case "noRows":
      return `The header in row ${fault.headerRow} of ${name(fault.sheet)} has no opportunities below it. Add the rows, or export again.`;
    case "missingField":
      if (fault.taken !== undefined)
        return `No ${fieldWord(fault.field)} was found on ${name(fault.sheet)}: ${name(fault.taken.header)} is read as ${fault.taken.by}. ${door === "commandLine" ? "Name" : "Choose"} another column for ${fault.taken.by}, or for ${fault.field}.`;
      return `No ${fieldWord(fault.field)} was found on ${name(fault.sheet)}. Its columns are ${list(fault.headers)}. ${limit(fault)}${mapHint(fault.field, fault.headers, door)}`;
    case "noSuchColumn":
      return `The sheet ${name(fault.sheet)} has no column called ${name(fault.header)} to read as ${fault.field}. Its columns are ${list(fault.headers)}.`;
    case "mixedCurrencies":
      return `The column ${name(fault.column)} on ${name(fault.sheet)} holds more than one currency (${fault.currencies.slice(0, HEADERS_SHOWN).join(", ")}), so amounts cannot be added. ${rateHint(fault.uses, door)}`;
  }
}

/** Says so where a sheet is wider than what was read of it. */
function limit({ sheet, columnsRead }: { readonly sheet: string; readonly columnsRead?: number | undefined }): string {
  if (columnsRead === undefined) return "";
  const count = columnsRead.toLocaleString("en-US");
  return `Only the first ${count} columns of ${name(sheet)} were read: move the pipeline's columns to the left. `;
}

function fieldWord(field: "amount" | "stage"): string {
  return field === "amount"
    ? "amount column (the money of each opportunity)"
    : "stage or status column (what tells won, lost and open apart)";
}

/** Words that the header of a missing column is likely to have. */
const LIKELY: Readonly<Record<"amount" | "stage", RegExp>> = {
  amount: /amount|value|worth|revenue|price|money|budget|size|tcv|acv|arr|wert|betrag|umsatz|montant|importe|[$€£]/i,
  stage: /stage|phase|status|state|step|outcome|result|etape|étape|etapa/i,
};

function mapHint(field: "amount" | "stage", headers: readonly string[], door: MessageDoor): string {
  if (door === "pane") return `Choose the column that holds it.`;
  const example = headers.find((header) => LIKELY[field].test(header)) ?? "Column name";
  return `If one of them holds it, name it: --map ${field}="${short(example)}"`;
}

/** How to get one currency: by the rates that are missing, or by another column. */
function rateHint([main, ...others]: readonly CurrencyUse[], door: MessageDoor): string {
  const missing = others.filter(({ rate }) => rate === undefined).map(({ currency }) => currency);
  if (door === "pane")
    return `Say what one ${missing.join(" and one ")} is worth in ${main?.currency ?? ""}, or choose one converted amount column as Amount.`;
  const rates = missing.map((currency) => `--rate ${currency}=N`).join(" ");
  return `Say what one is worth in ${main?.currency ?? ""} with ${rates}, or export with one converted amount column, and name it with --map amount="Amount (converted)".`;
}

function chooseSheet(door: MessageDoor): string {
  return door === "commandLine"
    ? 'Name the sheet with the opportunities: --sheet "Name".'
    : "Choose the sheet with the opportunities.";
}

/** ‘Deals export’, shortened where long. */
export function name(words: string): string {
  return `‘${short(words)}’`;
}

const short = (words: string): string => shortened(words, 40);

/** Names in quotes, shortened to 40 characters; eight of them, the others counted. @example list(["A", "B"]) // "‘A’, ‘B’" */
export function list(words: readonly string[]): string {
  const shown = words.slice(0, HEADERS_SHOWN).map(name).join(", ");
  const more = words.length - HEADERS_SHOWN;
  if (words.length === 0) return "none";
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** Why the five columns beside the rows were not written. */
export type FlagColumnsBlock =
  | { readonly kind: "protectedSheet"; readonly sheet: string }
  | { readonly kind: "filtered"; readonly sheet: string }
  | { readonly kind: "occupied"; readonly sheet: string; readonly address: string }
  | { readonly kind: "readOnly" }
  | { readonly kind: "changed"; readonly sheet: string };

/** The reason and the way to get the columns, in one or two sentences. */
export function flagColumnsMessage(block: FlagColumnsBlock): string {
  switch (block.kind) {
    case "protectedSheet":
      return `Flag columns not written: the sheet ${name(block.sheet)} is protected. Unprotect it (Review, Unprotect Sheet) and analyze again; Flagged Deals holds the same flags.`;
    case "filtered":
      return `Flag columns not written: a filter hides rows on ${name(block.sheet)}. Clear the filter and analyze again; Flagged Deals holds the same flags.`;
    case "occupied":
      return `Flag columns not written: the cells ${block.address} to the right of the rows on ${name(block.sheet)} are in use. Free five columns there and analyze again; Flagged Deals holds the same flags.`;
    case "readOnly":
      return "Flag columns not written: the workbook is read-only. Save a copy, open it and analyze again.";
    case "changed":
      return `Flag columns not written: the rows of ${name(block.sheet)} changed while they were analyzed. Analyze again.`;
  }
}
