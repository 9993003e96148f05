import type { BrowserContext } from "playwright-core";
import type { OpenPage } from "./servedPage";

/** What the add-in loads, below the place it is served from: at the start, and when its buttons are pressed. */
const ADD_IN = [
  "analysisWorker.js",
  "lookWorker.js",
  "menu.js",
  "pane.css",
  "reading.js",
  "taskpane.html",
  "taskpane.js",
  "views.js",
  "whatIf.js",
  "workbookActs.js",
];

/** What the page itself loads, with the buttons' icons. The charts come in two parts, when a sheet has one. */
const PAGE = [
  "/",
  "/addin.json",
  "/addin/assets/icons/icon-20.png",
  "/addin/assets/icons/open-pane-20.png",
  "/icon.png",
  "/index.js",
  "/ironcalc.wasm",
  "/officeApi.json",
  "/page.css",
  "/sample-pipeline.xlsx",
  "/src_localExcel_page_charts_chartRenderer_ts.js",
  "/vendors-echarts.js",
  "/workbookWorker.js",
];

const OFFICE_JS = ["en-us/office_strings.js", "excel-web-16.00.js", "office.js"];
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

const inOrder = (addresses: Iterable<string>): string[] => [...new Set(addresses)].sort();

/** Every request of the whole job, over http or https. */
export function expectedRequests(scheme: "http" | "https"): string[] {
  const ofAddIn = ADD_IN.map((file) => `/addin/${file}`);
  // Over https the built pane is untouched: it asks Microsoft's address for office.js, its texts and its part for Excel.
  const ofOffice =
    scheme === "https"
      ? OFFICE_JS.map((file) => CDN + file)
      : ["/paneBridge.js", ...OFFICE_JS.map((file) => `/office-js/${file}`)];
  return inOrder([...PAGE, ...ofAddIn, ...ofOffice]);
}

/** Closes every address but this computer's. */
export async function closeElsewhere(context: BrowserContext): Promise<void> {
  await context.route(
    ({ hostname }) => hostname !== "localhost",
    (route) => route.abort()
  );
}

/** Everything that was asked for, without what follows a question mark; the page's own by its path alone. */
export function asked({ watched, address }: OpenPage): string[] {
  const plain = watched.requests
    .filter((request) => !request.startsWith("blob:") && !request.startsWith("data:"))
    .map((request) => request.replace(/[?#].*$/, ""))
    .map((request) => (request.startsWith(`${address}/`) ? request.slice(address.length) : request));
  // The bundler names this part for what it holds and a hash of that.
  const named = plain.map((request) => request.replace(/^\/vendors-.*echarts.*\.js$/, "/vendors-echarts.js"));
  return inOrder(named);
}
