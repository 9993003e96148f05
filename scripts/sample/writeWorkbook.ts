/** Writes the sample as a workbook: `tsx scripts/sample/writeWorkbook.ts out/page/sample-pipeline.xlsx`. */
import "./csvAsText";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { sampleWorkbook } from "./sampleWorkbook";

async function main(file: string | undefined): Promise<void> {
  if (file === undefined) throw new Error("say which file to write");
  writeFileSync(file, await sampleWorkbook(path.basename(file)));
}

main(process.argv[2]).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
