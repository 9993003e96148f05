import type { AskedQuestion } from "../../../src/core/analysis";
import { effectNote, effectWords, optionWords, questionWords } from "../../../src/core/report/questionWords";
import type { QuestionKind } from "../../../src/core/opportunities/question";

const asked = (kind: QuestionKind, key: string, rest: Partial<AskedQuestion> = {}): AskedQuestion => ({
  kind,
  key,
  options: [],
  answer: undefined,
  column: undefined,
  row: undefined,
  found: "",
  rows: 2,
  effects: [],
  ...rest,
});

test.each<[AskedQuestion, string]>([
  [asked("column", "column:amount"), "Which column is the amount?"],
  [asked("column", "column:created"), "Which column is the created day?"],
  [asked("dateOrder", "dateOrder", { found: "03/04/2024" }), "Is 03/04/2024 day first or month first?"],
  [asked("stage", "stage:Dead: no", { rows: 1 }), "How does the deal in ‘Dead: no’ count?"],
  [asked("stage", "stage:On ice", { rows: 1200 }), "How do the 1,200 deals in ‘On ice’ count?"],
  [asked("outcomeBy", "outcomeBy", { rows: 137 }), "Status and stage disagree in 137 rows. Which one counts?"],
  [asked("sameId", "sameId", { rows: 1, found: "D8" }), "1 row repeats an id, such as D8. What are they?"],
  [asked("groupedRows", "groupedRows", { column: "Stage" }), "Do the empty cells below a value of ‘Stage’ repeat it?"],
  [asked("pipeline", "pipeline"), "Which pipeline is meant?"],
  [asked("rate", "rate:EUR"), "What is 1 EUR worth?"],
  [asked("unpricedValue", "unpricedValue"), "What are the 2 open deals without an amount worth?"],
  [asked("overdueTreatment", "overdueTreatment", { rows: 1 }), "Does the 1 open deal past the close date stay?"],
])("%#: asked in one sentence", (question, sentence) => {
  expect(questionWords(question)).toBe(sentence);
});

test("an option in words; a name of the sheet is itself", () => {
  expect(optionWords({ kind: "stage" }, "noDecision")).toBe("no decision");
  expect(optionWords({ kind: "sameId" }, "separate")).toBe("different deals");
  expect(optionWords({ kind: "pipeline" }, "Renewals")).toBe("Renewals");
});

test("an effect says what moves against the answer in use, at one scale; nothing where nothing shown moves", () => {
  const base = { deals: 12, won: 3, winRate: 0.291, have: 1_240_000, need: undefined };
  const question = asked("dateOrder", "dateOrder", {
    options: ["month first", "day first"],
    effects: [
      { ...base, option: "month first" },
      { ...base, option: "day first", winRate: 0.34, have: 980_000, need: 2_000_000 },
    ],
  });
  expect(effectWords(question, "day first")).toBe(
    "win rate 34% instead of 29%, have 0.98M instead of 1.24M, need 2.00M instead of no answer"
  );
  expect(effectWords(question, "month first")).toBe("");
  const same = { ...question, effects: [...question.effects.slice(0, 1), { ...base, option: "day first" }] };
  expect(effectWords(same, "day first")).toBe("");
  expect(effectWords({ ...question, answer: "day first" }, "month first")).toMatch(/^win rate 29% instead of 34%/);
});

test("beside an option stands what it changes, that it changes nothing shown, or that only an analysis tells", () => {
  const base = { deals: 12, won: 3, winRate: 0.291, have: 100, need: 200 };
  const question = asked("outcomeBy", "outcomeBy", {
    options: ["status", "stage"],
    effects: [
      { ...base, option: "status" },
      { ...base, option: "stage" },
    ],
  });
  expect(effectNote(question, "status")).toBe("");
  expect(effectNote(question, "stage")).toBe("moves nothing shown here");
  expect(effectNote({ ...question, effects: [] }, "stage")).toBe("");
  const column = asked("column", "column:amount", { options: ["Amount", "Booking", ""] });
  expect(effectNote(column, "Booking")).toBe("reads other cells: analyze to see");
});
