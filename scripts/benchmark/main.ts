/**
 * `npm run benchmark [-- ROWS … | laws | history | pane]`: 1,000, 10,000 and 100,000 rows × 20 columns through every stage from .csv to
 * .xlsx, each size in a process of its own; the laws of many open deals; a year of snapshots; then the built pane beside an empty
 * one. Fails when a target is missed.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseNumber } from "office-addin-cli";
import { plantTroubles } from "../sample/plantTroubles";
import { reportCsv } from "../sample/reportCsv";
import { SAMPLE_AS_OF } from "../sample/samplePipeline";
import { simulateDeals } from "../sample/simulateDeals";
import { benchmarkKeptHistory } from "./keptHistory";
import { messyReading } from "./messyRows";
import { benchmarkPane } from "./pane/main";
import { benchmarkSumLaw } from "./sumLaw";
import { type BenchmarkRun, millisecondsOf, tableOf } from "./table";

const SEED = 1;
const SIZES = [1_000, 10_000, 100_000];
/** For 100,000 rows on two cores. */
const TARGET_ROWS = 100_000;
const MOST_CALCULATING = 1_000;
const MOST_IN_ALL = 30_000;
/** The reading's time in times of the plain reading before it asked anything (docs/benchmark.md), and how far it may grow. */
const READING_BEFORE = 0.96;
const MOST_GROWN = 1.3;
/** For a thousand rows, whatever stands in them. */
const MOST_FOR_MESS = 1_000;

/** The pipeline is made here, so that the measured process holds what the command would hold. */
function runOne(rows: number): BenchmarkRun {
  const deals = plantTroubles(simulateDeals({ count: rows, seed: SEED, asOf: SAMPLE_AS_OF }), SEED, SAMPLE_AS_OF);
  const folder = mkdtempSync(path.join(tmpdir(), "enough-pipeline-benchmark-"));
  try {
    const csv = path.join(folder, "pipeline.csv");
    writeFileSync(csv, reportCsv(deals, SAMPLE_AS_OF));
    return road(csv, rows);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function road(csv: string, rows: number): BenchmarkRun {
  const args = ["--max-old-space-size=8192", "--import", "tsx", path.join(__dirname, "roadOf.ts"), csv, String(rows)];
  const child = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1e8,
  });
  if (child.status !== 0)
    throw new Error(`the run over ${rows} rows ended with ${child.status ?? child.signal ?? "an error"}`);
  return JSON.parse(child.stdout) as BenchmarkRun;
}

function checkTargets(run: BenchmarkRun): boolean {
  const calculating = millisecondsOf(run, "interpret", "analyse");
  const inAll = millisecondsOf(run, ...run.stages.map(({ stage }) => stage));
  const messy = messyReading();
  const line = (what: string, took: number, most: number) =>
    console.log(`${took <= most ? "ok  " : "MISS"} ${what}: ${Math.round(took)} ms, target ${most} ms`);
  line("interpret + analyse", calculating, MOST_CALCULATING);
  line("the whole road", inAll, MOST_IN_ALL);
  line("reading a thousand messy rows", messy, MOST_FOR_MESS);
  const grown = run.readingRatio / READING_BEFORE;
  const ratios = `${run.readingRatio.toFixed(2)} × the plain reading, ${grown.toFixed(2)} × what it was, target ${MOST_GROWN}`;
  console.log(`${grown <= MOST_GROWN ? "ok  " : "MISS"} reading: ${ratios}`);
  return calculating <= MOST_CALCULATING && inAll <= MOST_IN_ALL && grown <= MOST_GROWN && messy <= MOST_FOR_MESS;
}

const PANE = "pane";
const LAWS = "laws";
const HISTORY = "history";

async function main(words: readonly string[]): Promise<void> {
  const numbers = words.filter((word) => ![PANE, LAWS, HISTORY].includes(word));
  const asked = numbers.flatMap((text) => parseNumber(text, `not a number of rows: ${text}`) ?? []);
  const sizes = words.length > 0 ? asked : SIZES;
  for (const rows of sizes) {
    const run = runOne(rows);
    console.log(`${tableOf(run)}\n`);
    if (rows === TARGET_ROWS && !checkTargets(run)) process.exitCode = 1;
  }
  const wantsLaws = words.length === 0 || words.includes(LAWS);
  if (wantsLaws && !benchmarkSumLaw()) process.exitCode = 1;
  const wantsHistory = words.length === 0 || words.includes(HISTORY);
  if (wantsHistory && !(await benchmarkKeptHistory())) process.exitCode = 1;
  const wantsPane = words.length === 0 || words.includes(PANE);
  if (wantsPane && !(await benchmarkPane())) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
