import { readFileSync } from "node:fs";
import path from "node:path";
import { calculatorInNode } from "../../src/localExcel/formulas/ironCalcInNode";
import { LocalWorkbook } from "../../src/localExcel/model/localWorkbook";
import { newWorkbook } from "../../src/localExcel/model/newWorkbook";
import type { WorkbookModel } from "../../src/localExcel/model/workbookModel";
import { Faults } from "../../src/localExcel/protocol/faults";
import type { RequestBody, ResponseBody } from "../../src/localExcel/protocol/messages";
import type { ApiMetadata } from "../../src/localExcel/protocol/apiMetadata";
import { loadOfficeJs } from "../../src/localExcel/protocol/officeJs";
import { WorkbookSession } from "../../src/localExcel/protocol/workbookSession";
import { frameName } from "../../src/localExcel/protocol/xdm/frameName";
import { HostConversation, type HostedWorkbook } from "../../src/localExcel/protocol/xdm/hostConversation";

/** Origin of the host; the pane's page in jsdom has the same host name, which is all that office.js looks at. */
const ORIGIN = "https://localhost";
const LIBRARY = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

export interface PaneOptions {
  /** The open workbook; a blank one otherwise. */
  readonly model?: WorkbookModel;
}

/** A pane's page under the real office.js, and the workbook behind it. */
export interface PaneInJsdom {
  readonly workbook: LocalWorkbook;
  readonly session: WorkbookSession;
  readonly host: HostConversation;
  /** What goes wrong between the two; nothing until it is told to. */
  readonly faults: Faults;
  /** Presses a button of the ribbon that calls this function; resolves when the add-in says it has completed. */
  invokeCommand(functionName: string): Promise<void>;
  /** Is the pane shown, as far as the add-in asked for it? */
  readonly isShown: () => boolean;
  /** Each time Tab ran out of the pane: whether backwards. Of the whole window. */
  readonly tabbedOut: readonly boolean[];
  /** Requests that reached the workbook. */
  readonly requests: readonly RequestBody[];
  /** What the local Excel failed at for reasons of its own: empty, or the test has found a defect. Of the whole window. */
  readonly defects: readonly unknown[];
}

/** The window's office.js and the workbook it speaks to at the moment. */
interface Page {
  readonly host: HostConversation;
  readonly isShown: () => boolean;
  current: HostedWorkbook;
}

const defects: unknown[] = [];
const tabbedOut: boolean[] = [];
let page: Page | undefined;
let api: ApiMetadata | undefined;

/** office.js asks for its other files with script tags: they are read from the package and run at once. */
function serveScripts(): void {
  const append = document.head.appendChild.bind(document.head);
  document.head.appendChild = <Tag extends Node>(tag: Tag): Tag => {
    if (!(tag instanceof HTMLScriptElement)) return append(tag);
    const name = new URL(tag.src).pathname.replace(/^\/office-js\//, "");
    setTimeout(() => {
      run(name);
      tag.onload?.(new Event("load"));
    }, 0);
    return tag;
  };
}

function run(file: string): void {
  // eslint-disable-next-line no-eval -- a script of the page, run as a browser runs it
  (0, eval)(readFileSync(path.join(LIBRARY, file), "utf8"));
}

/** Starts office.js in this window, whose host is `window.parent` in its stead. Once a window: it stays as long as the window does. */
async function startOfficeJs(current: Page["current"]): Promise<Page> {
  const identity = { conversation: "conversation-1", app: "add-in-1", origin: ORIGIN };
  let isShown = true;
  const host = new HostConversation({
    identity,
    workbook: () => started.current,
    surroundings: {
      showPane: (visible) => (isShown = visible),
      leavePane: (isBack) => tabbedOut.push(isBack),
    },
    post: (data) => setTimeout(() => window.dispatchEvent(new MessageEvent("message", { data, origin: ORIGIN })), 0),
    onDefect: (error) => defects.push(error),
  });
  const started: Page = { host, isShown: () => isShown, current };
  window.name = frameName(identity);
  Object.defineProperty(window, "parent", { value: { postMessage: (text: string) => host.receive(text) } });
  Object.defineProperty(document, "domain", { value: "localhost" });
  serveScripts();
  const tag = document.createElement("script");
  tag.type = "text/plain";
  tag.setAttribute("src", "/office-js/office.js");
  document.head.append(tag);
  run("office.js");
  await Office.onReady();
  return started;
}

/** What the library says of its classes, read without leaving a second `Excel` in the window. */
function apiMetadata(): ApiMetadata {
  const { api: read } = loadOfficeJs();
  for (const name of ["Excel", "OfficeExtension"]) Reflect.deleteProperty(globalThis, name);
  return read;
}

/**
 * The production way in a test: the real office.js in jsdom, its messages to a host conversation, a local workbook behind that.
 * For files with `@jest-environment jsdom`. The first call starts office.js (about 0.2 s); each further call puts another
 * workbook in the place of the former one: unmount what watches the former first.
 */
export async function paneInJsdom(options: PaneOptions = {}): Promise<PaneInJsdom> {
  const workbook = new LocalWorkbook(options.model ?? newWorkbook("Book1.xlsx"), calculatorInNode);
  const session: WorkbookSession = new WorkbookSession(workbook, (api ??= apiMetadata()), {
    carrier: {
      raise: (entries) => page?.host.raise(entries),
      selectionChanged: () => page?.host.selectionChanged(),
    },
  });
  const requests: RequestBody[] = [];
  const faults = new Faults();
  faults.payloadLimit = workbook.model.profile.payloadLimit;
  const current: HostedWorkbook = {
    name: workbook.model.name,
    profile: workbook.model.profile,
    faults,
    execute: (request) => {
      requests.push(request);
      // A copy, as a worker or a network makes it.
      return JSON.parse(JSON.stringify(session.execute(request))) as ResponseBody;
    },
    watchSelection: (watched) => session.events.watchSelection(watched),
  };
  if (page === undefined) page = await startOfficeJs(current);
  else page.current = current;
  const { host } = page;
  return {
    workbook,
    session,
    faults,
    requests,
    defects,
    tabbedOut,
    host,
    invokeCommand: (name) => host.invokeCommand(name),
    isShown: page.isShown,
  };
}
