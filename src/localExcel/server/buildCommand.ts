/** `npm run build:page`: builds the page, its worker and its first workbook where they are missing or older than their sources. */
import path from "node:path";
import { buildPage } from "./buildPages";

buildPage(path.join(__dirname, "../../.."), (line) => void process.stdout.write(`${line}\n`)).catch(
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
);
