import { logErrorMessage } from "office-addin-cli";
import { CancelledError, WorkbookError, workbookErrorOf } from "../workbook/workbookError";
import { SourceError } from "../core/opportunities/sourceError";
import { sourceMessage } from "../core/report/sourceMessage";
import { analyzeCommand } from "./analyzeCommand";
import { USAGE } from "./commandOptions";
import { systemCode } from "./openFile";
import { UsageError } from "./usageError";

/** `npm run analyze`: exit status 0 analysed (or the usage printed) · 2 the input cannot be analysed, one sentence says why · 1 a defect of ours. */
async function main(): Promise<number> {
  const words = process.argv.slice(2);
  if (words.includes("--help") || words.includes("-h")) {
    process.stdout.write(`${USAGE}\n`);
    return 0;
  }
  try {
    await analyzeCommand(words, new Date());
    return 0;
  } catch (thrown) {
    const error = workbookErrorOf(thrown);
    if (error instanceof UsageError) return refused(error.message);
    if (error instanceof SourceError) return refused(sourceMessage(error.fault, "commandLine"));
    if (error instanceof CancelledError) return refused("Stopped.");
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its docstring marks a parameter that is gone, not the function
    logErrorMessage(error);
    if (error instanceof Error && !(error instanceof WorkbookError)) process.stderr.write(`${error.stack ?? ""}\n`);
    return 1;
  }
}

function refused(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}

// Who reads the answer may stop reading ("| head -1"): then there is nobody to tell, and nothing went wrong.
process.stdout.on("error", (error: unknown) => {
  if (systemCode(error) !== "EPIPE") throw error;
});

void main().then((status) => {
  process.exitCode = status;
});
