/** @jest-environment jsdom */
import { screen, waitFor, within } from "@testing-library/react";
import type { AskedQuestion } from "../../src/core/analysis";
import { answerOf, FOUND, scriptedEngine } from "./scriptedEngine";
import { axeFindings, button, findButton, heading, showPane } from "./uiPane";

const QUESTION: AskedQuestion = {
  kind: "dateOrder",
  key: "dateOrder",
  options: ["month first", "day first"],
  answer: undefined,
  column: "Close date",
  row: 14,
  found: "10/09/2025",
  rows: 120,
  effects: [
    { option: "month first", deals: 1284, won: 40, winRate: 0.34, have: 12_700_000, need: 16_100_000 },
    { option: "day first", deals: 1284, won: 31, winRate: 0.29, have: 12_700_000, need: 18_900_000 },
  ],
};
const STAGE: AskedQuestion = {
  ...QUESTION,
  kind: "stage",
  key: "stage:Parked",
  options: ["open", "lost", "noDecision", "won"],
  column: "Stage",
  found: "Parked",
  rows: 12,
  effects: [],
};
const OUTCOME: AskedQuestion = {
  ...STAGE,
  kind: "outcomeBy",
  key: "outcomeBy",
  options: ["status", "stage"],
  found: "Open / Won",
};
const SAME_ID: AskedQuestion = {
  ...STAGE,
  kind: "sameId",
  key: "sameId",
  options: ["add", "first", "newest", "separate"],
  found: "D-7",
};
const RATE: AskedQuestion = { ...STAGE, kind: "rate", key: "rate:EUR", options: [], found: "", column: "Currency" };

const ready = (questions: readonly AskedQuestion[], goal: number | undefined = 12_000_000) =>
  ({ kind: "ready", found: { ...FOUND, questions, inputs: { ...FOUND.inputs, goal } } }) as const;

/** The pane over a pipeline whose questions are answered by what is chosen. */
const paneWith = (questions: readonly AskedQuestion[]) => {
  const engine = scriptedEngine(ready(questions), {
    look: ({ dateOrder, outcomeBy }) =>
      Promise.resolve(
        ready(
          questions.map((question) => ({
            ...question,
            answer:
              question.kind === "dateOrder" ? dateOrder : question.kind === "outcomeBy" ? outcomeBy : question.answer,
          }))
        )
      ),
  });
  return { engine, user: showPane(engine) };
};
const group = (name: string): Promise<HTMLElement> => screen.findByRole("radiogroup", { name });

describe("questions about the rows", () => {
  test("are asked with the best guess marked, both readings of the example, and what each would change", async () => {
    paneWith([QUESTION]);
    const radios = within(await group("Is 10/09/2025 day first or month first?")).getAllByRole("radio");
    expect(radios.map((radio) => (radio as HTMLInputElement).checked)).toEqual([true, false]);
    expect(screen.getByRole("heading", { level: 2, name: "1 question about the rows" })).toBeTruthy();
    expect(screen.getByText("9 Oct 2025")).toBeTruthy();
    expect(screen.getByText("10 Sep 2025 · win rate 29% instead of 34%, need 18.9M instead of 16.1M")).toBeTruthy();
    expect(screen.getByText("Row 14, Close date: 10/09/2025")).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  test("show a date of two digits a year as it is read each way", async () => {
    paneWith([{ ...QUESTION, found: "03/04/99", effects: [] }]);
    await group("Is 03/04/99 day first or month first?");
    expect(screen.getByText("4 Mar 1999")).toBeTruthy();
    expect(screen.getByText(/^3 Apr 1999/)).toBeTruthy();
  });

  test("are answered by a press, which is looked at and goes with the analysis", async () => {
    const { engine, user } = paneWith([QUESTION, OUTCOME]);
    await group("Is 10/09/2025 day first or month first?");
    await user.click(screen.getByRole("radio", { name: /^Day first/ }));
    await waitFor(() => expect(engine.asked.at(-1)).toEqual(["look", { dateOrder: "day first" }]));
    expect(await screen.findByRole("radio", { name: /^Day first/ })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("radio", { name: "The stage" }));
    await user.click(button("Analyze pipeline"));
    expect(engine.runs[0]?.choices).toEqual({ dateOrder: "day first", outcomeBy: "stage" });
  });

  test("stages are answered among the stages, and those of another sheet are forgotten", async () => {
    const { engine, user } = paneWith([STAGE]);
    await group("How do the 12 deals in ‘Parked’ count?");
    await user.click(screen.getByRole("radio", { name: "No decision" }));
    await waitFor(() => expect(engine.asked.at(-1)).toEqual(["look", { stageMap: { Parked: "noDecision" } }]));
    await user.click(screen.getByRole("combobox", { name: /Pipeline/ }));
    await user.click(screen.getByRole("option", { name: /Last year/ }));
    await waitFor(() => expect(engine.asked.at(-1)?.[1]).toMatchObject({ sheet: "Last year", stageMap: {} }));
  });

  test("three are shown at once, the others on request; keeping takes those that are shown", async () => {
    const { engine, user } = paneWith([QUESTION, OUTCOME, SAME_ID, STAGE]);
    await heading("Enough pipeline?");
    expect(screen.getAllByRole("radiogroup")).toHaveLength(3);
    await user.click(button("Keep these answers"));
    await waitFor(() =>
      expect(engine.asked.at(-1)).toEqual(["look", { dateOrder: "month first", outcomeBy: "status", sameId: "add" }])
    );
    await user.click(button("and 1 more"));
    expect(screen.getAllByRole("radiogroup")).toHaveLength(4);
    expect(screen.queryByText(/^and \d+ more$/)).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  test("answered before are asked no more, and can be changed under Columns", async () => {
    const { engine, user } = paneWith([
      { ...QUESTION, answer: "day first" },
      { ...OUTCOME, answer: undefined },
    ]);
    await screen.findByRole("heading", { level: 2, name: "1 question about the rows" });
    await user.click(button("Change columns"));
    await user.click(await findButton("Questions (2, 1 not answered)"));
    expect(screen.getByRole("radio", { name: /^Day first/ })).toHaveProperty("checked", true);
    await user.click(screen.getByRole("radio", { name: /^Month first/ }));
    await waitFor(() => expect(engine.asked.at(-1)).toEqual(["look", { dateOrder: "month first" }]));
    expect(await axeFindings()).toEqual([]);
  });

  test("more options than fit below each other are a list", async () => {
    const options = ["all", "New", "Renewal", "Partner", "EMEA", "APAC", "LATAM"];
    const { engine, user } = paneWith([{ ...QUESTION, kind: "pipeline", key: "pipeline", options, effects: [] }]);
    await user.click(await screen.findByRole("combobox", { name: /Which pipeline is meant/ }));
    await user.click(screen.getByRole("option", { name: "EMEA" }));
    await waitFor(() => expect(engine.asked.at(-1)).toEqual(["look", { pipeline: "EMEA" }]));
  });
});

describe("what a currency is worth", () => {
  test("is asked before there is an analysis, with what is missing and the focus on it", async () => {
    const { engine, user } = paneWith([RATE]);
    const field = await screen.findByRole("textbox", { name: "What is 1 EUR worth?" });
    await user.click(button("Analyze pipeline"));
    expect(await screen.findByText("Type what 1 EUR is worth in $.")).toBeTruthy();
    expect(document.activeElement).toBe(field);
    expect(engine.runs).toEqual([]);
    await user.type(field, "a lot");
    await user.tab();
    expect(await screen.findByText("Type a number above 0, for example 1.08.")).toBeTruthy();
    await user.clear(field);
    await user.type(field, "1,08");
    await user.click(button("Analyze pipeline"));
    expect(engine.runs[0]?.choices).toEqual({ rates: { EUR: 1.08 } });
  });
});

test("no question, nothing asked", async () => {
  paneWith([]);
  await heading("Enough pipeline?");
  expect(screen.queryByText(/question/)).toBeNull();
});

test("the answer is not disturbed by questions that are answered", async () => {
  showPane(scriptedEngine({ kind: "answer", answer: answerOf() }));
  await heading("Not enough");
  expect(screen.queryByText(/question/)).toBeNull();
});
