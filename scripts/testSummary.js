/** From jest's own JSON to the lines at the end of `npm test`. */
const { existsSync, readFileSync, statSync } = require("node:fs");
const path = require("node:path");

/** True where nothing may be skipped. */
function isStrict(environment) {
  return /^(1|true)$/i.test(environment.CI || "");
}

/**
 * What jest counted: passed, failed (with their full names; a file that could not run counts as one) and skipped.
 * A result file that is missing, or older than the run, is one failure: the run itself broke.
 */
function readJestResult(file, folder, begun) {
  if (!existsSync(file) || statSync(file).mtimeMs < begun - 1000) {
    return { passed: 0, failed: ["jest gave no result"], skipped: [] };
  }
  return countTests(JSON.parse(readFileSync(file, "utf8")), folder);
}

/** The counts in jest's `--json` result. */
function countTests(result, folder) {
  const counted = { passed: 0, failed: [], skipped: [] };
  for (const suite of result.testResults) {
    const name = path.relative(folder, suite.name);
    if (suite.status === "failed" && suite.assertionResults.every((test) => test.status !== "failed")) {
      counted.failed.push(`${name} could not run`);
    }
    for (const test of suite.assertionResults) {
      if (test.status === "passed") counted.passed += 1;
      else if (test.status === "failed") counted.failed.push(`${name}: ${test.fullName}`);
      else counted.skipped.push(`${name}: ${test.fullName}`);
    }
  }
  if (counted.passed + counted.failed.length + counted.skipped.length === 0) counted.failed.push("no test was found");
  return counted;
}

/** The last lines of a run, and whether it passed. */
function summaryLines(parts, tests, strict) {
  const failed = [...parts.filter((part) => !part.passed).map((part) => part.name), ...tests.failed];
  if (strict) failed.push(...tests.skipped.map((name) => `skipped, and CI allows no skips: ${name}`));
  const lines = failed.map((name) => `FAILED  ${name}`);
  if (tests.skipped.length > 0 && !strict) {
    lines.push(`${tests.skipped.length} skipped, because an optional part is missing on this machine:`);
    lines.push(...tests.skipped.map((name) => `SKIPPED ${name}`));
  }
  const passed = parts.filter((part) => part.passed).length + tests.passed;
  return { lines: [...lines, `${passed} passed, ${failed.length} failed`], passed: failed.length === 0 };
}

module.exports = { isStrict, readJestResult, countTests, summaryLines };
