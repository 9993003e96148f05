/** @jest-environment jsdom */
import * as React from "react";
import { render, unmountComponentAtNode } from "react-dom";
import { act, Simulate } from "react-dom/test-utils";
import { App } from "../../src/taskpane/App";
import type { PaneEngine } from "../../src/taskpane/engine";
import { NO_EXCEL } from "../../src/taskpane/messages";

let page: HTMLElement;

beforeEach(() => {
  page = document.createElement("div");
  document.body.append(page);
});

afterEach(() => {
  unmountComponentAtNode(page);
  page.remove();
});

/** Records what was asked of it, and answers as told. */
function recordingEngine(answers: Partial<PaneEngine> = {}): PaneEngine & { readonly asked: (number | undefined)[] } {
  const asked: (number | undefined)[] = [];
  return {
    asked,
    analyze: (goal) => {
      asked.push(goal);
      const answer = {
        verdict: "atRisk",
        sentence: "Add 4 opportunities.",
        facts: [["Have", "8.0M"]],
        notes: ["No flag columns."],
      } as const;
      return answers.analyze?.(goal) ?? Promise.resolve({ kind: "done", answer });
    },
    removeEverything: answers.removeEverything ?? (() => Promise.resolve({ kind: "removed", words: "Removed." })),
  };
}

function show(engine: PaneEngine): void {
  act(() => {
    render(<App engine={engine} />, page);
  });
}

/** Fabric shows the reason below a field after a fifth of a second. */
async function waitForReason(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
}

function button(text: string): HTMLButtonElement {
  const found = [...page.querySelectorAll("button")].find((one) => one.textContent === text);
  if (!found) throw new Error(`no button ${text} in ${page.textContent}`);
  return found;
}

async function press(text: string): Promise<void> {
  await act(async () => button(text).click());
}

function type(text: string): void {
  const field = page.querySelector("input");
  if (!field) throw new Error("no field");
  act(() => {
    field.value = text;
    Simulate.input(field);
    Simulate.change(field);
  });
}

describe("the pane", () => {
  test("analyzes with the typed goal and shows verdict, sentence, figures and notes", async () => {
    const engine = recordingEngine();
    show(engine);
    type("12,000,000");
    await press("Analyze pipeline");
    expect(engine.asked).toEqual([12_000_000]);
    expect(page.querySelector("h2")?.textContent).toBe("At risk");
    expect(page.querySelector("dl")?.textContent).toBe("Have8.0M");
    expect(page.textContent).toContain("No flag columns.");
    expect(page.querySelector("[role=status]")?.textContent).toBe("Add 4 opportunities.");
    expect(button("Analyze again").disabled).toBe(false);
  });

  test("an empty goal keeps the workbook's", async () => {
    const engine = recordingEngine();
    show(engine);
    await press("Analyze pipeline");
    expect(engine.asked).toEqual([undefined]);
  });

  test.each([
    ["about twelve", '"about twelve" is not a number. Type digits only, for example 12,000,000.'],
    ["0", "The goal must be more than 0."],
    ["-5", "The goal must be more than 0."],
  ])("a goal of %s is not analyzed, with the reason", async (typed, reason) => {
    const engine = recordingEngine();
    show(engine);
    type(typed);
    await press("Analyze pipeline");
    await waitForReason();
    expect(engine.asked).toEqual([]);
    expect(page.textContent).toContain(reason);
  });

  test("a failure says what happened, what was changed and what to do", async () => {
    const engine = recordingEngine({ analyze: () => Promise.resolve({ kind: "failed", trouble: NO_EXCEL }) });
    show(engine);
    await press("Analyze pipeline");
    const alert = page.querySelector("[role=alert]")?.textContent;
    expect(alert).toContain("Excel is not answering");
    expect(alert).toMatch(/What happened.*What was changed.*What to do/);
  });

  test("everything is removed only after it was asked", async () => {
    let removals = 0;
    const engine = recordingEngine({
      removeEverything: () => {
        removals += 1;
        return Promise.resolve({ kind: "removed", words: "Removed. The workbook is as it was." });
      },
    });
    show(engine);
    await press("Remove everything");
    expect(removals).toBe(0);
    await press("Keep");
    await press("Remove everything");
    await press("Remove everything");
    expect(removals).toBe(1);
    expect(page.textContent).toContain("Removed. The workbook is as it was.");
  });
});
