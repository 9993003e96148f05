import { readFileSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "playwright-core";

const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const PACKAGE = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));

/** Answers what the production page asks of Microsoft's address with the files of the npm package. */
export async function cdnFromPackage(context: BrowserContext): Promise<void> {
  await context.route(`${CDN}**`, async (route) => {
    const file = route.request().url().slice(CDN.length).replace(/\?.*$/, "");
    await route.fulfill({ contentType: "text/javascript", body: readFileSync(path.join(PACKAGE, file)) });
  });
}
