import { logErrorMessage } from "office-addin-cli";
import { CancelledError, WorkbookError, workbookErrorOf } from "../workbook/workbookError";
import { SourceError } from "../core/opportunities/sourceError";
import { sourceMessage } from "../core/report/sourceMessage";
import { analyzeCommand } from "./analyzeCommand";
import { UsageError } from "./usageError";

/** `npm run analyze`: exit status 0 analysed · 2 the input cannot be analysed, one sentence says why · 1 a defect of ours. */
async function main(): Promise<number> {
  try {
    await analyzeCommand(process.argv.slice(2), new Date());
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

void main().then((status) => {
  process.exitCode = status;
});
