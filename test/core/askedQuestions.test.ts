import { analyse } from "../../src/core/analyse";
import type { Analysis } from "../../src/core/analysis";
import { askedQuestions } from "../../src/core/askedQuestions";
import type { Question } from "../../src/core/opportunities/question";
import type { Reading } from "../../src/core/opportunities/reading";
import { effectNote } from "../../src/core/report/questionWords";
import { resolveSettings } from "../../src/core/resolveSettings";
import type { Settings } from "../../src/core/settings";
import { day, readTable, type Rows } from "./opportunities/readTable";

const HEADERS = ["Deal", "Stage", "Amount", "Created", "Close Date"];
const won = (deal: string): Rows[number] => [deal, "Won", 100, "2024-01-01", "2024-05-01"];
const open = (deal: string, amount: number | string): Rows[number] => [
  deal,
  "Proposal",
  amount,
  "2024-03-01",
  "2024-09-01",
];
const WITHOUT = [won("A"), won("B"), open("C", ""), open("D", ""), open("E", ""), open("F", 60)];

const settingsOf = (typed: Readonly<Record<string, unknown>>): Settings =>
  resolveSettings({ goal: 10_000, ...typed }, day("2024-06-30")).settings;

/** The questions of rows, answered for these settings; how often the rows were read again. */
function asked(
  rows: Rows,
  typed: Readonly<Record<string, unknown>> = {},
  { extra = [], mostRows }: { extra?: readonly Question[]; mostRows?: number } = {}
): { questions: Analysis["questions"]; reads: number; analysis: Analysis } {
  let reads = 0;
  const read = ({ unpricedValue, overdueTreatment, sameId, stageMap }: Settings): Reading => {
    reads++;
    return readTable([HEADERS, ...rows], { unpricedValue, overdueTreatment, sameId, stageMap });
  };
  const settings = settingsOf(typed);
  const reading = read(settings);
  const analysis = analyse({ ...reading, questions: [...extra, ...reading.questions] }, settings);
  reads = 0;
  return { questions: askedQuestions(analysis, read, mostRows), reads, analysis };
}

test("an answer that is none of the options has its effect too: what the options move is said against it", () => {
  const { questions } = asked(WITHOUT, { unpricedValue: 40_000 });
  const question = questions.find(({ key }) => key === "unpricedValue");
  if (question === undefined) throw new Error("not asked");
  expect(question.effects.map(({ option, have }) => [option, have])).toEqual([
    ["40000", 120_060],
    ["none", 60],
    ["mean", 360],
  ]);
  expect(effectNote(question, "none")).toBe("have <1k instead of 120k");
  expect(effectNote(question, "mean")).not.toBe("moves nothing shown here");
});

test("a number that is asked for has no options and no effects, answered or not", () => {
  const rate: Question = {
    kind: "rate",
    key: "rate:EUR",
    options: [],
    answer: "1.08",
    column: "Amount",
    row: 2,
    found: "€5",
    rows: 1,
  };
  expect(asked(WITHOUT, {}, { extra: [rate] }).questions[0]).toEqual({ ...rate, effects: [] });
});

test("only options that are read again count against the most rows", () => {
  const column: Question = {
    kind: "column",
    key: "column:amount",
    options: ["Amount", "Booking", "Budget", ""],
    answer: undefined,
    column: "Amount",
    row: undefined,
    found: "",
    rows: 6,
  };
  const once = asked(WITHOUT, {}, { extra: [column], mostRows: WITHOUT.length });
  expect(once.reads).toBe(1);
  expect(once.questions.map(({ effects }) => effects.map(({ option }) => option))).toEqual([
    ["Amount"],
    ["none", "mean"],
  ]);
  const never = asked(WITHOUT, {}, { extra: [column], mostRows: WITHOUT.length - 1 });
  expect(never.reads).toBe(0);
  expect(never.questions[1]?.effects.map(({ option }) => option)).toEqual(["none"]);
});

test("without an open deal there is a pipeline of 0; with open deals and no amount there is none", () => {
  const closing: Question = {
    kind: "sameId",
    key: "sameId",
    options: ["as each looks"],
    answer: undefined,
    column: undefined,
    row: undefined,
    found: "",
    rows: 2,
  };
  const haveOf = (rows: Rows): unknown => asked(rows, {}, { extra: [closing] }).questions[0]?.effects[0]?.have;
  expect(haveOf([won("A"), won("B")])).toBe(0);
  expect(haveOf([won("A"), open("B", ""), open("C", "")])).toBeUndefined();
});
