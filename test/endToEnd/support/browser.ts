import { type Browser, type BrowserContext, chromium as playwright } from "playwright-core";
import { findProgram } from "../../../scripts/setUp/programs";

/** Where Chromium, Chrome or Edge is; undefined where none is installed. */
export const chromium: string | undefined = findProgram("chromium");

/** What a browser window did that nobody looked at: every request, every complaint, every block of more than 50 ms. */
export interface Watched {
  /** Addresses of all requests, answered or not, those of workers too. */
  readonly requests: readonly string[];
  /** Errors and uncaught exceptions of all pages and frames. */
  readonly errors: readonly string[];
  /** What the content security policy refused: the directive and what it was about. */
  readonly violations: readonly string[];
  /** Tasks that held a page up for more than 50 ms. */
  readonly longTasks: readonly LongTask[];
}

export interface LongTask {
  /** Path of the page or frame. */
  readonly page: string;
  readonly startMilliseconds: number;
  readonly milliseconds: number;
}

/** Runs in every page and frame before its own scripts; a text, because what a transpiler adds to functions is not there. */
const TELL_OF_TROUBLE = `
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile, sample }) => {
  globalThis.policyRefused?.([violatedDirective, blockedURI, sourceFile, sample].filter(Boolean).join(" "));
});
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries())
    globalThis.tookLong?.({ page: location.pathname, startMilliseconds: startTime, milliseconds: duration });
}).observe({ type: "longtask", buffered: true });
`;

/** Starts the browser without a window. */
export async function launchBrowser(): Promise<Browser> {
  if (chromium === undefined) throw new Error("no browser is installed");
  // In a container there is no user for the sandbox to keep apart.
  return await playwright.launch({ executablePath: chromium, args: ["--no-sandbox", "--disable-gpu"] });
}

/** Watches all pages of a context from now on; what it returns goes on growing. */
export async function watch(context: BrowserContext): Promise<Watched> {
  const requests: string[] = [];
  const errors: string[] = [];
  const violations: string[] = [];
  const longTasks: LongTask[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  context.on("weberror", (error) => errors.push(error.error().message));
  await context.exposeBinding("policyRefused", (_source, told: string) => violations.push(told));
  await context.exposeBinding("tookLong", (_source, told: LongTask) => longTasks.push(told));
  await context.addInitScript(TELL_OF_TROUBLE);
  return { requests, errors, violations, longTasks };
}
