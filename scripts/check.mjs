/**
 * `npm run check`: types, lint, format, manifest, builds and tests; prints what failed and what was skipped, and ends
 * with one plain line, `N passed, N failed`. Each part but the tests counts as one. With CI=true a skipped test is a failed one.
 * With arguments only the tests they name are run.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "./setUp/packages.js";
import { isStrict, readJestResult, summaryLines } from "./testSummary.js";

const bin = (file) => path.join(root, "node_modules", file);
const tsc = bin("typescript/bin/tsc");

/** Name → the commands it stands for; the build of the add-in and of the page comes before the tests because some of them open it. */
const PARTS = [
  [
    "types",
    [
      [tsc, "--noEmit", "-p", "."],
      [tsc, "-p", "src/core"],
    ],
  ],
  [
    "lint",
    [
      [
        bin("eslint/bin/eslint.js"),
        "--max-warnings",
        "0",
        "--cache",
        "--cache-location",
        "node_modules/.cache/eslint/",
        ".",
      ],
    ],
  ],
  ["format", [[bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]]],
  ["build", [[bin("webpack/bin/webpack.js"), "--mode", "production", "--stats", "errors-warnings"]]],
  ["page", [[bin("tsx/dist/cli.mjs"), "src/localExcel/server/buildCommand.ts"]]],
  ["manifest", [[bin("tsx/dist/cli.mjs"), "scripts/manifest/main.ts"]]],
];

function runNode(args) {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
}

/** The result of a part with its time, printed as it ends. */
function runPart([name, commands]) {
  const begun = process.hrtime.bigint();
  const passed = commands.every(runNode);
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  console.log(`${passed ? "ok  " : "FAIL"} ${name} (${seconds.toFixed(1)} s)`);
  return { name, passed };
}

function runTests(args) {
  const outputFile = path.join(root, "node_modules/.cache/enough-pipeline/jest.json");
  mkdirSync(path.dirname(outputFile), { recursive: true });
  const jest = [bin("jest/bin/jest.js"), "--json", `--outputFile=${outputFile}`, "--maxWorkers=2", ...args];
  const begun = Date.now();
  // jest prints its JSON to stdout as well; people read the report, which it prints to stderr.
  spawnSync(process.execPath, jest, { cwd: root, stdio: ["inherit", "ignore", "inherit"] });
  return readJestResult(outputFile, root, begun);
}

const only = process.argv.slice(2);
const parts = only.length > 0 ? [] : PARTS.map(runPart);
const tests = runTests(only);
const { lines, passed } = summaryLines(parts, tests, isStrict(process.env));
for (const line of lines) console.log(line);
process.exit(passed ? 0 : 1);
