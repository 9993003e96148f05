/**
 * `npm run check`: lint, builds, types, format, manifest and tests; prints what failed and what was skipped, and ends
 * with one plain line, `N passed, N failed`. Each part but the tests counts as one. With CI=true a skipped test is a failed one.
 * With arguments only the tests they name are run.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { root } from "./setUp/packages.js";
import { isStrict, readJestResult, summaryLines } from "./testSummary.js";

const bin = (file) => path.join(root, "node_modules", file);
const tsc = bin("typescript/bin/tsc");

/**
 * Name → the commands it stands for. None needs what another makes, so two run at a time, the longest first; the builds of the
 * add-in and of the page come before the tests because some of them open it.
 */
const PARTS = [
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
  ["build", [[bin("webpack/bin/webpack.js"), "--mode", "production", "--stats", "errors-warnings"]]],
  ["page", [[bin("tsx/dist/cli.mjs"), "src/localExcel/server/buildCommand.ts"]]],
  [
    "types",
    [
      [tsc, "--noEmit", "-p", "."],
      [tsc, "-p", "src/core"],
    ],
  ],
  ["format", [[bin("prettier/bin/prettier.cjs"), "--check", "--log-level", "warn", "."]]],
];
/** What looks at the build. */
const PARTS_OF_BUILD = [["manifest", [[bin("tsx/dist/cli.mjs"), "scripts/manifest/main.ts"]]]];
const AT_A_TIME = 2;

/** What a program says is told when it has ended: lines of two that run at once do not mix. */
async function runNode(args) {
  const program = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  const said = [];
  for (const stream of [program.stdout, program.stderr]) stream.on("data", (text) => said.push(text));
  const status = await new Promise((resolve) => {
    program.once("error", (error) => {
      said.push(Buffer.from(`${error.message}\n`));
      resolve(undefined);
    });
    program.once("close", resolve);
  });
  process.stdout.write(Buffer.concat(said));
  return status === 0;
}

/** The result of a part with its time, printed as it ends. */
async function runPart([name, commands]) {
  const begun = process.hrtime.bigint();
  let passed = true;
  for (const command of commands) passed = passed && (await runNode(command));
  const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
  console.log(`${passed ? "ok  " : "FAIL"} ${name} (${seconds.toFixed(1)} s)`);
  return { name, passed };
}

/** Runs parts, so many at a time; their results in the order of the parts. */
async function runParts(parts, atATime) {
  const results = [];
  let next = 0;
  const lane = async () => {
    for (let i = next++; i < parts.length; i = next++) results[i] = await runPart(parts[i]);
  };
  await Promise.all(Array.from({ length: atATime }, lane));
  return results;
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
const parts = only.length > 0 ? [] : [...(await runParts(PARTS, AT_A_TIME)), ...(await runParts(PARTS_OF_BUILD, 1))];
const tests = runTests(only);
const { lines, passed } = summaryLines(parts, tests, isStrict(process.env));
for (const line of lines) console.log(line);
process.exit(passed ? 0 : 1);
