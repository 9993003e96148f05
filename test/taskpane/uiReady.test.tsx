/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { dayOf } from "../../src/core/cells/day";
import { FLAG_HEADERS } from "../../src/core/report/flagColumns";
import { READY } from "../../src/taskpane/messages/readyWords";
import { answerOf, FOUND, scriptedEngine } from "./scriptedEngine";
import { axeFindings, button, findButton, heading, memory, said, showPane } from "./uiPane";

const WITH_GOAL = { ...FOUND, inputs: { ...FOUND.inputs, goal: 12_000_000 } };
const ready = (found = FOUND): { readonly kind: "ready"; readonly found: typeof FOUND } => ({ kind: "ready", found });
const goal = (): HTMLElement => screen.getByRole("textbox", { name: "Revenue goal" });

describe("first", () => {
  const first = { kind: "first", sheets: ["Sheet1", "Notes"], sampleDeals: 607 } as const;

  test("says what is missing, what it looked at, and what the sample would add", async () => {
    showPane(scriptedEngine(first));
    await heading("Enough pipeline to make the number?");
    expect(screen.getByText(/Looked at 2 sheets: Sheet1, Notes\./)).toBeTruthy();
    expect(screen.getByText(/"Sample pipeline" with 607 made-up deals/)).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  test("the sample leads to ready with its goal, which is analyzed", async () => {
    const engine = scriptedEngine(first, {
      useSample: () =>
        Promise.resolve({ ...ready(WITH_GOAL), choices: { goal: 12_000_000, sheet: "Sample pipeline" } }),
    });
    const user = showPane(engine);
    await user.click(await findButton("Use the sample"));
    expect(document.activeElement).toBe(await heading("Enough pipeline?"));
    await user.click(button("Analyze pipeline"));
    expect(engine.runs[0]?.choices).toMatchObject({ goal: 12_000_000, sheet: "Sample pipeline" });
  });

  test("looks again when a sheet is activated, and moves no focus", async () => {
    const engine = scriptedEngine(first);
    showPane(engine);
    await heading("Enough pipeline to make the number?");
    act(() => engine.happen({ kind: "lookAgain" }));
    await heading("Enough pipeline?");
    expect(document.activeElement).toBe(document.body);
    expect(said()).toBe("Pipeline found. Check sheet, columns and goal, then analyze.");
  });

  test("a template that was there already is shown, and not said to be added", async () => {
    const template = { sheet: "Revenue Forecast", isPresent: true };
    const user = showPane(scriptedEngine(first, { newForecastTemplate: () => Promise.resolve(template) }));
    await user.click(await findButton("New forecast template"));
    expect((await screen.findAllByText(/^Revenue Forecast is already here\./)).length).toBeGreaterThan(0);
    expect(screen.queryByText(/Revenue Forecast added/)).toBeNull();
  });

  test("a new template is named and opened", async () => {
    const engine = scriptedEngine(first);
    const user = showPane(engine);
    await user.click(await findButton("New forecast template"));
    expect((await screen.findAllByText(/Revenue Forecast added/)).length).toBeGreaterThan(0);
    expect(engine.asked).toContainEqual(["openSheet", "Revenue Forecast"]);
  });
});

test("what is promised is what is written", () => {
  expect(READY.promise).toContain(`Adds ${FLAG_HEADERS.length} columns`);
});

describe("ready", () => {
  test("shows the block found and what is left out", async () => {
    showPane(scriptedEngine(ready(WITH_GOAL)));
    await heading("Enough pipeline?");
    expect(screen.getByRole("combobox", { name: /Pipeline/ }).textContent).toContain("Pipeline, rows 4 to 1,287");
    expect(screen.getByText("1,284 rows, a deal each. 2 title rows and 2 totals left out.")).toBeTruthy();
    expect(screen.getByText("The newest of 2 sheets of one kind.")).toBeTruthy();
    expect(screen.getByText("Won so far in 2026: 4.1M. January to December.")).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  test.each([
    ["", "Type the goal for 2026, for example 12,000,000."],
    ["about twelve", '"about twelve" is not a number. Type digits only.'],
    ["0", "The goal must be more than 0."],
    ["-5", "The goal must be more than 0."],
  ])("a goal of '%s' is not analyzed, with the reason, and the focus on it", async (typed, reason) => {
    const engine = scriptedEngine(ready());
    const user = showPane(engine);
    await heading("Enough pipeline?");
    if (typed !== "") await user.type(goal(), typed);
    await user.click(button("Analyze pipeline"));
    expect(await screen.findByText(reason)).toBeTruthy();
    expect(document.activeElement).toBe(goal());
    expect(engine.runs).toEqual([]);
  });

  test.each([
    ["12M", "12,000,000"],
    ["1.500.000 €", "1,500,000"],
    ["$9,600,000", "9,600,000"],
  ])("a goal of %s stands as %s once left", async (typed, shown) => {
    const user = showPane(scriptedEngine(ready()));
    await heading("Enough pipeline?");
    await user.type(goal(), typed);
    await user.tab();
    expect(goal()).toHaveProperty("value", shown);
  });

  test("a goal that seems to be in thousands is asked about and analyzed all the same", async () => {
    const engine = scriptedEngine(ready());
    const user = showPane(engine);
    await heading("Enough pipeline?");
    await user.type(goal(), "12000");
    await user.tab();
    expect(await screen.findByText("Last year's won was 9.60M. Is the goal in thousands?")).toBeTruthy();
    await user.click(button("Analyze pipeline"));
    expect(engine.runs[0]?.choices.goal).toBe(12_000);
  });

  test("the doubtful column is asked, its best guess chosen; the answer goes with the analysis", async () => {
    const engine = scriptedEngine(ready(WITH_GOAL));
    const user = showPane(engine);
    const question = await screen.findByRole("radiogroup", { name: "Which column is the close date?" });
    const [first, second] = within(question).getAllByRole("radio");
    expect(first).toHaveProperty("checked", true);
    expect(question.textContent).toContain("May 18, 2026 · May 21, 2026 · 402 empty");
    if (second) await user.click(second);
    await waitFor(() => expect(engine.asked.at(-1)).toEqual(["look", { columnMap: { closeDate: "Next step date" } }]));
    expect(await screen.findByRole("radio", { name: /Next step date/ })).toHaveProperty("checked", true);
    await user.type(goal(), "5000000");
    await user.click(button("Analyze pipeline"));
    expect(engine.runs[0]?.choices.columnMap).toEqual({ closeDate: "Next step date" });
  });

  test("a question nobody answered stays open: its best guess is no choice", async () => {
    const engine = scriptedEngine(ready(WITH_GOAL));
    const user = showPane(engine);
    await user.click(await findButton("Analyze pipeline"));
    expect(engine.runs[0]?.choices).toEqual({});
  });

  test("the best guess is kept as the answer where somebody says so", async () => {
    const engine = scriptedEngine(ready(WITH_GOAL));
    const user = showPane(engine);
    await user.click(await findButton("Keep these answers"));
    expect(await screen.findByText("Asked once, then kept in this workbook.")).toBeTruthy();
    expect(screen.queryByText("Keep these answers")).toBeNull();
    expect(engine.asked.at(-1)).toEqual(["look", { columnMap: { closeDate: "Close date" } }]);
    await user.type(goal(), "5000000");
    await user.click(button("Analyze pipeline"));
    expect(engine.runs[0]?.choices).toEqual({ goal: 5_000_000, columnMap: { closeDate: "Close date" } });
  });

  test("further inputs are read as Assumptions reads them, and refused with their range", async () => {
    const engine = scriptedEngine(ready(WITH_GOAL));
    const user = showPane(engine);
    await user.click(await findButton("More inputs"));
    const confidence = screen.getByRole("textbox", { name: /Confidence/ });
    await user.clear(confidence);
    await user.type(confidence, "200");
    await user.tab();
    expect(await screen.findByText("Type a number from 1 to 99.")).toBeTruthy();
    await user.clear(confidence);
    await user.type(confidence, "90");
    await user.tab();
    await waitFor(() => expect(engine.asked.at(-1)).toEqual(["look", { confidence: 0.9 }]));
    expect(await axeFindings()).toEqual([]);
  });

  const inputs = { asOf: /As of/, confidence: /Confidence/, overdue: /Overdue/, aged: /Aged/ } as const;
  const retype = async (user: ReturnType<typeof showPane>, label: RegExp, text: string): Promise<HTMLElement> => {
    const field = screen.getByLabelText(label);
    if (text.includes("-")) fireEvent.change(field, { target: { value: text } });
    else {
      await user.clear(field);
      await user.type(field, text);
    }
    return field;
  };

  test.each([
    ["confidence", "100", "Type a number from 1 to 99."],
    ["asOf", "1929-12-31", "Choose a day from 1930 to 9990."],
    ["asOf", "9991-01-01", "Choose a day from 1930 to 9990."],
    ["overdue", "1,5", "Type a whole number from 0 to 3650."],
    ["aged", "often", "Type a number, digits only."],
  ] as const)(
    "a further input %s of '%s' stops Analyze, with the reason, and the focus on it",
    async (name, typed, reason) => {
      const engine = scriptedEngine(ready(WITH_GOAL));
      const user = showPane(engine);
      await user.click(await findButton("More inputs"));
      const field = await retype(user, inputs[name], typed);
      await user.click(button("Analyze pipeline"));
      expect(await screen.findByText(reason)).toBeTruthy();
      expect(document.activeElement).toBe(field);
      expect(field).toHaveProperty("value", typed);
      expect(engine.runs).toEqual([]);
      expect(engine.asked.filter(([what]) => what === "look")).toEqual([]);
    }
  );

  test("what is refused is shown again when it was folded away", async () => {
    const engine = scriptedEngine(ready(WITH_GOAL));
    const user = showPane(engine);
    await user.click(await findButton("More inputs"));
    await retype(user, inputs.confidence, "0");
    await user.click(button("Change columns"));
    await user.click(await findButton("Done"));
    await user.click(await findButton("Analyze pipeline"));
    expect(await screen.findByText("Type a number from 1 to 99.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByLabelText(inputs.confidence));
    expect(engine.runs).toEqual([]);
  });

  test.each([
    ["1,5", 1.5],
    ["2.25", 2.25],
    ["0,75", 0.75],
  ])("aged from %s is %d cycles", async (typed, agedAt) => {
    const engine = scriptedEngine(ready(WITH_GOAL));
    const user = showPane(engine);
    await user.click(await findButton("More inputs"));
    await retype(user, inputs.aged, typed);
    await user.tab();
    await waitFor(() => expect(engine.asked.at(-1)).toEqual(["look", { agedAt }]));
    await user.type(goal(), "5000000");
    await user.click(button("Analyze pipeline"));
    expect(engine.runs[0]?.choices.agedAt).toBe(agedAt);
  });

  test("the sample is offered until an analysis has been seen", async () => {
    showPane(scriptedEngine(ready()), { remembered: memory({ seen: "yes" }) });
    await heading("Enough pipeline?");
    expect(screen.queryByText("Try the sample first")).toBeNull();
  });

  test("in the sample it is not offered again", async () => {
    showPane(scriptedEngine(ready({ ...WITH_GOAL, isSample: true })));
    await heading("Enough pipeline?");
    expect(screen.queryByText("Try the sample first")).toBeNull();
  });

  test.each([
    ["today goes without saying", WITH_GOAL.inputs.asOf, true, undefined],
    ["the sample's day is said", dayOf(2026, 9, 15), true, "As of 15 Sep 2026, the sample's day."],
    ["another day is said", dayOf(2026, 9, 14), true, "As of 14 Sep 2026."],
    ["and so it is of other rows", dayOf(2026, 9, 15), false, "As of 15 Sep 2026."],
  ])("%s", async (_name, asOf, isSample, words) => {
    showPane(scriptedEngine(ready({ ...WITH_GOAL, inputs: { ...WITH_GOAL.inputs, asOf }, isSample })));
    await heading("Enough pipeline?");
    expect(screen.queryByText(/^As of \d/)?.textContent).toBe(words);
  });
});

describe("columns", () => {
  test("a column is chosen; Done leads back to Change", async () => {
    const engine = scriptedEngine(ready(WITH_GOAL));
    const user = showPane(engine);
    await user.click(await findButton("Change columns"));
    expect(document.activeElement).toBe(await heading("Columns"));
    await user.click(screen.getByRole("combobox", { name: "Account" }));
    await user.click(screen.getByRole("option", { name: "Deal" }));
    await waitFor(() => expect(engine.asked.at(-1)).toEqual(["look", { columnMap: { account: "Deal" } }]));
    expect(await axeFindings()).toEqual([]);
    await user.click(button("Done"));
    expect(document.activeElement).toBe(await findButton("Change columns"));
  });

  test("without the amount nothing is analyzed: its column is asked for", async () => {
    const engine = scriptedEngine(ready({ ...WITH_GOAL, missing: ["amount"] }));
    const user = showPane(engine);
    await user.click(await findButton("Analyze pipeline"));
    await heading("Columns");
    expect(await screen.findByText("Choose the column with the amount.")).toBeTruthy();
    expect(document.activeElement).toBe(screen.getByRole("combobox", { name: "Amount" }));
    expect(engine.runs).toEqual([]);
  });

  test("a stage is told how it counts", async () => {
    const engine = scriptedEngine(ready(WITH_GOAL));
    const user = showPane(engine);
    await user.click(await findButton("Change columns"));
    await user.click(button("Stages (1 of 3 not known)"));
    await user.click(screen.getByRole("combobox", { name: "Parked" }));
    await user.click(screen.getByRole("option", { name: "No decision" }));
    await waitFor(() => expect(engine.asked.at(-1)).toEqual(["look", { stageMap: { Parked: "noDecision" } }]));
  });
});

test("goal and columns can be changed from the answer, and back", async () => {
  const engine = scriptedEngine({ kind: "answer", answer: answerOf() });
  const user = showPane(engine);
  await user.click(await findButton("More"));
  await user.click(screen.getByRole("menuitem", { name: "Change goal and columns" }));
  await heading("Enough pipeline?");
  await user.click(await findButton("Back to the answer"));
  await heading("Not enough");
});
