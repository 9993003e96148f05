import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(__dirname, "../../../../shared/data/xlsx-trackers");

/** Real pipeline workbooks, beside the repository; absent elsewhere. */
export const TRACKERS = [
  "MehraelBoutros_sales-pipeline.xlsx",
  "ayusophia_Sales_Pipeline.xlsx",
  "pgaljan_Funnel_Auto_deployed.xlsx",
  "pgaljan_Funnel_Citizen_deployed.xlsx",
  "pgaljan_Sales_Funnel_Standalone.xlsx",
] as const;

const there = existsSync(FOLDER);
if (!there && process.env["CI"] === "true") throw new Error("the workbooks of ../shared/data are needed with CI=true");

/** `test` where the workbooks are, `test.skip` elsewhere (skipped tests are counted and named at the end). */
export const testWithTrackers: jest.It = there ? test : test.skip;

export const tracker = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FOLDER, name)));
