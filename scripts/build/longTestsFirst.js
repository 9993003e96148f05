/**
 * In which order test files are begun. jest goes by how long each took the last time, and on a fresh clone by its size: then a
 * short file that analyses five big workbooks is begun last, and one processor idles while the other works on it.
 */
const { existsSync } = require("node:fs");
const path = require("node:path");
const Sequencer = require("@jest/test-sequencer").default;

const FOLDER = path.join(__dirname, "../../test");
/** Files that take more than ten seconds, the longest first; one that is not named here only begins later. */
const LONG = [
  "oracle/recalculation.test.ts",
  "endToEnd/paneStates.test.ts",
  "workbook/userSheets.test.ts",
  "workbook/faultsAnywhere.test.ts",
  "contract.test.ts",
  "oracle/command.test.ts",
  "workbook/analyzeTwice.test.ts",
  "endToEnd/forecastFilledIn.test.ts",
  "endToEnd/transports.test.ts",
  "taskpane/engineWhatIf.test.ts",
  "properties/mutatedSheets.test.ts",
  "properties/historyLaws.test.ts",
  "taskpane/worker/workerAnalyst.test.ts",
  "core/report/widths.test.ts",
  "sample/useSample.test.ts",
  "core/report/forecastDegenerate.test.ts",
].map((name) => path.join(FOLDER, name));

const missing = LONG.filter((file) => !existsSync(file));
if (missing.length > 0) throw new Error(`longTestsFirst.js names tests that are not there: ${missing.join(", ")}`);

const placeOf = ({ path: file }) => (LONG.includes(file) ? LONG.indexOf(file) : LONG.length);

module.exports = class extends Sequencer {
  /** The order of jest, the long ones before all others. */
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
};
