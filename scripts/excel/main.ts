/** `npm run excel [-- start | web | stop]`: opens Excel with the add-in in it, where Excel is; says what to do where it is not. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { getPackageJsonScript } from "office-addin-cli";
import { excelSteps } from "./excelSteps";

const root = path.join(__dirname, "../..");
const SERVE = "serve";

/** Windows starts npm and npx by a shell, which takes the arguments as one line. */
const quoted = (word: string) => (/[\s]/.test(word) ? `"${word}"` : word);

function run([program, ...words]: readonly [string, ...string[]]): boolean {
  console.log([program, ...words].map(quoted).join(" "));
  const isWindows = process.platform === "win32";
  const args = isWindows ? words.map(quoted) : words;
  return spawnSync(program, args, { cwd: root, stdio: "inherit", shell: isWindows }).status === 0;
}

async function main(): Promise<void> {
  if ((await getPackageJsonScript(SERVE)) === undefined) throw new Error(`package.json has no script "${SERVE}"`);
  const steps = excelSteps(process.argv[2] ?? "start", process.platform, SERVE);
  for (const line of steps.lines) console.log(line);
  if (steps.isRefused === true || !steps.commands.every(run)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
