/** What every test may open: the add-in in dist and the page in out/page, built where they are missing or older than their sources. */
import path from "node:path";
import { buildPages } from "../src/localExcel/server/buildPages";

buildPages(path.join(__dirname, ".."), (line) => console.log(line)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
