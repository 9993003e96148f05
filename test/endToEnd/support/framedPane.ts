import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext, Frame, Page, Route } from "playwright-core";
import { calculatorInNode } from "../../../src/localExcel/formulas/ironCalcInNode";
import { LocalWorkbook } from "../../../src/localExcel/model/localWorkbook";
import type { WorkbookModel } from "../../../src/localExcel/model/workbookModel";
import { Faults } from "../../../src/localExcel/protocol/faults";
import { loadOfficeJs } from "../../../src/localExcel/protocol/officeJs";
import { WorkbookSession } from "../../../src/localExcel/protocol/workbookSession";
import { frameName } from "../../../src/localExcel/protocol/xdm/frameName";
import { HostConversation } from "../../../src/localExcel/protocol/xdm/hostConversation";
import { cdnFromPackage } from "./cdnFromPackage";

const ORIGIN = "https://localhost:4443";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
};

/** The page around the pane, as Excel on the web has one: a frame, and messages to and from it. */
const hostPage = (
  origin: string,
  name: string
) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head>
<body style="margin:0"><script>
const frame = document.createElement("iframe");
addEventListener("message", ({ data, source }) => { if (source === frame.contentWindow) toHost(data); });
globalThis.fromHost = (text) => frame.contentWindow.postMessage(text, "${origin}");
// Named before it is shown: office.js takes the name as it stands when the page begins.
Object.assign(frame, { title: "Pane", name: ${JSON.stringify(name)}, src: "/taskpane.html" });
Object.assign(frame.style, { display: "block", width: "320px", height: "700px", border: "0" });
document.body.append(frame);
</script></body></html>`;

export interface FramedPaneOptions {
  /** The built add-in. */
  readonly dist: string;
  readonly model: WorkbookModel;
  /** Sent with every file of the add-in. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Of a server that serves the add-in and its office.js; without one the browser's requests are answered from `dist`. */
  readonly origin?: string;
}

/** The built pane in a frame of a browser over https, its messages carried to a workbook in this process. */
export interface FramedPane {
  readonly page: Page;
  readonly frame: Frame;
  readonly host: HostConversation;
  readonly workbook: LocalWorkbook;
  /** What goes wrong between the pane and its workbook, from now on. */
  readonly faults: Faults;
  /** Gives the pane that size in pixels, and the window no more. */
  readonly resize: (size: { readonly width: number; readonly height: number }) => Promise<void>;
  /** What the local Excel failed at for reasons of its own. */
  readonly defects: readonly unknown[];
}

async function answerFrom(route: Route, folder: string, file: string, headers: Readonly<Record<string, string>> = {}) {
  const full = path.join(folder, file);
  const contentType = TYPES[path.extname(file)] ?? "application/octet-stream";
  if (existsSync(full)) await route.fulfill({ contentType, headers: { ...headers }, body: readFileSync(full) });
  else await route.fulfill({ status: 404, body: "" });
}

/** Answers the host's origin from the build and the CDN from the package; every other address gets no answer. */
async function answerAll(context: BrowserContext, { dist, headers }: FramedPaneOptions): Promise<void> {
  await context.route("**/*", async (route) => {
    const address = route
      .request()
      .url()
      .replace(/[?#].*$/, "");
    if (address.startsWith(`${ORIGIN}/`)) await answerFrom(route, dist, address.slice(ORIGIN.length), headers);
    else await route.abort();
  });
  await cdnFromPackage(context);
}

/** Opens the pane over a workbook; resolves once its frame is there, before office.js has spoken to the workbook's host. */
export async function openFramedPane(context: BrowserContext, options: FramedPaneOptions): Promise<FramedPane> {
  const origin = options.origin ?? ORIGIN;
  const identity = { conversation: "conversation-1", app: "add-in-1", origin };
  if (options.origin === undefined) await answerAll(context, options);
  const body = hostPage(origin, frameName(identity));
  await context.route(`${origin}/host.html`, (route) => route.fulfill({ contentType: "text/html", body }));
  const workbook = new LocalWorkbook(options.model, calculatorInNode);
  const faults = new Faults();
  const { api } = loadOfficeJs();
  const defects: unknown[] = [];
  const page = await context.newPage();
  const session: WorkbookSession = new WorkbookSession(workbook, api, {
    carrier: { raise: (entries) => host.raise(entries), selectionChanged: () => host.selectionChanged() },
  });
  const host = new HostConversation({
    identity,
    workbook: () => ({
      name: workbook.model.name,
      profile: workbook.model.profile,
      faults,
      execute: (request) => session.execute(request),
      watchSelection: (watched) => session.events.watchSelection(watched),
    }),
    surroundings: { showPane: () => undefined, leavePane: () => undefined },
    post: (text) => {
      // The page may have been closed over an answer.
      if (!page.isClosed())
        page.evaluate((told) => fromHost(told), text).catch((error: unknown) => defects.push(error));
    },
    onDefect: (error) => defects.push(error),
  });
  await page.exposeFunction("toHost", (text: string) => host.receive(text));
  await page.goto(`${origin}/host.html`);
  const frame = page.frame({ url: `${origin}/taskpane.html` }) ?? (await page.waitForEvent("framenavigated"));
  const resize: FramedPane["resize"] = async (size) => {
    await page.setViewportSize(size);
    await page.locator("iframe").evaluate((element, { width, height }) => {
      Object.assign(element.style, { width: `${width}px`, height: `${height}px` });
    }, size);
  };
  return { page, frame, host, workbook, faults, resize, defects };
}

/** Of the host's page, in the browser. */
declare function fromHost(text: string): void;
