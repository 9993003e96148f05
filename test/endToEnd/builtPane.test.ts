import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "./support/browser";
import { describeInBrowser } from "./support/inBrowser";

const dist = path.join(__dirname, "../../dist");

/** What a page of the build has become once its scripts have run, in a browser that reaches no network. */
function pageAfterScripts(page: string): string {
  const address = pathToFileURL(path.join(dist, page)).href;
  const offline = "--host-resolver-rules=MAP * ~NOTFOUND";
  const flags = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    offline,
    "--virtual-time-budget=15000",
    "--dump-dom",
  ];
  const { stdout, status } = spawnSync(chromium ?? "", [...flags, address], { encoding: "utf8", timeout: 240_000 });
  expect(status).toBe(0);
  return stdout;
}

describeInBrowser("the built pane in a browser", () => {
  beforeAll(() => {
    if (!existsSync(path.join(dist, "taskpane.html"))) throw new Error("npm run build comes before this test");
  });

  test("says that Excel is not answering instead of staying empty", () => {
    const page = pageAfterScripts("taskpane.html");
    expect(page).toContain("Excel is not answering</h1>");
    expect(page).toContain("Nothing. Your cells are as they were.");
  }, 240_000);
});
