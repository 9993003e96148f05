import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { apiMetadataJson } from "../protocol/apiMetadataJson";
import { loadOfficeJs } from "../protocol/officeJs";
import { API_METADATA_FILE } from "../browser/workerFiles";

/** Where what `npm start` serves is built; none of it is committed. */
export const BUILT = { page: "out/page", addIn: "dist" } as const;
/** Files of this folder say when each part was last built from what it is built of. */
const STAMPS = "out/built";

interface Part {
  readonly name: string;
  /** A configuration of webpack, or a script that is told where the result goes. */
  readonly program: string;
  /** Stands there once the part is built. */
  readonly result: string;
  /** Files and folders it is built of, beside what all are. */
  readonly sources: readonly string[];
}

const COMMON_SOURCES = ["package-lock.json", "assets"];
const PARTS: Readonly<Record<"addIn" | "page" | "sample", Part>> = {
  addIn: {
    name: "the add-in",
    program: "webpack.config.js",
    result: `${BUILT.addIn}/taskpane.html`,
    sources: [
      ...["src/core", "src/workbook", "src/analyst", "src/sample", "src/taskpane", "src/commands"],
      ...["manifest.xml", "scripts/build"],
    ],
  },
  page: {
    name: "the page",
    program: "webpack.page.config.js",
    result: `${BUILT.page}/index.html`,
    sources: ["src/localExcel"],
  },
  // Lies among the page's files, which are swept away when that is built.
  sample: {
    name: "the sample workbook",
    program: "scripts/sample/writeWorkbook.ts",
    result: `${BUILT.page}/sample-pipeline.xlsx`,
    sources: ["src/core", "src/localExcel", "src/workbook", "src/sample", "scripts/sample"],
  },
};

/** The latest change of a file, or of anything in a folder; 0 for what is not there. */
function changedAt(place: string): number {
  if (!existsSync(place)) return 0;
  const found = statSync(place);
  if (!found.isDirectory()) return found.mtimeMs;
  const inside = readdirSync(place).map((name) => changedAt(path.join(place, name)));
  return Math.max(found.mtimeMs, ...inside);
}

/** What node is told: which package's program to run, and that program's own words. */
function commandOf({ program, result }: Part): readonly [string, ...string[]] {
  if (program.endsWith(".ts")) return ["tsx/cli", program, result];
  return ["webpack/bin/webpack.js", "--mode", "production", "--config", program];
}

async function make(root: string, part: Part): Promise<void> {
  const [runner, ...words] = commandOf(part);
  const child = spawn(process.execPath, [require.resolve(runner, { paths: [root] }), ...words], { cwd: root });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (status !== 0) throw new Error(`${part.program} could not be built:\n${said}`);
}

/** Files in src itself go into the add-in, as its folders do. */
function sourcesChangedAt(root: string, { program, sources }: Part): number {
  const files = readdirSync(path.join(root, "src")).filter((name) => name.endsWith(".ts"));
  const places = [...COMMON_SOURCES, program, ...sources, ...files.map((name) => `src/${name}`)];
  return Math.max(...places.map((place) => changedAt(path.join(root, place))));
}

const stampOf = (root: string, { program }: Part): string => path.join(root, STAMPS, path.basename(program));

/** When the part was last built from its sources as they were then; undefined: build it. */
function builtAt(root: string, part: Part): number | undefined {
  const stamp = stampOf(root, part);
  return existsSync(path.join(root, part.result)) && existsSync(stamp)
    ? Number(readFileSync(stamp, "utf8"))
    : undefined;
}

async function build(root: string, part: Part, say: (line: string) => void): Promise<void> {
  const before = builtAt(root, part);
  if (before !== undefined && before > sourcesChangedAt(root, part)) return;
  say(`Building ${part.name} (${before === undefined ? "not built yet" : "its sources have changed"}) …`);
  const began = Date.now();
  await make(root, part);
  if (part === PARTS.page) writeApiMetadata(path.join(root, BUILT.page));
  mkdirSync(path.join(root, STAMPS), { recursive: true });
  writeFileSync(stampOf(root, part), String(began));
}

/**
 * Builds the add-in where it is missing or older than what it is built of; `say` hears of it before.
 * @throws Error with webpack's own words when the build fails
 */
export async function buildAddIn(root: string, say: (line: string) => void): Promise<void> {
  await build(root, PARTS.addIn, say);
}

/** The same for the page and its worker, and for the workbook it begins with. */
export async function buildPage(root: string, say: (line: string) => void): Promise<void> {
  await build(root, PARTS.page, say);
  await build(root, PARTS.sample, say);
}

/** What the worker needs to know of office.js, read out of the installed library. */
export function writeApiMetadata(folder: string): void {
  writeFileSync(path.join(folder, API_METADATA_FILE), JSON.stringify(apiMetadataJson(loadOfficeJs().api)));
}
