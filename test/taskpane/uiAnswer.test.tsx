/** @jest-environment jsdom */
import { act, screen, waitFor, within } from "@testing-library/react";
import { answerSummaryOf } from "../../src/core/report/answerSummaryOf";
import type { PaneAnswer } from "../../src/taskpane/paneEngine";
import { analysisOf } from "../core/report/reportOf";
import { answerOf, EVERY_BAR, scriptedEngine, type ScriptedEngine } from "./scriptedEngine";
import { axeFindings, button, findButton, heading, memory, said, showPane } from "./uiPane";

function answered(answer: PaneAnswer = answerOf()): ScriptedEngine {
  return scriptedEngine({ kind: "answer", answer });
}

describe("Enough?", () => {
  test("verdict, sentence, have, need, short, and every bar with its amount", async () => {
    showPane(answered());
    await heading("Not enough");
    expect(screen.getByText(EVERY_BAR.sentence)).toBeTruthy();
    expect(screen.getByText("Goal 1.00M in 2025")).toBeTruthy();
    const terms = screen.getAllByRole("term").map((term) => [term.textContent, term.nextElementSibling?.textContent]);
    expect(terms).toEqual([
      ["Have", "0.46Mworking"],
      ["Need", "1.97Mon average"],
      ["Short", "1.51Mpipeline"],
    ]);
    const table = screen.getByRole("table", { name: "0.84M reported, 0.46M working" });
    const rows = within(table).getAllByRole("row");
    expect(rows.slice(1).map((row) => row.textContent)).toEqual([
      "Reported0.84M",
      "Outside 2025−0.05M",
      "Overdue−0.07M",
      "No close date−0.03M",
      "Aged−0.12M",
      "Poorly qualified−0.11M",
      "Working0.46M",
      "Needed1.97M",
    ]);
    expect(screen.getByText("Won 0.20M of 1.00M, 0.80M to go.")).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  test("without a single amount there is no pipeline, not one of 0", async () => {
    const open = { id: "O1", outcome: "open", stage: "Proposal" } as const;
    const summary = answerSummaryOf(analysisOf([open, { ...open, id: "O2" }], { asOf: "2025-06-30", goal: 1000 }));
    showPane(answered({ ...answerOf(), summary }));
    await heading("No answer yet");
    expect(screen.queryAllByRole("term")).toEqual([]);
    expect(screen.queryByRole("table")).toBeNull();
    const why = "No reported pipeline, working pipeline or coverage: no open deal has an amount.";
    expect(screen.getByText(why)).toBeTruthy();
    expect(screen.queryByText(/not in it|not counted/)).toBeNull();
    expect(await axeFindings()).toEqual([]);
  });

  test("a sheet is opened", async () => {
    const engine = answered();
    const user = showPane(engine);
    await user.click(await findButton(/^Revenue Forecast/));
    expect(engine.asked.at(-1)).toEqual(["openSheet", "Revenue Forecast"]);
  });

  test("without a goal the pane asks for it", async () => {
    const user = showPane(
      answered(answerOf({}, { verdict: "noGoal", goal: undefined, need: undefined, gap: undefined }))
    );
    await heading("No answer yet");
    await user.click(button("Type the goal"));
    await heading("Enough pipeline?");
  });
});

describe("Flags", () => {
  test("a bar's label leads to its group, with the focus", async () => {
    const user = showPane(answered());
    await user.click(await findButton("Overdue"));
    const group = await findButton(/^Overdue/);
    expect(group.getAttribute("aria-expanded")).toBe("true");
    expect(document.activeElement).toBe(group);
    expect(await axeFindings()).toEqual([]);
  });

  test("a deal selects its row: said, marked, and the focus stays", async () => {
    const engine = answered();
    const user = showPane(engine);
    await user.click(await screen.findByRole("tab", { name: /Flags/ }));
    const [list] = screen.getAllByRole("list").filter((one) => one.classList.contains("deals"));
    const [deal] = within(list ?? document.body).getAllByRole("button");
    if (deal === undefined) throw new Error("no deal");
    const [expected] = EVERY_BAR.flagged.filter(({ flags }) => flags.some(({ id }) => id === EVERY_BAR.flags[0]?.id));
    deal.focus();
    await user.keyboard("{Enter}");
    await waitFor(() => expect(said()).toBe(`Row ${expected?.row} selected in Pipeline`));
    expect(engine.asked.at(-1)).toEqual(["selectRow", expected?.row]);
    expect(document.activeElement).toBe(deal);
    expect(deal.getAttribute("aria-current")).toBe("true");
  });

  test("a row that has gone is said", async () => {
    const engine = answered();
    engine.script({ selectRow: () => Promise.resolve(undefined) });
    const user = showPane(engine, { remembered: memory({ tab: "flags" }) });
    await heading("Not enough");
    const deal = document.querySelector<HTMLElement>(".deal");
    if (deal) await user.click(deal);
    await waitFor(() => expect(said()).toBe("This row has gone. Analyze again."));
  });

  test("the rows of a group are one stop of the Tab key", async () => {
    showPane(answered(), { remembered: memory({ tab: "flags" }) });
    await heading("Not enough");
    expect([...document.querySelectorAll<HTMLElement>(".deals .deal")].map((deal) => deal.tabIndex)).toEqual([0, -1]);
  });

  test("one owner's deals, counted for that owner; remembered", async () => {
    const owner = EVERY_BAR.owners[0] ?? "";
    const remembered = memory({ tab: "flags" });
    const two = answerOf({}, { owners: [owner, "Somebody"] });
    const user = showPane(answered(two), { remembered });
    await user.click(await screen.findByRole("combobox", { name: /Owner/ }));
    await user.click(screen.getByRole("option", { name: "Somebody" }));
    expect(await screen.findByText("Somebody has no flagged deals.")).toBeTruthy();
    expect(remembered.read("owner")).toBe("Somebody");
  });

  test("without flags it says how many rules were passed", async () => {
    const none = answerOf({}, { flaggedDeals: 0, flags: [], flagged: [], rulesApplied: 9 });
    showPane(answered(none), { remembered: memory({ tab: "flags" }) });
    expect(await screen.findByText("No flags. All 9 open deals pass the 9 rules that apply.")).toBeTruthy();
  });
});

describe("notices", () => {
  const problem = {
    code: "amountNotANumber",
    title: "Amount is not a number",
    consequence: "Counted as having no amount.",
    count: 9,
    examples: [{ row: 118, column: "Amount", letter: "F", found: "tbc" }],
  };
  const leftOut = [{ what: "flagColumns", why: "sheetProtected", columns: "" }] as const;

  test("one at most, by rank; a closed one gives way and stays closed", async () => {
    const answer = answerOf({ isSourceChanged: true, leftOut }, { isStale: true, problems: [problem] });
    const remembered = memory();
    const user = showPane(answered(answer), { remembered });
    await heading("Not enough");
    const shown = (): string => document.querySelector(".notice")?.textContent ?? "";
    await waitFor(() => expect(shown()).toContain("This export is old"));
    await user.click(button("Close"));
    await waitFor(() => expect(shown()).toContain("Rows have changed since."));
    await user.click(button("Close"));
    await waitFor(() => expect(shown()).toContain("Flag columns left out."));
    await user.click(button("Close"));
    await waitFor(() => expect(shown()).toContain("9 data problems."));
    expect(remembered.read("closed")?.split("\n")).toHaveLength(3);
  });

  test("changed rows are noticed", async () => {
    const engine = answered();
    showPane(engine);
    await heading("Not enough");
    act(() => engine.happen({ kind: "sourceChanged" }));
    expect(await screen.findByText("Rows have changed since.", { exact: false })).toBeTruthy();
  });

  test("another goal on Assumptions is noticed, and no more once it is as it was", async () => {
    const engine = answered(answerOf({}, { goal: 12_000_000 }));
    let goal: number | undefined = 15_000_000;
    engine.script({ goalNow: () => Promise.resolve(goal) });
    showPane(engine);
    await heading("Not enough");
    act(() => engine.happen({ kind: "lookAgain", isTyped: true }));
    expect(await screen.findByText("The goal on Assumptions is now 15.0M.", { exact: false })).toBeTruthy();
    expect(screen.getAllByRole("button", { name: "Analyze again" }).length).toBe(2);
    goal = 12_000_000;
    act(() => engine.happen({ kind: "lookAgain", isTyped: true }));
    await waitFor(() => expect(screen.queryByText(/The goal on Assumptions/)).toBeNull());
  });

  test("left out columns: what happened, what was changed, what to do", async () => {
    const engine = answered(answerOf({ leftOut }));
    const user = showPane(engine);
    await user.click(await findButton("Why?"));
    expect(document.activeElement).toBe(await heading("No flag columns"));
    expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
      "What happened",
      "What was changed",
      "What to do",
    ]);
    expect(await axeFindings()).toEqual([]);
    await user.click(button("Add flag columns"));
    expect(engine.runs).toHaveLength(1);
  });

  test("data problems by kind, with row and column; a row is selected", async () => {
    const engine = answered(answerOf({}, { problems: [problem], problemRows: 9, rowsRead: 100 }));
    const user = showPane(engine);
    await user.click(await findButton("Show"));
    await heading("9 data problems");
    await user.click(button(/^Row 118, Amount \(F\)/));
    expect(engine.asked.at(-1)).toEqual(["selectRow", 118]);
    expect(await axeFindings()).toEqual([]);
  });

  const lines = {
    ...problem,
    code: "productLine",
    title: "Deal over several rows",
    count: 4984,
    needsNothing: true as const,
  };

  test("what asks nothing of anybody is told apart, and not counted", async () => {
    const user = showPane(answered(answerOf({}, { problems: [problem, lines], problemRows: 9, rowsRead: 6000 })));
    await user.click(await findButton("9 data problems in 9 of 6,000 rows"));
    await heading("9 data problems");
    const apart = screen.getByRole("heading", { level: 2, name: "Nothing to do" });
    expect(apart.nextElementSibling?.textContent).toContain("Deal over several rows4,984");
  });

  test("rows that are no deals are listed by their reason, and reached where nothing is a problem", async () => {
    const leftOut = { ...lines, code: "olderSnapshot", title: "Older state of a deal", count: 40 };
    const example = { row: 77, column: "", letter: "", found: "" };
    const engine = answered(answerOf({}, { problems: [], leftOutRows: [{ ...leftOut, examples: [example] }] }));
    const user = showPane(engine);
    await user.click(await findButton("40 rows left out"));
    await heading("0 data problems");
    expect(screen.getByText("40 rows are no deals of their own. Nothing was deleted.")).toBeTruthy();
    await user.click(button(/^Older state of a deal/));
    await user.click(await findButton(/^Row 77/));
    expect(engine.asked.at(-1)).toEqual(["selectRow", 77]);
    expect(await axeFindings()).toEqual([]);
  });

  test("a question that is open is noticed, and answered where the pipeline is checked", async () => {
    const user = showPane(answered(answerOf({}, { openQuestions: 1, problems: [problem] })));
    await heading("Not enough");
    expect(document.querySelector(".notice")?.textContent).toContain("1 question about the rows is open.");
    await user.click(button("Answer"));
    await heading("Enough pipeline?");
    expect(await screen.findByRole("radiogroup", { name: "Which column is the close date?" })).toBeTruthy();
  });

  test("a source that is gone is said, not that its rows have changed", async () => {
    showPane(answered(answerOf({ isSourceChanged: true, isSourceGone: true })));
    await heading("Not enough");
    expect(screen.getByText(/The sheet Deals is gone: its rows cannot be shown\./)).toBeTruthy();
    expect(screen.queryByText(/Rows have changed/)).toBeNull();
  });

  test("alone it is no notice", async () => {
    showPane(answered(answerOf({}, { problems: [lines], problemRows: 0, rowsRead: 6000 })));
    await heading("Not enough");
    expect(screen.queryByText(/data problem/)).toBeNull();
  });
});

describe("remove", () => {
  async function asked(engine: ScriptedEngine): Promise<ReturnType<typeof showPane>> {
    const user = showPane(engine);
    await user.click(await findButton("More"));
    await user.click(screen.getByRole("menuitem", { name: "Remove everything" }));
    await heading("Remove everything?");
    return user;
  }

  test("is asked in the pane, with the focus on Keep", async () => {
    const engine = answered();
    const user = await asked(engine);
    expect(document.activeElement).toBe(button("Keep"));
    expect(screen.getByText("the flag columns on Pipeline, H to L")).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
    await user.keyboard("{Enter}");
    await heading("Not enough");
    expect(engine.asked.some(([name]) => name === "removeEverything")).toBe(false);
  });

  test("removes, and says so", async () => {
    const engine = answered();
    engine.script({ open: () => Promise.resolve({ kind: "first", sheets: ["Sheet1"], sampleDeals: 607 }) });
    const user = await asked(scriptedFirst(engine));
    await user.click(button("Remove everything"));
    await heading("Enough pipeline to make the number?");
    expect(said()).toBe("Removed. The workbook is as it was.");
  });

  test("refused: nothing was removed, and why", async () => {
    const engine = answered();
    const trouble = { code: "workbookProtected", subject: "", detail: "", changed: "nothing" } as const;
    engine.script({ removeEverything: () => Promise.resolve({ kind: "trouble", trouble }) });
    const user = await asked(engine);
    await user.click(button("Remove everything"));
    await heading("Nothing removed");
    expect(screen.getByText("Nothing. Your cells are as they were.")).toBeTruthy();
  });
});

/** Opens with the answer once; what is scripted holds from the second time on. */
function scriptedFirst(engine: ScriptedEngine): ScriptedEngine {
  let isOpened = false;
  const { open } = engine;
  return {
    ...engine,
    open: () => {
      if (isOpened) return open();
      isOpened = true;
      return Promise.resolve({ kind: "answer", answer: answerOf() });
    },
  };
}
