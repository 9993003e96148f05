/** What `npm run excel` does: lines to print first, then commands in this order. */
export interface ExcelSteps {
  readonly lines: readonly string[];
  readonly commands: readonly (readonly [program: string, ...arguments: string[]])[];
  /** The input cannot be served. */
  readonly isRefused?: true;
}

export type ExcelAction = "start" | "stop" | "web";

const MANIFEST = "manifest.xml";
/** Where the manifest's addresses point. */
const PORT = "3000";

/** Microsoft's tools, fetched when they are asked for: they are of no use where there is no Excel. */
const CERTIFICATES = ["office-addin-dev-certs@3.0.0", "office-addin-usage-data@3.0.0"];
const SIDELOADING = ["office-addin-debugging@7.0.0", "office-addin-usage-data@3.0.0"];

const npx = (packages: readonly string[], ...args: readonly string[]): ["npx", ...string[]] => [
  "npx",
  "--yes",
  ...packages.flatMap((name) => ["--package", name]),
  "--",
  ...args,
];

const CERTIFICATE = npx(CERTIFICATES, "office-addin-dev-certs", "install", "--days", "365");

const ON_THE_WEB = [
  `Serving the add-in at https://localhost:${PORT} (Ctrl+C ends it).`,
  `1. Open https://localhost:${PORT}/taskpane.html once in the same browser, and accept its certificate if asked.`,
  "2. Open a workbook at https://excel.cloud.microsoft.",
  "3. Home › Add-ins › More Settings › Upload My Add-in › dist/manifest.xml.",
];

/**
 * The steps for an action on a platform of Node. Excel itself runs on Windows and Mac; everywhere else there is Excel on the web.
 * @param serve the project's own command that serves the build
 */
export function excelSteps(action: string, platform: NodeJS.Platform, serve: string): ExcelSteps {
  const hasExcel = platform === "win32" || platform === "darwin";
  switch (action) {
    case "web":
      return { lines: ON_THE_WEB, commands: [...(hasExcel ? [CERTIFICATE] : []), ["npm", "run", serve]] };
    case "start":
      if (!hasExcel)
        return {
          lines: ["Excel does not run on this system: npm run excel -- web serves the add-in for Excel on the web."],
          commands: [],
        };
      return { lines: [], commands: [CERTIFICATE, sideload(serve)] };
    case "stop":
      return { lines: [], commands: hasExcel ? [npx(SIDELOADING, "office-addin-debugging", "stop", MANIFEST)] : [] };
    default:
      return { lines: [`npm run excel -- [start | web | stop], not "${action}".`], commands: [], isRefused: true };
  }
}

function sideload(serve: string) {
  const server = ["--dev-server", `npm run ${serve}`, "--dev-server-port", PORT];
  const options = ["--app", "excel", "--no-debug", "--no-live-reload", ...server];
  return npx(SIDELOADING, "office-addin-debugging", "start", MANIFEST, "desktop", ...options);
}
