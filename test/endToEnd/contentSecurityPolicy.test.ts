import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Browser } from "playwright-core";
import { headerPolicy, metaPolicy } from "../../scripts/build/contentSecurityPolicy";
import { openSpreadsheet } from "../../src/localExcel/files/openSpreadsheet";
import { launchBrowser, watch } from "./support/browser";
import { openFramedPane } from "./support/framedPane";
import { describeInBrowser } from "./support/inBrowser";

jest.setTimeout(240_000);

const root = path.join(__dirname, "../..");
const dist = path.join(root, "dist");
const sample = () =>
  openSpreadsheet(readFileSync(path.join(root, "assets/sample-pipeline.csv")), "sample-pipeline.csv");

test("the policy lets nothing be sent anywhere, and office.js in only where the build takes it from Microsoft", () => {
  expect(metaPolicy({ officeJs: "package" })).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; " +
      "img-src 'self'; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
  );
  expect(metaPolicy({ officeJs: "cdn" })).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(headerPolicy({ officeJs: "cdn" })).toBe(
    `${metaPolicy({ officeJs: "cdn" })}; frame-ancestors 'self' https://excel.cloud.microsoft ` +
      "https://*.officeapps.live.com https://*.office.com https://*.sharepoint.com https://onedrive.live.com"
  );
});

test("what is told to those who host the pages is the policy itself", () => {
  const told = readFileSync(path.join(root, "docs/hosting.md"), "utf8");
  expect(told).toContain(`    Content-Security-Policy: ${headerPolicy({ officeJs: "cdn" })}\n`);
});

describeInBrowser("the built pane under its content security policy", () => {
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(path.join(dist, "taskpane.html"))) throw new Error("npm run build comes before this test");
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each([
    ["its own", {}],
    ["that of a server besides", { "Content-Security-Policy": headerPolicy({ officeJs: "cdn" }) }],
  ])("works without one violation: %s", async (_name, headers) => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const watched = await watch(context);
    const { frame, defects } = await openFramedPane(context, { dist, headers, model: sample().model });
    await frame.getByRole("button", { name: "Analyze pipeline" }).waitFor();
    expect(watched.violations).toEqual([]);
    expect(defects).toEqual([]);
    await context.close();
  });

  test("asks for nothing but its own files and office.js", async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const watched = await watch(context);
    const { frame } = await openFramedPane(context, { dist, model: sample().model });
    await frame.getByRole("button", { name: "Analyze pipeline" }).waitFor();
    const foreign = watched.requests.filter((address) => !address.startsWith("https://localhost:4443/"));
    expect(foreign.map((address) => address.replace(/\?.*$/, "")).sort()).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/en-us/office_strings.js",
      "https://appsforoffice.microsoft.com/lib/1/hosted/excel-web-16.00.js",
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
    ]);
    await context.close();
  });

  test("refuses a script, a style and a request that are not its own", async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const watched = await watch(context);
    const { frame } = await openFramedPane(context, { dist, model: sample().model });
    await frame.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "globalThis.intruded = true";
      const style = document.createElement("style");
      style.textContent = "body { color: red }";
      document.head.append(script, style);
      await fetch("https://example.com/collect").catch(() => undefined);
    });
    expect(await frame.evaluate(() => "intruded" in globalThis)).toBe(false);
    const directives = watched.violations.map((told) => told.split(" ")[0]);
    expect([...new Set(directives)].sort()).toEqual(["connect-src", "script-src-elem", "style-src-elem"]);
    await context.close();
  });
});
