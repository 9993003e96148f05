/** `npm start`: sets up, analyses the sample and says where the annotated workbook lies. */
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { ensurePackages, root } from "./setUp/packages.js";
import { SAMPLE } from "./sampleCommand.mjs";

ensurePackages();
mkdirSync(path.join(root, "out"), { recursive: true });
const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
const run = (args) => {
  const done = spawnSync(process.execPath, [tsx, "src/commandLine/main.ts", ...args], { cwd: root, stdio: "inherit" });
  if (done.status !== 0) process.exit(done.status ?? 1);
};

console.log(`npm run analyze -- ${[SAMPLE.file, ...SAMPLE.options].join(" ")}\n`);
run([SAMPLE.file, ...SAMPLE.options, "--out", SAMPLE.out]);
console.log(`\nThe annotated workbook: ${path.join(root, SAMPLE.out)}`);
console.log("Your own pipeline:      npm run analyze -- FILE.xlsx --goal 5000000 --out annotated.xlsx");
