/** `npm run excel [-- start | web | stop]`: opens Excel with the add-in in it, where Excel is; says what to do where it is not. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { excelSteps } from "./excelSteps";

const root = path.join(__dirname, "../..");

/** Windows starts npm and npx by a shell, which takes the arguments as one line. */
const quoted = (word: string) => (/[\s]/.test(word) ? `"${word}"` : word);

function run([program, ...words]: readonly [string, ...string[]]): boolean {
  console.log([program, ...words].map(quoted).join(" "));
  const isWindows = process.platform === "win32";
  const args = isWindows ? words.map(quoted) : words;
  return spawnSync(program, args, { cwd: root, stdio: "inherit", shell: isWindows }).status === 0;
}

const steps = excelSteps(process.argv[2] ?? "start", process.platform, "serve");
for (const line of steps.lines) console.log(line);
if (steps.isRefused === true || !steps.commands.every(run)) process.exitCode = 1;
