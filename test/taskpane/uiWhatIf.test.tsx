/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type userEvent from "@testing-library/user-event";
import type { KeptScenario } from "../../src/core/report/scenarios";
import type { Tried, WhatIfAnswer, WhatIfAsk } from "../../src/core/whatIf";
import type { PaneEngine, WhatIfOutcome } from "../../src/taskpane/paneEngine";
import { answerWithChance, CHANCE } from "./chances";
import { scriptedEngine, type ScriptedEngine } from "./scriptedEngine";
import { axeFindings, button, findButton, heading, memory, said, showPane } from "./uiPane";

type User = ReturnType<typeof userEvent.setup>;

const TODAY = { chance: 0.61, landing: 12_400_000, p10: 10_500_000, p90: 14_300_000, verdict: "atRisk" } as const;

/** An engine's answer that can be told from any other: a point more chance for each opportunity and point of win rate. */
function whatIfOf({ tried, withLevers }: WhatIfAsk): WhatIfAnswer {
  const more = (tried.added ?? 0) / 100 + (tried.winRate ?? 0.312) - 0.312;
  const chance = 0.61 + more;
  const enough = tried.confidence ?? 0.8;
  return {
    ...TODAY,
    chance,
    landing: 12_400_000 + 50_000 * (tried.added ?? 0),
    verdict: chance >= enough ? "enough" : "atRisk",
    today: TODAY,
    from: {
      winRate: 0.312,
      dealSize: 180_000,
      cycleDays: 96.4,
      canAdd: true,
      createUntil: CHANCE.createUntil,
      confidence: 0.8,
      goal: 12_000_000,
    },
    levers: withLevers ? CHANCE.levers.slice(0, 1) : undefined,
  };
}

const answering: PaneEngine["whatIf"] = (ask) => Promise.resolve({ kind: "answer", answer: whatIfOf(ask) });

interface Opened {
  readonly user: User;
  readonly engine: ScriptedEngine;
}

async function openTab(answers: Partial<PaneEngine> = {}, answer = answerWithChance()): Promise<Opened> {
  const engine = scriptedEngine({ kind: "answer", answer }, { whatIf: answering, ...answers });
  const user = showPane(engine);
  await user.click(await screen.findByRole("tab", { name: "What if" }));
  return { user, engine };
}

const slider = (name: string): Promise<HTMLElement> => screen.findByRole("slider", { name });
const KEYS = { ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, End: 35, Home: 36 } as const;

/** Fabric goes by the codes of keys, which the user of these tests leaves out; the browser's test presses real ones. */
function press(on: HTMLElement, ...keys: readonly (keyof typeof KEYS)[]): void {
  on.focus();
  for (const key of keys) fireEvent.keyDown(on, { key, keyCode: KEYS[key] });
}

const headLine = (): string => document.querySelector(".goalLine")?.textContent ?? "";
const asked = (engine: ScriptedEngine): readonly Tried[] =>
  engine.asked.flatMap(([name, ask]) => (name === "whatIf" ? [(ask as WhatIfAsk).tried] : []));

afterEach(() => jest.useRealTimers());

test("every slider stands where it is today, and the head says What if", async () => {
  await openTab();
  await heading("What if: at risk");
  const sliders = (await screen.findAllByRole("slider")).map((one) => [
    one.getAttribute("aria-label"),
    one.getAttribute("aria-valuetext"),
  ]);
  expect(sliders).toEqual([
    ["Win rate", "31%, today 31%"],
    ["Deal size", "180k, today 180k"],
    ["Cycle", "96 days, today 96 days"],
    ["More opportunities by 28 Aug", "0 more"],
    ["What is enough", "80%, today 80%"],
  ]);
  expect(screen.getByText("Landing 12.4M on average, as today. Still 19 points from enough.")).toBeTruthy();
  expect(screen.getByRole("img", { name: "61% chance, today 61%, 80% is enough" })).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test("arrows, Home and End move a slider by whole steps; back at today nothing is tried", async () => {
  const { engine } = await openTab();
  const rate = await slider("Win rate");
  press(rate, "ArrowRight");
  expect(rate.getAttribute("aria-valuetext")).toBe("32%, today 31%");
  press(rate, "ArrowRight", "ArrowUp");
  expect(rate.getAttribute("aria-valuetext")).toBe("34%, today 31%");
  press(rate, "ArrowLeft", "ArrowDown", "ArrowLeft");
  expect(rate.getAttribute("aria-valuetext")).toBe("31%, today 31%");
  expect(screen.queryByRole("button", { name: "Win rate: reset" })).toBeNull();
  press(rate, "End");
  expect(rate.getAttribute("aria-valuetext")).toBe("95%, today 31%");
  press(rate, "Home");
  expect(rate.getAttribute("aria-valuetext")).toBe("1%, today 31%");
  await waitFor(() => expect(asked(engine).at(-1)).toEqual({ winRate: 0.01 }));
  expect(document.activeElement).toBe(rate);
});

test("what is tried repaints head, meter and landing; reset puts each back, Reset all of them", async () => {
  const { user, engine } = await openTab();
  const added = await slider("More opportunities by 28 Aug");
  press(added, "ArrowRight", "ArrowRight");
  press(await slider("Cycle"), "ArrowLeft");
  await screen.findByRole("img", { name: "63% chance, today 61%, 80% is enough" });
  expect(headLine()).toBe("63% chance of $12.0M in 2026");
  expect(screen.getByText("Landing 12.5M on average, 0.1M more than today. Still 17 points from enough.")).toBeTruthy();
  await user.click(button("More opportunities by 28 Aug: reset"));
  await screen.findByRole("img", { name: "61% chance, today 61%, 80% is enough" });
  expect(asked(engine).at(-1)).toEqual({ cycleDays: 95 });
  // Fabric would go on from the 2 it was moved to.
  press(await slider("More opportunities by 28 Aug"), "ArrowRight");
  expect((await slider("More opportunities by 28 Aug")).getAttribute("aria-valuenow")).toBe("1");
  await user.click(button("Reset"));
  await waitFor(() => expect(asked(engine).at(-1)).toEqual({}));
  expect((await slider("Cycle")).getAttribute("aria-valuetext")).toBe("96 days, today 96 days");
});

test("the other tabs show the answer, not what is tried; the sliders stay", async () => {
  const { user } = await openTab();
  press(await slider("Win rate"), "End");
  await heading("What if: enough");
  await user.click(screen.getByRole("tab", { name: "Enough?" }));
  await heading("At risk");
  expect(headLine()).toBe("61% chance of $12.0M in 2026");
  await user.click(screen.getByRole("tab", { name: "What if" }));
  await heading("What if: enough");
  expect((await slider("Win rate")).getAttribute("aria-valuetext")).toBe("95%, today 31%");
});

test("Try leads to the slider, set and focused", async () => {
  const engine = scriptedEngine({ kind: "answer", answer: answerWithChance() }, { whatIf: answering });
  const user = showPane(engine);
  await user.click(await findButton("Try: Win rate from 31% to 35%"));
  const rate = await slider("Win rate");
  expect(rate.getAttribute("aria-valuetext")).toBe("35%, today 31%");
  await waitFor(() => expect(document.activeElement).toBe(rate));
  await heading("What if: at risk");
  expect(headLine()).toBe("65% chance of $12.0M in 2026");
});

test("the bar itself can be tried: the chance stays, the verdict does not", async () => {
  await openTab();
  press(await slider("What is enough"), "Home");
  await heading("What if: enough");
  expect(screen.getByText("Landing 12.4M on average, as today. This is enough.")).toBeTruthy();
  expect(screen.getByRole("img", { name: "61% chance, today 61%, 50% is enough" })).toBeTruthy();
});

test("a deal can be left out", async () => {
  const { user, engine } = await openTab();
  await user.click(
    await screen
      .findByRole("combobox", { name: /Without this deal/ })
      .catch(() => screen.findByLabelText(/Without this deal/))
  );
  const options = await screen.findAllByRole("option");
  expect(options.map(({ textContent }) => textContent)).toEqual([
    "With every deal",
    "Halvorsen Marine, 640k",
    "Brightwater Clinics, 385k",
    "Row 7, 310k",
  ]);
  await user.click(options[1] ?? document.body);
  await waitFor(() => expect(asked(engine).at(-1)).toEqual({ withoutRow: 12 }));
});

describe("while the chance is being computed", () => {
  /** Questions that wait for the test. */
  function waiting(): {
    readonly whatIf: PaneEngine["whatIf"];
    readonly open: ((outcome: WhatIfOutcome) => void)[];
    readonly asks: WhatIfAsk[];
  } {
    const open: ((outcome: WhatIfOutcome) => void)[] = [];
    const asks: WhatIfAsk[] = [];
    return {
      open,
      asks,
      whatIf: (ask) =>
        new Promise((resolve) => {
          asks.push(ask);
          open.push(resolve);
        }),
    };
  }

  const answerNow = async ({ open, asks }: ReturnType<typeof waiting>, at: number): Promise<void> => {
    const ask = asks[at];
    if (ask === undefined) throw new Error(`no question ${at}`);
    await act(async () => {
      open[at]?.({ kind: "answer", answer: whatIfOf(ask) });
      await Promise.resolve();
    });
  };

  test("numbers move at once, only the latest is asked next, and after 300 ms the old chance dims", async () => {
    const questions = waiting();
    await openTab({ whatIf: questions.whatIf });
    await waitFor(() => expect(questions.asks.length).toBe(1));
    await answerNow(questions, 0);
    const rate = await slider("Win rate");
    jest.useFakeTimers();
    for (let i = 0; i < 5; i++) press(rate, "ArrowRight");
    expect(rate.getAttribute("aria-valuetext")).toBe("36%, today 31%");
    expect(headLine()).toBe("61% chance of $12.0M in 2026");
    expect(questions.asks.length).toBe(2);
    await act(async () => await jest.advanceTimersByTimeAsync(299));
    expect(document.querySelector(".late")).toBeNull();
    await act(async () => await jest.advanceTimersByTimeAsync(2));
    expect(headLine()).toBe("61% chance of $12.0M in 2026 updating");
    await answerNow(questions, 1);
    // Four moves came in between: the last of them alone is asked.
    expect(questions.asks.map(({ tried }) => tried)).toEqual([{}, { winRate: 0.32 }, { winRate: 0.36 }]);
    await answerNow(questions, 2);
    expect(headLine()).toBe("66% chance of $12.0M in 2026");
    expect(document.querySelector(".late")).toBeNull();
  });

  test("the chance is said 700 ms after the last move, once; then what else would do is asked for", async () => {
    const questions = waiting();
    await openTab({ whatIf: questions.whatIf });
    await waitFor(() => expect(questions.asks.length).toBe(1));
    await answerNow(questions, 0);
    const rate = await slider("Win rate");
    jest.useFakeTimers();
    press(rate, "ArrowRight");
    await answerNow(questions, 1);
    await act(async () => await jest.advanceTimersByTimeAsync(600));
    press(rate, "ArrowRight");
    await answerNow(questions, 2);
    await act(async () => await jest.advanceTimersByTimeAsync(600));
    expect(said()).toBe("");
    await act(async () => await jest.advanceTimersByTimeAsync(101));
    expect(said()).toBe("63% chance, at risk");
    expect(questions.asks.at(-1)).toEqual({ tried: { winRate: 0.33 }, withLevers: true });
    await answerNow(questions, 3);
    expect(screen.getByRole("heading", { level: 2, name: "What gets you to 80%" })).toBeTruthy();
    await act(async () => await jest.advanceTimersByTimeAsync(5_000));
    expect(questions.asks.length).toBe(4);
  });

  const tries = (): readonly (readonly [string | null, boolean])[] =>
    screen
      .getAllByRole("button", { name: /^Try: / })
      .map((one) => [one.getAttribute("aria-label"), one.hasAttribute("disabled")]);

  test("what else would do is offered only of what is tried now; on Reset that of the answer stands at once", async () => {
    const questions = waiting();
    await openTab({ whatIf: questions.whatIf });
    await waitFor(() => expect(questions.asks.length).toBe(1));
    await answerNow(questions, 0);
    const ofAnswer = [
      ["Try: Add 19 opportunities", false],
      ["Try: Win rate from 31% to 35%", false],
      ["Try: Deal size from 180k to 201k", false],
    ] as const;
    expect(tries()).toEqual(ofAnswer);
    const rate = await slider("Win rate");
    jest.useFakeTimers();
    press(rate, "ArrowRight");
    expect(screen.queryAllByRole("button", { name: /^Try: / })).toEqual([]);
    await answerNow(questions, 1);
    await act(async () => await jest.advanceTimersByTimeAsync(701));
    await answerNow(questions, 2);
    expect(tries()).toEqual([["Try: Add 19 opportunities", false]]);
    // Another move: those of before stand, but cannot be pressed.
    press(rate, "ArrowRight");
    expect(tries()).toEqual([["Try: Add 19 opportunities", true]]);
    expect(screen.getByText("updating", { selector: "p" })).toBeTruthy();
    await answerNow(questions, 3);
    expect(tries()).toEqual([["Try: Add 19 opportunities", true]]);
    fireEvent.click(button("Try: Add 19 opportunities"));
    expect(rate.getAttribute("aria-valuetext")).toBe("33%, today 31%");
    fireEvent.click(button("Reset"));
    expect(tries()).toEqual(ofAnswer);
    fireEvent.click(button("Try: Win rate from 31% to 35%"));
    await answerNow(questions, 4);
    expect(questions.asks.at(-1)?.tried).toEqual({ winRate: 0.35 });
  });

  test("where the rows have changed, the levers of the answer are not offered as those of today", async () => {
    const { user } = await openTab({
      whatIf: (ask) => {
        const answer = { ...whatIfOf(ask), today: { ...TODAY, chance: 0.5 }, levers: undefined };
        return Promise.resolve({ kind: "answer", answer });
      },
    });
    await screen.findByText(/^The rows or inputs have changed/);
    await user.click(button("Reset"));
    expect(screen.queryAllByRole("button", { name: /^Try: / })).toEqual([]);
  });
});

test("a pane that was opened anew reads the rows again, and says how far it is; a cancel can be taken back", async () => {
  let signal: AbortSignal | undefined;
  let end: (outcome: WhatIfOutcome) => void = () => undefined;
  const { user, engine } = await openTab({
    whatIf: (_ask, hooks) =>
      new Promise((resolve) => {
        signal = hooks.signal;
        end = resolve;
        const at = { sheet: "Pipeline", secondsLeft: undefined, sheetsWritten: 0, waiting: undefined };
        hooks.onProgress({ ...at, step: "read", done: 1_200, of: 5_000 });
      }),
  });
  expect(await screen.findByText("Reading the rows again")).toBeTruthy();
  expect(screen.getByText("1,200 of 5,000 rows")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
  await user.click(button("Cancel"));
  expect(signal?.aborted).toBe(true);
  await act(async () => {
    end({ kind: "cancelled" });
    await Promise.resolve();
  });
  expect(await screen.findByText("Stopped. Nothing was read.")).toBeTruthy();
  engine.script({ whatIf: answering });
  await user.click(button("Read the rows again"));
  await heading("What if: at risk");
});

test("a failure is said in the tab, which can try again; the answer stays", async () => {
  const trouble = { code: "busy", subject: "", detail: "", changed: "nothing" } as const;
  const { user, engine } = await openTab({ whatIf: () => Promise.resolve({ kind: "trouble", trouble }) });
  await findButton("Read the rows again");
  await heading("At risk");
  engine.script({ whatIf: answering });
  await user.click(button("Read the rows again"));
  await heading("What if: at risk");
});

test("what is not known has no slider, and says why", async () => {
  await openTab({
    whatIf: (ask) => {
      const answer = whatIfOf(ask);
      const from = { ...answer.from, winRate: undefined, cycleDays: undefined, canAdd: false, createUntil: undefined };
      return Promise.resolve({ kind: "answer", answer: { ...answer, from } });
    },
  });
  expect((await screen.findAllByRole("slider")).map((one) => one.getAttribute("aria-label"))).toEqual([
    "Deal size",
    "What is enough",
  ]);
  expect(screen.getByText("No slider for the win rate: it is not known.")).toBeTruthy();
  expect(screen.getByText("No slider for the cycle: own history does not say how long deals take.")).toBeTruthy();
  expect(screen.getByText("No slider for more opportunities: created now, they close after 31 Dec.")).toBeTruthy();
});

test("without a chance nothing is asked of the engine, and the tab says what is missing", async () => {
  const lack = "No chance yet: needs 30 closed deals with dates, found 12.";
  const answer = answerWithChance({}, { chance: undefined, lacks: [lack] });
  const { engine } = await openTab({}, answer);
  expect(await screen.findByText("What if needs a chance to move, and there is none yet.")).toBeTruthy();
  expect(screen.getByText(lack)).toBeTruthy();
  expect(asked(engine)).toEqual([]);
  await heading("At risk");
});

test("the tab is not remembered: a pane opened anew does not read the rows unasked", async () => {
  const engine = scriptedEngine({ kind: "answer", answer: answerWithChance() }, { whatIf: answering });
  const remembered = memory({ tab: "flags" });
  const user = showPane(engine, { remembered });
  await user.click(await screen.findByRole("tab", { name: "What if" }));
  expect(remembered.read("tab")).toBe("flags");
});

describe("Keep as scenario", () => {
  const KEPT: KeptScenario = {
    slot: 1,
    name: "Deal size 200k",
    keptOn: 46_149,
    landing: 12_800_000,
    p10: 11_000_000,
    p90: 15_000_000,
    chance: 0.79,
    winRate: undefined,
    dealSize: 200_000,
    cycleDays: undefined,
    added: undefined,
    without: "Brightwater Clinics",
  };

  test("keeps what is tried under a name made of it, and lists it", async () => {
    const { user, engine } = await openTab();
    expect(await screen.findByText("None kept yet.")).toBeTruthy();
    press(await slider("Win rate"), "ArrowRight", "ArrowRight");
    press(await slider("More opportunities by 28 Aug"), "ArrowRight");
    await screen.findByRole("img", { name: /^64% chance/ });
    engine.script({
      keepScenario: (scenario) => Promise.resolve({ kind: "kept", scenarios: [{ ...scenario, slot: 1 }] }),
    });
    await user.click(button("Keep as scenario"));
    await screen.findByText("Scenario kept", { selector: "p" });
    expect(said()).toBe("Scenario kept");
    const [, scenario] = engine.asked.find(([name]) => name === "keepScenario") ?? [];
    expect(scenario).toMatchObject({
      name: "Win rate 33%, 1 more opportunity, for 12.0M",
      keptOn: answerWithChance().summary.asOf,
      winRate: 0.33,
      added: 1,
      dealSize: undefined,
      without: undefined,
    });
    expect((scenario as KeptScenario).chance).toBeCloseTo(0.638, 6);
    expect(screen.getByText("Win rate 33%, 1 more opportunity, for 12.0M")).toBeTruthy();
    expect(await axeFindings()).toEqual([]);
  });

  test("the name says the goal that the chance is of, also where the answer is of another", async () => {
    const { user, engine } = await openTab({
      whatIf: (ask) => {
        const answer = whatIfOf(ask);
        return Promise.resolve({
          kind: "answer",
          answer: { ...answer, from: { ...answer.from, goal: 15_000_000 } },
        });
      },
    });
    press(await slider("Cycle"), "ArrowLeft");
    await user.click(button("Keep as scenario"));
    const [, scenario] = engine.asked.find(([name]) => name === "keepScenario") ?? [];
    expect(scenario).toMatchObject({ name: "Cycle 95 days, for 15.0M" });
  });

  test("Show sets the sliders as they were kept", async () => {
    const { user, engine } = await openTab({ scenarios: () => Promise.resolve([KEPT]) });
    await user.click(await findButton("Show Deal size 200k"));
    await waitFor(() => expect(asked(engine).at(-1)).toEqual({ dealSize: 200_000, withoutRow: 40 }));
    expect((await slider("Deal size")).getAttribute("aria-valuetext")).toBe("200k, today 180k");
  });

  test("says before the press which one it takes the place of", async () => {
    const scenarios = [1, 2, 3].map((slot) => ({ ...KEPT, slot, name: `No. ${slot}`, keptOn: 46_200 - slot }));
    await openTab({ scenarios: () => Promise.resolve(scenarios) });
    press(await slider("Win rate"), "ArrowRight");
    expect(
      await screen.findByText("Three are kept. Another one takes the place of “No. 3”, kept longest ago.")
    ).toBeTruthy();
  });

  test.each([
    [{ kind: "blocked", reason: "noPlace", sheet: "" }, /Analyze again first/],
    [
      { kind: "blocked", reason: "sheetProtected", sheet: "Revenue Forecast" },
      /^The sheet Revenue Forecast is protected/,
    ],
    [
      { kind: "trouble", trouble: { code: "busy", subject: "", detail: "", changed: "unknown" } },
      /could not be written/,
    ],
  ] as const)("says why it was not kept: %j", async (outcome, words) => {
    const { user } = await openTab({ keepScenario: () => Promise.resolve(outcome) });
    press(await slider("Win rate"), "ArrowRight");
    await user.click(button("Keep as scenario"));
    expect(await screen.findByText(words, { selector: "p" })).toBeTruthy();
  });

  test("with nothing tried there is nothing to keep", async () => {
    const { user, engine } = await openTab();
    await slider("Win rate");
    await user.click(button("Keep as scenario"));
    expect(await screen.findByText("Move a slider first, then keep it.", { selector: "p" })).toBeTruthy();
    expect(engine.asked.some(([name]) => name === "keepScenario")).toBe(false);
  });
});
