import type { AskedQuestion } from "../analysis";
import { optionInUse } from "../opportunities/optionInUse";
import { READING_KEYS, settingInput, type SettingKey } from "../settingsCatalogue";
import { areaName, listEdges, listHeader, looks } from "./assumptionLists";
import { INPUT_WHY } from "./inputWords";
import { FORMAT } from "./numberFormats";
import { fact, input, text, type SheetBuilder } from "./planBuilder";
import { effectNote, optionWords, questionWords } from "./questionWords";
import { sourceRow, typedAt, type SheetContext } from "./sheetContext";
import { section } from "./sheetParts";
import { HEIGHT, STYLE, wrappedHeight } from "./styleKit";
import { keyCell, NOT_IN_SHEET } from "./typedInputs";

/** Where the answer to a question is typed when it is no choice of reading: in the list that has the input anyway. */
const ELSEWHERE: Readonly<Partial<Record<AskedQuestion["kind"], string>>> = {
  column: "Type the header under Columns.",
  stage: "Say it under Stages.",
  overdueTreatment: "Type it under Inputs.",
  unpricedValue: "Type it under Inputs.",
  rate: "Type it under Exchange rates.",
};

/** A choice of reading: what was asked, or what was typed without being asked this time. */
interface Choice {
  readonly key: SettingKey;
  readonly question: AskedQuestion | undefined;
}

/**
 * What reading asked and how it went on, one row each: the question, its answer to type over, the rows it concerns, by how
 * much another answer moves the result. Choices typed before stay, asked this time or not.
 * @returns the row after the section; the same row when nothing was asked and nothing typed
 */
export function questionSection(context: SheetContext, sheet: SheetBuilder, top: number): number {
  const { questions } = context.analysis;
  const choices = READING_KEYS.map((key): Choice => ({
    key,
    question: questions.find((one) => one.key === key),
  })).filter(({ key, question }) => question !== undefined || context.report.typed.has(key));
  const elsewhere = questions.filter(({ kind }) => ELSEWHERE[kind] !== undefined);
  if (choices.length + elsewhere.length === 0) return top;
  section(sheet, `B${top}:F${top}`, {
    title: "Questions",
    note: "asked once · the answers stay in this workbook; the next analysis reads them back",
  });
  listHeader(sheet, top + 1, ["Question", "Answer", "Rows", "What another answer changes"]);
  const first = top + 2;
  const last = first + choices.length + elsewhere.length - 1;
  looks(sheet, first, last);
  sheet.style(`B${first}:F${last}`, { wrap: true }).style(`E${first}:E${last}`, { align: "right" });
  choices.forEach((choice, i) => choiceRow(context, sheet, choice, first + i));
  elsewhere.forEach((question, i) => pointerRow(context, sheet, question, first + choices.length + i));
  if (choices.length > 0) sheet.name(areaName("Questions"), `B${first}:G${first + choices.length - 1}`);
  return last + 1;
}

function choiceRow(context: SheetContext, sheet: SheetBuilder, { key, question }: Choice, row: number): void {
  const { choices, kind, label } = settingInput(key);
  const used = question === undefined ? undefined : optionInUse(question);
  const options = kind === "text" ? (question?.options ?? []) : choices;
  sheet
    .style(`C${row}:D${row}`, { ...STYLE.input, borders: listEdges })
    .put(`C${row}`, input(key, typedAt(context, key) ?? used))
    .put(`G${row}`, text(context.report.typed.has(key) ? keyCell(key) : keyCell(key, used)), STYLE.unseen);
  if (options.length > 0) sheet.validate(`C${row}`, { kind: "list", options }, `${label}: ${options.join(", ")}.`);
  const note = question === undefined ? `Not asked this time. ${INPUT_WHY[key](context.analysis)}` : changes(question);
  describe(context, sheet, { row, label: question === undefined ? label : questionWords(question), note, question });
}

function pointerRow(context: SheetContext, sheet: SheetBuilder, question: AskedQuestion, row: number): void {
  const where = ELSEWHERE[question.kind] ?? "";
  sheet.put(`C${row}`, text(optionWords(question, optionInUse(question))));
  describe(context, sheet, {
    row,
    label: questionWords(question),
    note: [where, changes(question)].join(" ").trim(),
    question,
  });
}

interface Described {
  readonly row: number;
  readonly label: string;
  readonly note: string;
  readonly question: AskedQuestion | undefined;
}

function describe(context: SheetContext, sheet: SheetBuilder, { row, label, note, question }: Described): void {
  sheet.put(`B${row}`, text(label)).put(`F${row}`, text(note), STYLE.note);
  if (question !== undefined) {
    sheet.put(`E${row}`, fact(question.rows)).style(`E${row}`, { numberFormat: FORMAT.count });
    if (question.row !== undefined)
      sheet
        .link(`E${row}`, sourceRow(context, question.row), `Row ${question.row} of ${context.report.sourceSheet}`)
        .style(`E${row}`, STYLE.link);
  }
  const height = Math.max(wrappedHeight(label, 30, 10), wrappedHeight(note, 62, 9));
  if (height > HEIGHT.body) sheet.height(row, height);
}

/** Every other option with what it would change. */
function changes(question: AskedQuestion): string {
  const used = optionInUse(question);
  const others = question.options.filter((option) => option !== used);
  return others
    .map((option) => {
      const words = optionWords(question, option);
      const parts = [words === option ? "" : words, effectNote(question, option)].filter((part) => part !== "");
      const name = option === "" ? NOT_IN_SHEET : option;
      return parts.length === 0 ? `${name}.` : `${name}: ${parts.join("; ")}.`;
    })
    .join(" ");
}
