import type { Field } from "../opportunities/field";
import { OUTCOME_NAMES } from "../opportunities/opportunities";
import { questionKey } from "../opportunities/questionKey";
import type { StageUse } from "../opportunities/reading";
import { FIELD_WORDS, filledCount } from "./fieldWords";
import { FORMAT, starred } from "./numberFormats";
import { engine, input, text, type SheetBuilder } from "./planBuilder";
import { typedAt, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { HEIGHT, STYLE } from "./styleKit";
import { keyCell, LIST_AREAS } from "./typedInputs";
import { capitalized, counted, outcomeWord } from "./wording";

/** The name of a list of inputs. */
export const areaName = (list: "Columns" | "Stages" | "Questions" | "Rates" | "Quotas" | "Kept"): string => {
  const area = LIST_AREAS.find(({ name }) => name.endsWith(`.${list}`));
  if (area === undefined) throw new RangeError(`no list ${list}`);
  return area.name;
};

/** Fields shown even where the sheet has no such column: what the answer would gain from them. */
const ALWAYS_SHOWN: readonly Field[] = [
  "id",
  "name",
  "owner",
  "source",
  "stage",
  "amount",
  "probability",
  "created",
  "closeDate",
  "lastActivity",
  "qualified",
];

/** Header of a list: its name, the input over two columns, a share, a note. */
export function listHeader(sheet: SheetBuilder, row: number, labels: readonly [string, string, string, string]): void {
  const [name, typed, share, note] = labels;
  sheet.putRow(`B${row}`, [text(name), text(typed), undefined, text(share), text(note)]);
  sheet
    .style(`B${row}:F${row}`, STYLE.header)
    .style(`E${row}`, { align: "right" })
    .style(`F${row}`, { indent: 1 })
    .height(row, HEIGHT.header);
}

/** Which header is read as which field, how far it is filled, what is missing. @returns the row after the section */
export function columnSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const { source, opportunities } = context.analysis.reading;
  const fields = (Object.keys(FIELD_WORDS) as Field[]).filter(
    (field) => source.columns[field] !== undefined || ALWAYS_SHOWN.includes(field)
  );
  section(sheet, `B${top}:F${top}`, {
    title: `Columns found in ‘${context.report.sourceSheet}’`,
    note: "type a header here to read another column at the next analysis",
  });
  listHeader(sheet, top + 1, ["Field", "Header read", "Filled*", "Note"]);
  const first = top + 2;
  const last = first + fields.length - 1;
  looks(sheet, first, last);
  sheet
    .style(`C${first}:D${last}`, { ...STYLE.input, borders: listEdges })
    .style(`E${first}:E${last}`, { ...STYLE.engine, numberFormat: starred(FORMAT.share), align: "right" });
  fields.forEach((field, i) => {
    const row = first + i;
    const key = questionKey("column", field);
    const header = source.columns[field];
    const filled = filledCount(opportunities, field);
    sheet.put(`B${row}`, text(FIELD_WORDS[field].label)).put(`C${row}`, input(key, typedAt(context, key) ?? header));
    sheet.put(`G${row}`, text(keyCell(key, header)), STYLE.unseen);
    if (header !== undefined && filled !== undefined && opportunities.count > 0)
      sheet.put(`E${row}`, engine(filled / opportunities.count));
    const note =
      header === undefined
        ? `No answer: no such column${FIELD_WORDS[field].without}.`
        : blankNote(opportunities.count, filled);
    if (note !== "") sheet.put(`F${row}`, text(note), header === undefined ? STYLE.reason : STYLE.note);
  });
  sheet.name(areaName("Columns"), `B${first}:G${last}`);
  return last + 1;
}

/** Edges of an input over two columns: none between them. */
export const listEdges = {
  top: STYLE.input.borders.top,
  bottom: STYLE.input.borders.bottom,
  left: STYLE.input.borders.left,
  right: STYLE.input.borders.right,
  insideHorizontal: STYLE.input.borders.insideHorizontal,
};

function blankNote(rows: number, filled: number | undefined): string {
  const blank = filled === undefined ? 0 : rows - filled;
  return blank > 0 ? `${counted(blank, "deal")} empty` : "";
}

const BECAUSE: Readonly<Record<StageUse["because"], string>> = {
  typed: "typed here",
  recognised: "the CRM's own stage table",
  byName: "by its words; change it if it means something else",
  probability: "by its probability of 0 or 100%",
  status: "the status column decides",
};

/** What each stage counts as. @returns the row after the section; the same row when there are no stages */
export function stageSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const { stages } = context.analysis.reading;
  if (stages.length === 0) return top;
  section(sheet, `B${top}:F${top}`, {
    title: "Stages",
    note: "default probability serves where a deal has none of its own",
  });
  listHeader(sheet, top + 1, ["Stage", "Counts as", "Default", "Why"]);
  const first = top + 2;
  const last = first + stages.length - 1;
  looks(sheet, first, last);
  sheet
    .style(`C${first}:C${last}`, STYLE.input)
    .style(`E${first}:E${last}`, { ...STYLE.engine, numberFormat: starred(FORMAT.share), align: "right" });
  sheet.validate(
    `C${first}:C${last}`,
    { kind: "list", options: OUTCOME_NAMES.map(outcomeWord) },
    "open, won, lost or no decision"
  );
  stages.forEach((stage, i) => {
    const row = first + i;
    const key = questionKey("stage", stage.stage);
    const recognised = outcomeWord(stage.outcome);
    sheet.put(`B${row}`, text(stage.stage)).put(`C${row}`, input(key, typedAt(context, key) ?? recognised));
    sheet
      .put(`E${row}`, engine(stage.probability))
      .put(`F${row}`, text(`${BECAUSE[stage.because]} · ${counted(stage.count, "deal")}`), STYLE.note);
    sheet.put(`G${row}`, text(stage.because === "typed" ? keyCell(key) : keyCell(key, recognised)), STYLE.unseen);
  });
  sheet.name(areaName("Stages"), `B${first}:G${last}`);
  return last + 1;
}

/** What all rows of a list look like. */
export function looks(sheet: SheetBuilder, first: number, last: number): void {
  sheet
    .style(`B${first}:F${last}`, STYLE.rows)
    .style(`B${first}:B${last}`, { bold: true })
    .style(`C${first}:C${last}`, { indent: 1 });
  sheet.style(`F${first}:F${last}`, { indent: 1, size: 9 });
}

/** What was typed about months, deals, stages, columns or currencies that are gone: kept as typed. @returns the row after the section */
export function keptSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const kept = [...context.report.typed].filter(([key]) => key.includes(":") && !context.used.has(key));
  if (kept.length === 0) return top;
  section(sheet, `B${top}:F${top}`, {
    title: "Kept, no longer used",
    note: "typed for a month, deal, stage, column or currency that is not there any more; empty a cell to forget it",
  });
  sheet
    .putRow(`B${top + 1}`, [text("Typed for"), text("Value")])
    .style(`B${top + 1}:F${top + 1}`, STYLE.header)
    .height(top + 1, HEIGHT.header);
  const first = top + 2;
  const last = first + kept.length - 1;
  looks(sheet, first, last);
  sheet.style(`C${first}:C${last}`, STYLE.input);
  kept.forEach(([key, value], i) => {
    sheet
      .put(`B${first + i}`, text(keptWords(key)))
      .put(`C${first + i}`, input(key, value))
      .put(`G${first + i}`, text(keyCell(key)), STYLE.unseen);
  });
  sheet.name(areaName("Kept"), `B${first}:G${last}`);
  return last + 1;
}

/** "deal:006A:probability" → "Deal 006A, probability". */
function keptWords(key: string): string {
  const [kind = "", ...rest] = key.split(":");
  const words = rest.join(", ").replace("call, ", "manager's call, ");
  return `${capitalized(kind)} ${words}`;
}
