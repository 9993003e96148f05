/**
 * `npm run benchmark [-- ROWS …]`: 1,000, 10,000 and 100,000 rows × 20 columns through every stage from .csv to .xlsx, each size in
 * a process of its own; fails when the largest size misses its targets.
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
import { type BenchmarkRun, millisecondsOf, tableOf } from "./table";

const SEED = 1;
const SIZES = [1_000, 10_000, 100_000];
/** For 100,000 rows on two cores. */
const TARGET_ROWS = 100_000;
const MOST_CALCULATING = 1_000;
const MOST_IN_ALL = 30_000;

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
  const line = (what: string, took: number, most: number) =>
    console.log(`${took <= most ? "ok  " : "MISS"} ${what}: ${Math.round(took)} ms, target ${most} ms`);
  line("interpret + analyse", calculating, MOST_CALCULATING);
  line("the whole road", inAll, MOST_IN_ALL);
  return calculating <= MOST_CALCULATING && inAll <= MOST_IN_ALL;
}

const asked = process.argv.slice(2).flatMap((text) => parseNumber(text, `not a number of rows: ${text}`) ?? []);
for (const rows of asked.length > 0 ? asked : SIZES) {
  const run = runOne(rows);
  console.log(`${tableOf(run)}\n`);
  if (rows === TARGET_ROWS && !checkTargets(run)) process.exitCode = 1;
}
