import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import { headerPolicy } from "../../../scripts/build/contentSecurityPolicy";
import { BUILT } from "../../../src/localExcel/server/buildPages";
import { startServer } from "../../../src/localExcel/server/startServer";
import { launchBrowser, watch, type Watched } from "./browser";
import { cdnFromPackage } from "./cdnFromPackage";
import { selfMadeCertificate } from "./certificate";

const root = path.join(__dirname, "../../..");

/** The day on which everything happens, so that it looks the same every time. */
export const NOW = new Date(2026, 8, 15, 8, 12);

/** A laptop's window. */
const WINDOW = { width: 1366, height: 768 };

/** The page with the add-in's pane in it, and everything its window did. */
export interface OpenPage {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly pane: Frame;
  readonly watched: Watched;
  /** Of the server: "http://localhost:49152". */
  readonly address: string;
}

export interface ServedPage {
  readonly address: string;
  readonly browser: Browser;
  /** Opens the page in a context of its own; resolves once sheet and pane can be used. */
  readonly open: (options?: OpenOptions) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** Called before anything is loaded. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** @throws Error when what is served has not been built */
export function builtParts(): { readonly page: string; readonly addIn: string } {
  const parts = { page: path.join(root, BUILT.page), addIn: path.join(root, BUILT.addIn) };
  if (!existsSync(path.join(parts.page, "index.html"))) throw new Error("npm run build:page comes before this test");
  if (!existsSync(path.join(parts.addIn, "taskpane.html"))) throw new Error("npm run build comes before this test");
  return parts;
}

/**
 * What `npm start` serves, with a browser before it. Over https the pane is the built page untouched: it asks Microsoft's
 * address for office.js (answered from the package) and speaks to the workbook by messages between windows.
 */
export async function servePage(scheme: "http" | "https"): Promise<ServedPage> {
  const isSecure = scheme === "https";
  const server = await startServer({
    port: 0,
    ...builtParts(),
    addInPolicy: headerPolicy({ officeJs: isSecure ? "cdn" : "package" }),
    ...(isSecure ? { tls: await selfMadeCertificate() } : {}),
  });
  const browser = await launchBrowser();
  return {
    address: server.address,
    browser,
    open: async (options) => await openPage(browser, server.address, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(
  browser: Browser,
  address: string,
  { prepare, ...options }: OpenOptions = {}
): Promise<OpenPage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: WINDOW, locale: "en-US", ...options });
  const watched = await watch(context);
  await cdnFromPackage(context);
  await prepare?.(context);
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await page.goto(address);
  const pane = await (await page.waitForSelector("iframe.paneFrame", { state: "attached" })).contentFrame();
  if (pane === null) throw new Error("the page shows no pane");
  await page.getByRole("grid").waitFor();
  // Where there is little room the pane is closed at first.
  await pane.locator("h1").waitFor({ state: "attached" });
  return { context, page, pane, watched, address };
}

/** Nothing that a window should not do was done: no error, nothing refused by a policy. */
export function expectQuiet({ watched }: { readonly watched: Watched }): void {
  expect(watched.errors).toEqual([]);
  expect(watched.violations).toEqual([]);
}
