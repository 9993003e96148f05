/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import type { PaneAnswer } from "../../src/taskpane/paneEngine";
import { answerWithChance, CHANCE } from "./chances";
import { scriptedEngine } from "./scriptedEngine";
import { axeFindings, findButton, heading, said, showPane } from "./uiPane";

const open = (answer: PaneAnswer): ReturnType<typeof showPane> => showPane(scriptedEngine({ kind: "answer", answer }));

const lines = (list: Element | null): readonly (string | null)[] =>
  [...(list?.querySelectorAll("li") ?? [])].map(({ textContent }) => textContent);

test("the head says the chance of the goal, and draws it beside what is enough", async () => {
  open(answerWithChance());
  await heading("At risk");
  expect(document.querySelector(".goalLine")?.textContent).toBe("61% chance of $12.0M in 2026");
  const meter = screen.getByRole("img", { name: "61% chance, 80% is enough" });
  expect(meter.querySelector<HTMLElement>(".meterFill")?.style.width).toBe("61%");
  expect(meter.querySelector<HTMLElement>(".meterTick")?.style.left).toBe("80%");
  const terms = screen.getAllByRole("term").map((term) => [term.textContent, term.nextElementSibling?.textContent]);
  expect(terms).toEqual([
    ["Have", "12.7Mworking"],
    ["Need", "16.1Mfor 80%"],
    ["Short", "3.4Mpipeline"],
  ]);
  expect(screen.getByText("Won 4.1M of 12.0M, 7.9M to go. Landing 10.5M to 14.3M, 8 times in 10.")).toBeTruthy();
  expect(await axeFindings()).toEqual([]);
});

test.each([
  ["80% needs 2.0x", { needBasis: "confidence" }],
  ["90% needs 2.5x", { needBasis: "confidence", confidence: 0.9, need: 20_000_000 }],
  ["on average it needs 3.5x", { needBasis: "average", chance: undefined }],
] as const)("the coverage needed is that of the need that is shown: %s", async (needs, change) => {
  open(answerWithChance({}, { coverage: 1.61, requiredCoverage: 3.5, unpriced: 0, ...change }));
  expect(await screen.findByText(`Coverage 1.6x of what is left; ${needs}.`)).toBeTruthy();
});

test("a chance that is nearly none, or nearly sure, is not said to be", async () => {
  open(answerWithChance({ probability: 0.004 }));
  await heading("At risk");
  expect(screen.getByRole("img", { name: "under 1% chance, 80% is enough" })).toBeTruthy();
});

test("levers that reach are offered, those that do not are left out", async () => {
  open(answerWithChance());
  expect(await screen.findByRole("heading", { level: 2, name: "What gets you to 80%" })).toBeTruthy();
  expect(screen.getByText("Each one on its own.")).toBeTruthy();
  const levers = [...document.querySelectorAll(".lever")].map((lever) =>
    [...lever.children].map((el) => el.textContent)
  );
  expect(levers).toEqual([
    ["Add 19 opportunities", "of 180k, created by 28 Aug"],
    ["Win rate from 31% to 35%", "won of all closed deals"],
    ["Deal size from 180k to 201k", "mean of won deals"],
  ]);
});

test("where no single change is enough, the closest is told", async () => {
  open(answerWithChance({ levers: CHANCE.levers.slice(3) }));
  expect(await screen.findByText("No single change gets you to 80%. The closest:")).toBeTruthy();
  expect(screen.getByText("Cycle from 96 to 40 days")).toBeTruthy();
  expect(screen.getByText("It comes to 74%.")).toBeTruthy();
});

test("what the chance rests on: the largest deal, and on a press all of them", async () => {
  const user = open(answerWithChance());
  const title = await screen.findByRole("heading", { level: 2, name: "What it rests on" });
  expect(lines(title.nextElementSibling)).toEqual(["Without Halvorsen Marine (640k) the chance is 52%."]);
  await user.click(await findButton("See all three"));
  expect(lines(title.nextElementSibling)).toEqual([
    "Without Halvorsen Marine (640k) the chance is 52%.",
    "Without Brightwater Clinics (385k) the chance is 56%.",
    "Without the deal in row 7 (310k) the chance is 57%.",
  ]);
  expect(await axeFindings()).toEqual([]);
});

test("without a chance there is no meter; the goal stands in its place and the reason below", async () => {
  const lack = "No chance yet: needs 30 closed deals with dates, found 12.";
  open(answerWithChance({}, { chance: undefined, needBasis: "average", lacks: [lack] }));
  await heading("At risk");
  expect(document.querySelector(".goalLine")?.textContent).toBe("Goal $12.0M in 2026");
  expect(screen.queryByRole("img")).toBeNull();
  expect(screen.getByText(lack)).toBeTruthy();
  expect(within(document.body).queryByText(/Landing/)).toBeNull();
});

test("a goal that is reached has nothing to wait for", async () => {
  open(answerWithChance({ probability: 1, levers: [] }, { verdict: "goalReached", remaining: 0 }));
  await heading("Goal reached");
  expect(screen.queryByRole("img")).toBeNull();
});

test("the answer is announced with its chance", async () => {
  const engine = scriptedEngine({ kind: "answer", answer: answerWithChance() });
  const user = showPane(engine);
  await user.click(await findButton("Analyze again"));
  engine.runs[0]?.end({ kind: "answer", answer: answerWithChance() });
  await heading("At risk");
  expect(said()).toBe("Answer ready. At risk. 61% chance of $12.0M in 2026.");
});
