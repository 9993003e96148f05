import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

/** The axe that jest-axe brings. */
const AXE = readFileSync(createRequire(require.resolve("jest-axe")).resolve("axe-core/axe.min.js"), "utf8");

/** How the system may want things to look. */
export const LOOKS = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "light", forcedColors: "active" },
  "forced colours, dark": { colorScheme: "dark", forcedColors: "active" },
} as const;
export type Look = keyof typeof LOOKS;

/** What axe finds by all its rules: WCAG 2.0 to 2.2 and what it calls best practice; a line a finding. */
const FINDINGS = `axe.run(document, { iframes: false, resultTypes: ["violations"] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) =>
    id + ": " + html.slice(0, 160) + " (" + any.map(({ message }) => message).join("; ").slice(0, 200) + ")")))`;

/** What axe has to say against a page or frame as it stands; frames within it are asked by themselves. */
export async function axeFindings(frame: Frame): Promise<string[]> {
  if (!(await frame.evaluate<boolean>("'axe' in globalThis"))) await frame.evaluate(AXE);
  return await frame.evaluate<string[]>(FINDINGS);
}

/** Puts the page into a look, and waits until it is drawn so. */
export async function putInto(page: Page, look: Look): Promise<void> {
  await page.emulateMedia(LOOKS[look]);
  const isForced = LOOKS[look].forcedColors === "active";
  for (const frame of page.frames()) {
    await frame.evaluate(DRAWN);
    // A busy browser forces colors a little after it says so: until then texts are measured in colors that nobody sees.
    while ((await frame.evaluate(FORCES_COLORS)) !== isForced) await frame.evaluate(DRAWN);
    await frame.evaluate(DRAWN);
  }
}

/** Whether a color that an element asks for is overruled. */
const FORCES_COLORS = `(() => {
  const probe = document.body.appendChild(document.createElement("span"));
  probe.style.color = "rgb(1, 2, 3)";
  const isForced = getComputedStyle(probe).color !== "rgb(1, 2, 3)";
  probe.remove();
  return isForced;
})()`;

const DRAWN = "new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

/**
 * Every text that is not to be seen whole: beyond the edge of the window, or of something that cuts it off without letting
 * it be scrolled to. Also whatever scrolls sideways. Texts that are only read aloud are left out.
 */
const CUT_OFF = `(() => {
  const found = new Set();
  const say = (what, element) => found.add(what + ": " + (element.textContent || element.value || element.className).trim().slice(0, 60));
  const root = document.scrollingElement;
  if (root.scrollWidth > root.clientWidth) found.add("the pane scrolls sideways");
  const cutsX = (style) => style.overflowX !== "visible";
  const cutsY = (style) => style.overflowY === "hidden" || style.overflowY === "clip";
  for (const element of document.querySelectorAll("body *")) {
    if (element.closest(".said, [aria-hidden=true], svg, script, style") || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    if (/auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth) say("scrolls sideways", element);
    if (element.tagName === "INPUT" && element.scrollWidth > element.clientWidth + 1) say("does not fit its field", element);
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || node.data.trim() === "") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        if (box.width < 1) continue;
        if (box.left < -1 || box.right > innerWidth + 1) say("beyond the edge", element);
        for (let around = element; around !== document.body; around = around.parentElement) {
          const its = getComputedStyle(around);
          if (its.clipPath !== "none") break;
          const edge = around.getBoundingClientRect();
          if (cutsX(its) && (box.left < edge.left - 1 || box.right > edge.right + 1)) say("cut at the side", element);
          // Glyphs are lower than the line's box they stand in.
          if (cutsY(its) && (box.top < edge.top - 4 || box.bottom > edge.bottom + 4)) say("cut above or below", element);
        }
      }
    }
  }
  return [...found];
})()`;

/** What of a page or frame cannot be read, at the size it has now. */
export async function cutOff(frame: Frame): Promise<string[]> {
  await frame.evaluate(DRAWN);
  return await frame.evaluate<string[]>(CUT_OFF);
}
