import type { Page } from "playwright-core";

/** What has the focus, in the page or in its frame: its name as it is read aloud, or nearly. */
const FOCUSED = `(() => {
  let element = document.activeElement;
  while (element?.tagName === "IFRAME" && element.contentDocument !== null) element = element.contentDocument.activeElement;
  if (element === null || element === element.ownerDocument.body) return "";
  const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ")
    .map((id) => element.ownerDocument.getElementById(id)?.textContent ?? "").join(" ").trim();
  const label = element.getAttribute("aria-label") || element.labels?.[0]?.textContent || labelled || element.textContent;
  return label.trim().replace(/\\s+/g, " ");
})()`;

/** Hands that only press keys. */
export interface Keys {
  readonly press: (key: string, times?: number) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Presses a key until something of that name has the focus. */
  readonly reach: (name: RegExp, key?: string) => Promise<void>;
  readonly focused: () => Promise<string>;
}

/** More presses than any way through the page takes. */
const MOST_PRESSES = 80;

export function keysOf(page: Page): Keys {
  const focused = (): Promise<string> => page.evaluate<string>(FOCUSED);
  return {
    focused,
    press: async (key, times = 1) => {
      for (let i = 0; i < times; i++) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    reach: async (name, key = "Tab") => {
      const passed: string[] = [];
      for (let i = 0; i < MOST_PRESSES; i++) {
        const now = await focused();
        if (name.test(now)) return;
        passed.push(now.slice(0, 30));
        await page.keyboard.press(key);
      }
      throw new Error(`${key} never led to ${String(name)}, but to ${[...new Set(passed)].join(" · ")}`);
    },
  };
}
