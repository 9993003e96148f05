import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { headerPolicy } from "../../scripts/build/contentSecurityPolicy";
import { BUILT, writeApiMetadata } from "../../src/localExcel/server/buildPages";
import { type RunningServer, startServer } from "../../src/localExcel/server/startServer";
import { chromium, launchBrowser, watch, type Watched } from "./support/browser";
import { cdnFromPackage } from "./support/cdnFromPackage";
import { selfMadeCertificate } from "./support/certificate";
import { describeInBrowser } from "./support/inBrowser";
import type { TransportPage } from "./support/transportPage";

jest.setTimeout(240_000);

const root = path.join(__dirname, "../..");
const addIn = path.join(root, BUILT.addIn);
const page = path.join(root, "out/test/transportPage");

/** Of the page around the pane, in the browser. */
declare const local: TransportPage;

function buildTransportPage(): void {
  const webpack = require.resolve("webpack/bin/webpack.js");
  const env = ["--env", "page=./test/endToEnd/support/transportPage.ts", "--env", `out=${page}`];
  // Small is what the page of `npm start` is; here it only takes longer.
  const args = [
    webpack,
    "--mode",
    "production",
    "--no-optimization-minimize",
    "--config",
    "webpack.page.config.js",
    ...env,
  ];
  const { status, stdout } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stdout);
  writeApiMetadata(page);
}

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly frame: Frame;
  readonly watched: Watched;
}

beforeAll(() => {
  if (chromium === undefined) return;
  if (!existsSync(path.join(addIn, "taskpane.html"))) throw new Error("npm run build comes before this test");
  buildTransportPage();
});

describeInBrowser.each(["http", "https"] as const)("the pane in a frame over %s", (scheme) => {
  let browser: Browser;
  let server: RunningServer;
  let opened: Opened;

  beforeAll(async () => {
    const tls = scheme === "https" ? { tls: await selfMadeCertificate() } : {};
    const addInPolicy = headerPolicy({ officeJs: scheme === "https" ? "cdn" : "package" });
    server = await startServer({ port: 0, page, addIn, addInPolicy, ...tls });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const watched = await watch(context);
    await cdnFromPackage(context);
    const outer = await context.newPage();
    await outer.goto(server.address);
    await outer.waitForSelector("iframe");
    const frame = outer.frames()[1];
    if (frame === undefined) throw new Error("the page has no frame");
    await frame.waitForFunction(
      () => (globalThis as { Office?: Partial<typeof Office> }).Office?.context?.host !== undefined
    );
    opened = { context, page: outer, frame, watched };
  });
  afterEach(async () => {
    expect(opened.watched.violations).toEqual([]);
    expect(await opened.page.evaluate(() => local.defects)).toEqual([]);
    await opened.context.close();
  });

  test("reads what a person enters, and shows what the add-in writes", async () => {
    const sheet = await opened.page.evaluate(async () => {
      const { activeSheet } = await local.port.workbook();
      await local.port.enter(activeSheet, 0, 0, "=6*7");
      return activeSheet;
    });
    const read = await opened.frame.evaluate(async () =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
        range.load("values");
        await context.sync();
        range.getOffsetRange(0, 1).values = [["from the pane"]];
        await context.sync();
        return range.values as unknown;
      })
    );
    expect(read).toEqual([[42]]);
    expect(await opened.page.evaluate(async (id) => (await local.port.detail(id, 0, 1)).entry, sheet)).toBe(
      "from the pane"
    );
  });

  test("hears of what a person does", async () => {
    await opened.frame.evaluate(async () => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async ({ address }) => {
          heard.push(address);
          return Promise.resolve();
        });
        context.workbook.onSelectionChanged.add(async () => {
          heard.push("selection");
          return Promise.resolve();
        });
        await context.sync();
      });
    });
    await opened.page.evaluate(async () => {
      const { activeSheet } = await local.port.workbook();
      await local.port.enter(activeSheet, 2, 1, "5");
      await local.port.select(activeSheet, { row: 7, column: 0, rows: 1, columns: 1 });
    });
    await opened.frame.waitForFunction(() => (window as unknown as { heard: string[] }).heard.length === 2);
    expect(await opened.frame.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      "B3",
      "selection",
    ]);
  });

  test("runs a function for a button, and says whether its pane is to be seen", async () => {
    await opened.frame.evaluate(() => {
      Office.actions.associate("sayHello", (event: Office.AddinCommands.Event) => {
        void Office.addin
          .hide()
          .then(() => Office.addin.showAsTaskpane())
          .then(() => event.completed());
      });
    });
    await opened.page.evaluate(() => local.addIn.run("sayHello"));
    expect(await opened.page.evaluate(() => local.paneWishes)).toEqual([false, true]);
  });

  test("meets a fault as office.js tells it, and carries on", async () => {
    // Every request, for as long as the fault stands: the pane itself asks now and then, too.
    await opened.page.evaluate(() => {
      local.addIn.faults.faultOf = () => ({ code: "AccessDenied", message: "refused" });
    });
    const codeOfRead = async (): Promise<string> =>
      opened.frame.evaluate(async () => {
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getActiveWorksheet().load("name");
            await context.sync();
          });
          return "read";
        } catch (error) {
          return (error as OfficeExtension.Error).code;
        }
      });
    expect(await codeOfRead()).toBe("AccessDenied");
    await opened.page.evaluate(() => local.addIn.faults.clear());
    expect(await codeOfRead()).toBe("read");
  });

  test("asks nothing of anyone but this server, and Microsoft's address where the build says so", async () => {
    const foreign = opened.watched.requests.filter((address) => !address.startsWith(`${server.address}/`));
    const hosts = new Set(foreign.map((address) => new URL(address).host));
    expect([...hosts]).toEqual(scheme === "https" ? ["appsforoffice.microsoft.com"] : []);
  });
});
