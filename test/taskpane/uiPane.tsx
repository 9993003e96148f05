import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import * as React from "react";
import { App } from "../../src/taskpane/App";
import { fetchLaterViews } from "../../src/taskpane/components/laterViews";
import { registerPaneIcons } from "../../src/taskpane/icons";
import type { Remembered, RememberedKey } from "../../src/taskpane/remembered";
import type { RibbonCalls } from "../../src/taskpane/ribbonCalls";
import type { ScriptedEngine } from "./scriptedEngine";

registerPaneIcons();
beforeAll(fetchLaterViews);

/** A browser's memory that lasts for one test. */
export function memory(kept: Partial<Record<RememberedKey, string>> = {}): Remembered {
  const held = new Map<string, string>(Object.entries(kept));
  return { read: (key) => held.get(key), write: (key, value) => void held.set(key, value) };
}

interface Around {
  readonly remembered?: Remembered;
  readonly ribbon?: RibbonCalls;
  readonly isExcelDark?: boolean;
}

/** Shows the pane over an engine, and the hands of whoever uses it. */
export function showPane(engine: ScriptedEngine, around: Around = {}): ReturnType<typeof userEvent.setup> {
  render(
    <App
      engine={engine}
      remembered={around.remembered ?? memory()}
      locale="en-US"
      readExcelTheme={() => around.isExcelDark}
      {...(around.ribbon === undefined ? {} : { ribbon: around.ribbon })}
    />
  );
  return userEvent.setup();
}

export const heading = (name: string): Promise<HTMLElement> => screen.findByRole("heading", { level: 1, name });
export const button = (name: string | RegExp): HTMLElement => screen.getByRole("button", { name });
export const findButton = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole("button", { name });

/** What the pane's own region says. */
export function said(): string {
  return document.querySelector("[data-region=said]")?.textContent.trim() ?? "";
}

export function alerted(): string {
  return document.querySelector("[data-region=alert]")?.textContent ?? "";
}

/** What axe finds wrong with the whole page. */
export async function axeFindings(): Promise<string[]> {
  const { violations } = await axe(document.body);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}
