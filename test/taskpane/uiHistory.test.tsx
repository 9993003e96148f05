/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { dayOf } from "../../src/core/cells/day";
import type { AnswerSummary } from "../../src/core/report/answerSummary";
import type { PaneEngine } from "../../src/taskpane/paneEngine";
import type { EarlierExport } from "../../src/taskpane/paneHistory";
import { answerOf, EVERY_BAR, scriptedEngine, type ScriptedEngine } from "./scriptedEngine";
import { axeFindings, button, findButton, heading, said, showPane } from "./uiPane";

const { asOf } = EVERY_BAR;
const WEEK_AGO = asOf - 7;
const TWO_WEEKS_AGO = asOf - 14;

const HISTORY: AnswerSummary["history"] = {
  kept: [
    { day: TWO_WEEKS_AGO, opportunities: 118, open: { count: 40, value: 11_800_000 }, isToday: false, isTakenIn: true },
    { day: WEEK_AGO, opportunities: 121, open: { count: 41, value: 12_400_000 }, isToday: false, isTakenIn: false },
    { day: asOf, opportunities: 124, open: { count: 42, value: 12_600_000 }, isToday: true, isTakenIn: false },
  ],
  damaged: [
    { day: "2025-05-01", reason: "changed" },
    { day: "", reason: "noDay" },
  ],
  unlike: [TWO_WEEKS_AGO],
};

const [DEAL] = EVERY_BAR.flagged;
if (DEAL === undefined) throw new Error("no flagged deal");

const CHANGES: AnswerSummary["changes"] = {
  from: WEEK_AGO,
  sentences: [
    { words: "3 deals worth 1.2M moved out of June; two of them for the third time.", deals: [DEAL] },
    { words: "2 deals worth 0.3M are no longer on the sheet.", deals: [] },
  ],
};

const SHEETS: readonly EarlierExport[] = [
  { sheet: "Pipeline May", rows: 1180, day: TWO_WEEKS_AGO + 1 },
  { sheet: "Old list", rows: 900, day: undefined },
];

function answered(answers: Partial<PaneEngine> = {}, summary: Partial<AnswerSummary> = {}): ScriptedEngine {
  const answer = answerOf({}, { history: HISTORY, changes: CHANGES, ...summary });
  return scriptedEngine({ kind: "answer", answer }, answers);
}

async function openHistory(engine: ScriptedEngine): Promise<ReturnType<typeof showPane>> {
  const user = showPane(engine);
  await heading("Not enough");
  await user.click(button("More"));
  await user.click(await screen.findByRole("menuitem", { name: "History" }));
  await heading("History");
  return user;
}

const item = (name: string): HTMLElement => {
  const found = screen.getByText(name).closest("li");
  if (found === null) throw new Error(`${name} is no item`);
  return found;
};

describe("what changed since", () => {
  test("its sentences stand in the answer; a press shows the deals, and one of them goes to its row", async () => {
    const engine = answered();
    const user = showPane(engine);
    await heading("Not enough");
    expect(screen.getByRole("heading", { level: 2, name: "Since 23 Jun" })).toBeTruthy();
    expect(screen.getByText(/^2 deals worth 0\.3M are no longer/).closest("button")).toBeNull();
    const sentence = button(/^3 deals worth 1\.2M moved out of June/);
    expect(sentence.getAttribute("aria-expanded")).toBe("false");
    await user.click(sentence);
    const deals = screen.getByRole("list", { name: /^3 deals worth/ });
    await user.click(within(deals).getByRole("button"));
    expect(engine.asked.at(-1)).toEqual(["selectRow", DEAL.row]);
    await waitFor(() => expect(said()).toBe(`Row ${DEAL.row} selected in Pipeline`));
    expect(await axeFindings()).toEqual([]);
  });

  test("the sheet with all of it is one press away", async () => {
    const engine = answered();
    const sheets = [
      ...answerOf().sheets,
      { id: "Changes" as const, name: "Pipeline Changes (2)", holds: "what moved" },
    ];
    engine.script({
      open: () => Promise.resolve({ kind: "answer", answer: answerOf({ sheets }, { changes: CHANGES }) }),
    });
    const user = showPane(engine);
    await user.click(await findButton("All changes in Pipeline Changes (2)"));
    expect(engine.asked.at(-1)).toEqual(["openSheet", "Pipeline Changes (2)"]);
  });

  test("nothing that changed is said so; without an earlier day there is no such part", async () => {
    showPane(answered({}, { changes: { from: WEEK_AGO, sentences: [] } }));
    await heading("Not enough");
    expect(screen.getByText("Nothing has changed in the pipeline of the year.")).toBeTruthy();
  });

  test("the first analysis compares with nothing", async () => {
    showPane(answered({}, { changes: undefined }));
    await heading("Not enough");
    expect(screen.queryByRole("heading", { name: /^Since/ })).toBeNull();
  });
});

describe("History", () => {
  test("lists what is kept, newest first, and what is not used, with the reason", async () => {
    await openHistory(answered());
    const days = [...document.querySelectorAll(".kept li")].map((each) => each.textContent);
    expect(days).toEqual([
      "30 Jun 2025124 deals, 12.6M open, this answer",
      "23 Jun 2025121 deals, 12.4M openDelete",
      "16 Jun 2025118 deals, 11.8M open, taken in, another pipeline, not comparedDelete",
      "1 May 2025Its text was edited or cut off.Delete",
      "No dayIts day cannot be read.",
    ]);
    await screen.findByText(/^No other sheet of this workbook/);
    expect(await axeFindings()).toEqual([]);
  });

  test("Delete asks in its place, the focus on Keep; Keep goes back", async () => {
    const engine = answered();
    const user = await openHistory(engine);
    await user.click(button("Delete 23 Jun 2025"));
    expect(document.activeElement).toBe(button("Keep"));
    expect(screen.getByText(/^Delete the snapshot of 23 Jun 2025\?/)).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
    await user.keyboard("{Enter}");
    expect(document.activeElement).toBe(button("Delete 23 Jun 2025"));
    expect(engine.runs).toEqual([]);
    // Only one is asked about at a time.
    await user.click(button("Delete 23 Jun 2025"));
    await user.click(button("Delete 16 Jun 2025"));
    expect(screen.getAllByRole("button", { name: "Keep" })).toHaveLength(1);
    expect(document.activeElement).toBe(button("Keep"));
  });

  test("a day deleted is an analysis without it, and the renewed answer says so", async () => {
    const engine = answered();
    const user = await openHistory(engine);
    await user.click(button("Delete 23 Jun 2025"));
    await user.click(within(item("23 Jun 2025")).getByRole("button", { name: "Delete" }));
    expect(engine.asked.at(-1)?.[3]).toEqual({ forgotten: [WEEK_AGO] });
    act(() => engine.runs[0]?.end({ kind: "answer", answer: answerOf() }));
    await heading("Not enough");
    expect(said()).toBe("The snapshot of 23 Jun 2025 is deleted.");
    expect(screen.getAllByText("The snapshot of 23 Jun 2025 is deleted.").length).toBeGreaterThan(1);
  });

  test("a damaged one can be deleted by its day", async () => {
    const engine = answered();
    const user = await openHistory(engine);
    await user.click(button("Delete 1 May 2025"));
    await user.click(within(item("1 May 2025")).getByRole("button", { name: "Delete" }));
    expect(engine.asked.at(-1)?.[3]).toEqual({ forgotten: [dayOf(2025, 5, 1)] });
  });

  test("an analysis that fails deletes nothing, and nothing is said to be deleted", async () => {
    const engine = answered();
    const user = await openHistory(engine);
    await user.click(button("Delete 23 Jun 2025"));
    await user.click(within(item("23 Jun 2025")).getByRole("button", { name: "Delete" }));
    const trouble = { code: "busy", subject: "", detail: "x", changed: "nothing" } as const;
    act(() => engine.runs[0]?.end({ kind: "trouble", trouble }));
    await heading("Excel is busy");
    expect(screen.queryByText(/is deleted/)).toBeNull();
  });

  test("an answer whose sheets could not be written is not said to have deleted anything", async () => {
    const engine = answered();
    const user = await openHistory(engine);
    await user.click(button("Delete 23 Jun 2025"));
    await user.click(within(item("23 Jun 2025")).getByRole("button", { name: "Delete" }));
    const leftOut = [{ what: "sheets", why: "workbookProtected", sheet: "" }] as const;
    act(() => engine.runs[0]?.end({ kind: "answer", answer: answerOf({ leftOut }) }));
    await heading("Not enough");
    expect(screen.queryByText(/is deleted/)).toBeNull();
    expect(screen.getByText("Sheets not written.")).toBeTruthy();
  });

  test("the kept days are written to a sheet, which is opened", async () => {
    const engine = answered();
    const user = await openHistory(engine);
    await user.click(button("Export to a sheet"));
    await waitFor(() => expect(said()).toBe("The sheet Pipeline history holds 2,568 rows."));
    expect(engine.asked.at(-1)).toEqual(["openSheet", "Pipeline history"]);
    const outcome = {
      kind: "written",
      sheet: "Pipeline history (2)",
      rows: 1_048_575,
      leftOut: 12,
      damaged: 1,
    } as const;
    engine.script({ exportHistory: () => Promise.resolve(outcome) });
    await user.click(button("Export to a sheet"));
    await waitFor(() =>
      expect(said()).toContain("no room for 12 more rows of the oldest days. 1 damaged snapshot is not in it.")
    );
  });

  test("an export that fails says why", async () => {
    const trouble = { code: "workbookProtected", subject: "", detail: "", changed: "nothing" } as const;
    const user = await openHistory(answered({ exportHistory: () => Promise.resolve({ kind: "trouble", trouble }) }));
    await user.click(button("Export to a sheet"));
    await waitFor(() => expect(said()).toMatch(/^Not written\. The workbook's structure is protected/));
  });

  test("back leads to the answer", async () => {
    const user = await openHistory(answered());
    await user.click(button("Back to the answer"));
    await heading("Not enough");
  });
});

describe("an earlier export", () => {
  const sheets = (): Promise<readonly EarlierExport[]> => Promise.resolve(SHEETS);

  test("is taken in as the day its sheet says", async () => {
    const engine = answered({ earlierExports: sheets });
    const user = await openHistory(engine);
    expect(await screen.findByLabelText<HTMLInputElement>("The day it shows")).toHaveProperty("value", "2025-06-17");
    expect(await axeFindings()).toEqual([]);
    await user.click(button("Take in"));
    expect(engine.asked.at(-1)?.[3]).toEqual({
      takenIn: { sheet: "Pipeline May", table: undefined, day: TWO_WEEKS_AGO + 1 },
    });
    act(() => engine.runs[0]?.end({ kind: "answer", answer: answerOf() }));
    await heading("Not enough");
    expect(said()).toBe("Pipeline May is taken in as 17 Jun 2025.");
  });

  test("whose day is not known, or not before the answer's, is asked for it", async () => {
    const engine = answered({ earlierExports: sheets });
    const user = await openHistory(engine);
    await user.click(await screen.findByRole("combobox", { name: /^Sheet/ }));
    await user.click(await screen.findByRole("option", { name: "Old list, 900 rows" }));
    const field = screen.getByLabelText<HTMLInputElement>("The day it shows");
    expect(field.value).toBe("");
    await user.click(button("Take in"));
    expect(await screen.findByText(/^Type the day the sheet shows/)).toBeTruthy();
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: "2025-06-30" } });
    expect(await screen.findByText("It must be before 30 Jun 2025, the day of the answer.")).toBeTruthy();
    fireEvent.change(field, { target: { value: "2025-06-23" } });
    expect(screen.getByText("Takes the place of what is kept of 23 Jun 2025.")).toBeTruthy();
    await user.click(button("Take in"));
    expect(engine.asked.at(-1)?.[3]).toEqual({ takenIn: { sheet: "Old list", table: undefined, day: WEEK_AGO } });
  });

  test("cannot be looked for: it is said, and tried again", async () => {
    const trouble = { code: "busy", subject: "", detail: "", changed: "nothing" } as const;
    const engine = answered({ earlierExports: () => Promise.resolve({ trouble }) });
    const user = await openHistory(engine);
    await screen.findByText("The other sheets could not be read.");
    engine.script({ earlierExports: sheets });
    await user.click(button("Try again"));
    expect(await screen.findByLabelText("The day it shows")).toBeTruthy();
  });
});
