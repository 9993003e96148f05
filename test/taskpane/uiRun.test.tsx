/** @jest-environment jsdom */
import { act, screen, waitFor } from "@testing-library/react";
import { ribbonCalls } from "../../src/taskpane/ribbonCalls";
import type { AnalysisOutcome, RunProgress } from "../../src/taskpane/paneEngine";
import type { TroubleCode } from "../../src/taskpane/trouble";
import { answerOf, EVERY_BAR, FOUND, scriptedEngine, type ScriptedEngine } from "./scriptedEngine";
import { alerted, axeFindings, button, findButton, heading, memory, said, showPane } from "./uiPane";

const WITH_GOAL = { ...FOUND, inputs: { ...FOUND.inputs, goal: 12_000_000 } };
const READ: RunProgress = {
  step: "read",
  sheet: "Pipeline",
  done: 32_000,
  of: 84_212,
  secondsLeft: 20,
  sheetsWritten: 0,
  waiting: undefined,
};

const ready = (): ScriptedEngine => scriptedEngine({ kind: "ready", found: WITH_GOAL });

async function started(engine: ScriptedEngine): Promise<ReturnType<typeof showPane>> {
  const user = showPane(engine);
  await user.click(await findButton("Analyze pipeline"));
  await heading("Analyzing Pipeline");
  return user;
}

function progress(engine: ScriptedEngine, change: Partial<RunProgress> = {}): void {
  act(() => engine.runs.at(-1)?.hooks.onProgress({ ...READ, ...change }));
}

async function end(engine: ScriptedEngine, outcome: AnalysisOutcome): Promise<void> {
  await act(async () => engine.runs.at(-1)?.end(outcome));
}

describe("working", () => {
  test("the step, how far it is and what is written; steps and quarters are said", async () => {
    const engine = ready();
    await started(engine);
    progress(engine);
    expect(screen.getByText("32,000 of 84,212 rows, about 20 seconds left")).toBeTruthy();
    expect(document.querySelector("[aria-current=step]")?.textContent).toBe("Read the rows");
    expect(screen.getByText("Nothing has been written so far. Editing a cell pauses the analysis.")).toBeTruthy();
    expect(screen.getByRole("progressbar").getAttribute("aria-valuenow")).toBe("37");
    expect(said()).toBe("Reading the rows");
    progress(engine, { done: 43_000 });
    expect(said()).toBe("Reading the rows, 50%");
    progress(engine, { step: "sheets", done: 2, of: 5, sheetsWritten: 2 });
    expect(said()).toBe("Writing the sheets");
    expect(screen.getByText("2 sheets written so far. Editing a cell pauses the analysis.")).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  test("ends in the answer, said in full, with the focus on the verdict", async () => {
    const engine = ready();
    const remembered = memory();
    const user = showPane(engine, { remembered });
    await user.click(await findButton("Analyze pipeline"));
    await end(engine, { kind: "answer", answer: answerOf() });
    expect(document.activeElement).toBe(await heading("Not enough"));
    expect(said()).toBe(`Answer ready. Not enough. ${EVERY_BAR.sentence}`);
    expect(remembered.read("seen")).toBe("yes");
  });

  test("rows with problems by the fifth come before the answer", async () => {
    const engine = ready();
    await started(engine);
    const problem = { code: "x", title: "Stage not known", consequence: "Counts as open.", count: 30, examples: [] };
    await end(engine, {
      kind: "answer",
      answer: answerOf({}, { problems: [problem], problemRows: 30, rowsRead: 100 }),
    });
    await heading("30 data problems");
  });

  test("Cancel stops it; what was written is said, and can be removed", async () => {
    const engine = ready();
    const user = await started(engine);
    await user.click(button("Cancel"));
    expect(engine.runs[0]?.hooks.signal.aborted).toBe(true);
    expect(screen.getByText("Stopping after this step")).toBeTruthy();
    await end(engine, { kind: "cancelled", sheetsWritten: 2 });
    await heading("Enough pipeline?");
    expect(said()).toBe("Stopped. 2 sheets were written.");
    await user.click(await findButton("Remove everything"));
    await heading("Remove everything?");
  });

  test("a cell being edited: what to press, and it goes on by itself", async () => {
    const engine = ready();
    await started(engine);
    progress(engine, { waiting: "editing" });
    await heading("Excel is waiting");
    expect(screen.getByText("Press Enter in Excel to finish editing the cell.")).toBeTruthy();
    expect(said()).toContain("Press Enter in Excel");
    expect(await axeFindings()).toEqual([]);
    progress(engine);
    await heading("Analyzing Pipeline");
  });

  test("no answer for long: said, alerted, Keep waiting and Cancel", async () => {
    const engine = ready();
    const user = await started(engine);
    progress(engine, { waiting: "slow" });
    expect(said()).toBe("Excel is taking long");
    progress(engine, { waiting: "hung" });
    await heading("Excel stopped answering");
    expect(alerted()).toBe("Excel stopped answering. No answer for 60 seconds.");
    await user.click(button("Keep waiting"));
    await heading("Analyzing Pipeline");
    progress(engine, { waiting: "hung" });
    await heading("Analyzing Pipeline");
    expect(button("Cancel")).toBeTruthy();
  });
});

describe("the ribbon's run", () => {
  test("is shown in the pane and moves no focus", async () => {
    const engine = ready();
    const ribbon = ribbonCalls();
    showPane(engine, { ribbon });
    await heading("Enough pipeline?");
    let isOver = false;
    act(() => void ribbon.analyze().then(() => (isOver = true)));
    await heading("Analyzing Pipeline");
    expect(isOver).toBe(false);
    await end(engine, { kind: "answer", answer: answerOf() });
    await heading("Not enough");
    expect(document.activeElement).toBe(document.body);
    await waitFor(() => expect(isOver).toBe(true));
  });

  test("without a goal the pane asks for it", async () => {
    const engine = scriptedEngine({ kind: "ready", found: FOUND });
    const ribbon = ribbonCalls();
    showPane(engine, { ribbon });
    await heading("Enough pipeline?");
    await act(() => ribbon.analyze());
    expect(await screen.findByText("Type the goal for 2026, for example 12,000,000.")).toBeTruthy();
    expect(document.activeElement).toBe(document.body);
    expect(engine.runs).toEqual([]);
  });

  test("a needed column that is missing is asked for, and moves no focus either", async () => {
    const engine = scriptedEngine({ kind: "ready", found: { ...WITH_GOAL, missing: ["amount"] } });
    const ribbon = ribbonCalls();
    showPane(engine, { ribbon });
    await heading("Enough pipeline?");
    await act(() => ribbon.analyze());
    await heading("Columns");
    expect(document.activeElement).toBe(document.body);
    expect(engine.runs).toEqual([]);
  });

  test("a rate that was missing before the pipeline went away is asked for no more", async () => {
    const rate = { kind: "rate", key: "rate:EUR", options: [], answer: undefined, column: "Currency" } as const;
    const questions = [{ ...rate, row: undefined, found: "", rows: 12, effects: [] }];
    const engine = scriptedEngine({ kind: "answer", answer: answerOf() });
    const ribbon = ribbonCalls();
    const user = showPane(engine, { ribbon });
    await heading("Not enough");
    engine.script({ look: () => Promise.resolve({ kind: "ready", found: { ...WITH_GOAL, questions } }) });
    await user.click(button("More"));
    await user.click(screen.getByRole("menuitem", { name: "Change goal and columns" }));
    await screen.findByRole("textbox", { name: "What is 1 EUR worth?" });
    engine.script({ look: () => Promise.resolve({ kind: "first", sheets: ["Notes"], sampleDeals: 300 }) });
    await user.click(screen.getByRole("combobox", { name: /Pipeline/ }));
    await user.click(screen.getByRole("option", { name: /Last year/ }));
    await waitFor(() => expect(screen.queryByRole("textbox")).toBeNull());
    act(() => void ribbon.analyze());
    await waitFor(() => expect(engine.runs).toHaveLength(1));
    await end(engine, { kind: "cancelled", sheetsWritten: 0 });
  });

  test("a press before the pane stands waits for it", async () => {
    const engine = scriptedEngine({ kind: "answer", answer: answerOf() });
    const ribbon = ribbonCalls();
    void ribbon.analyze();
    showPane(engine, { ribbon });
    await waitFor(() => expect(engine.runs).toHaveLength(1));
    await end(engine, { kind: "cancelled", sheetsWritten: 0 });
  });
});

const CODES: readonly (readonly [TroubleCode, string])[] = [
  ["noExcel", "Excel is not answering"],
  ["noColumn", "Column not found"],
  ["noPipeline", "No pipeline found"],
  ["sheetProtected", "Sheet is protected"],
  ["workbookProtected", "No sheets added"],
  ["ownSheetProtected", "Sheet is protected"],
  ["ownSheetTaken", "No room to write"],
  ["filtered", "Sheet is filtered"],
  ["onlyOurSheets", "One sheet is needed"],
  ["analysisIsHere", "An analysis is here"],
  ["readOnly", "File is read-only"],
  ["editing", "Excel is waiting"],
  ["busy", "Excel is busy"],
  ["tooBig", "Too much at once"],
  ["hung", "Excel stopped answering"],
  ["sessionLost", "Excel stopped answering"],
  ["sourceChanged", "Sheet has changed"],
  ["tooOld", "Excel is too old"],
  ["refused", "Excel refused"],
  ["defect", "Something went wrong"],
];

describe("trouble", () => {
  test.each(CODES)("%s: %s, in three parts, alerted", async (code, title) => {
    const engine = ready();
    await started(engine);
    await end(engine, { kind: "trouble", trouble: { code, subject: "", detail: "", changed: "nothing" } });
    await heading(title);
    expect(title.split(" ").length).toBeLessThanOrEqual(4);
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "What happened",
      "What was changed",
      "What to do",
    ]);
    expect(screen.getByText("Nothing. Your cells are as they were.")).toBeTruthy();
    expect(alerted().startsWith(`${title}. `)).toBe(true);
    expect(await axeFindings()).toEqual([]);
  });

  test("a defect copies its code, and shows it where the clipboard is closed", async () => {
    const engine = ready();
    const user = await started(engine);
    const trouble = { code: "defect", subject: "", detail: "TypeError", changed: "unknown" } as const;
    await end(engine, { kind: "trouble", trouble });
    await user.click(await findButton("Copy details"));
    expect(await screen.findByText("Details copied")).toBeTruthy();
    expect(await navigator.clipboard.readText()).toBe("Enough Pipeline: defect (TypeError)");
  });

  test("what is thrown all the same is said as a defect", async () => {
    const engine = ready();
    engine.script({ analyze: () => Promise.reject(new TypeError("x is undefined")) });
    const user = showPane(engine);
    await user.click(await findButton("Analyze pipeline"));
    await heading("Something went wrong");
    expect(screen.getByText("This is our mistake, not yours. (TypeError)")).toBeTruthy();
    expect(screen.queryByText(/x is undefined/)).toBeNull();
  });
});

describe("theme", () => {
  test("follows Excel until something is chosen, which is remembered", async () => {
    const remembered = memory();
    const user = showPane(ready(), { remembered, isExcelDark: true });
    await heading("Enough pipeline?");
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    await user.click(button("More"));
    await user.click(screen.getByRole("menuitemcheckbox", { name: "Light" }));
    expect(document.documentElement.dataset["theme"]).toBe("light");
    expect(remembered.read("theme")).toBe("light");
  });
});
