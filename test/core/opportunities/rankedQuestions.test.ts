import type { Question, QuestionKind } from "../../../src/core/opportunities/question";
import { rankedQuestions } from "../../../src/core/opportunities/rankedQuestions";
import { readTable } from "./readTable";

const asked = (kind: QuestionKind, rows: number, key: string = kind): Question => ({
  kind,
  key,
  options: [],
  answer: undefined,
  column: undefined,
  row: undefined,
  found: "",
  rows,
});

test("what others stand on comes first, then what concerns most rows", () => {
  const questions = [
    asked("stage", 9, "stage:On ice"),
    asked("dateOrder", 400),
    asked("pipeline", 1),
    asked("stage", 30, "stage:Dead"),
    asked("groupedRows", 2),
    asked("column", 3, "column:created"),
    asked("column", 50, "column:amount"),
    asked("rate", 1, "rate:EUR"),
  ];
  expect(rankedQuestions(questions).map(({ key }) => key)).toEqual([
    "rate:EUR",
    "column:amount",
    "column:created",
    "groupedRows",
    "pipeline",
    "dateOrder",
    "stage:Dead",
    "stage:On ice",
  ]);
});

test("a reading asks in that order", () => {
  const open = (i: number, amount: string): string[] => [`D${i}`, "Proposal", amount, "03/04/2024"];
  const { questions } = readTable(
    [["Deal", "Stage", "Amount", "Close Date"], ...[1, 2, 3, 4, 5].map((i) => open(i, i === 1 ? "€5" : "$6"))],
    { asOf: "2024-03-01", rates: { EUR: 1.1 } }
  );
  expect(questions.map(({ kind }) => kind)).toEqual(["rate", "dateOrder"]);
});
