import path from "node:path";
import { analyzePipeline, type Analyzed } from "../analyzePipeline";
import { analysisJson } from "../core/analysisJson";
import { dayOf, isoDay, type Day } from "../core/cells/day";
import type { Snapshot } from "../core/changes/snapshot";
import { snapshotOf } from "../core/changes/snapshotOf";
import type { StoredSnapshot } from "../core/changes/storedSnapshot";
import { answerText } from "../core/report/answerText";
import { analysisWords } from "../core/report/analysisWords";
import { dayWords } from "../core/report/wording";
import { resolveSettings } from "../core/resolveSettings";
import type { OpenedWorkbook } from "../localExcel/files/openedWorkbook";
import { saveXlsx } from "../localExcel/files/saveXlsx";
import type { ExcelRunner } from "../workbook/excelRunner";
import { findPipeline } from "../workbook/readPipeline";
import { removeEverything } from "../workbook/removeEverything";
import { commandOptions, type CommandOptions } from "./commandOptions";
import { historyCsv } from "./historyCsv";
import { keptWords } from "./keptWords";
import { exportWords, notKeptWords } from "./exportWords";
import { openedFile, type OpenedFile, openExports } from "./openExports";
import { requireNoneReplaced, requirePlaces } from "./outputPlaces";
import { questionLines } from "./questionLines";
import { settingWords } from "./settingWords";
import { unusedStageWords } from "./stageWords";
import { UsageError } from "./usageError";
import { writeWhole, type OutputFile } from "./writeWhole";
import { leftOutWords, removalWords } from "./writtenWords";

/**
 * `npm run analyze`: opens files, analyses the newest through office.js in a local Excel, writes what was asked for.
 * @param words the command line without node and script
 * @param now the moment, in local time: days are local calendar days
 * @throws UsageError, SourceError when the input cannot be analysed; nothing was written then
 */
export async function analyzeCommand(words: readonly string[], now: Date): Promise<void> {
  const options = commandOptions(words);
  const today = dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
  const [problem] = resolveSettings(options.overrides, today).problems;
  if (problem !== undefined) throw new UsageError(settingWords(problem));
  await requirePlaces(options);

  if (options.isRemoval) {
    await removeOurs(options);
    return;
  }
  const { analyzed: file, asOf, earlier } = await openExports(options, today);
  const { opened, excel } = file;
  requireEnding(options.out, opened);
  await requireNoneReplaced(
    options.out,
    earlier.map((each) => each.file)
  );
  const others = earlier.map(({ stored }) => stored);
  if (options.forget.length > 0) await requireKept(excel, options.forget, others);
  const time = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
  const { sheet, table } = options;
  const overrides = asOf === undefined ? options.overrides : { asOf: isoDay(asOf), ...options.overrides };
  const computedAt = `${dayWords(today)}, ${time}`;
  const past = { exports: earlier, others, forgotten: options.forget };
  const analyzed = await analyzePipeline(excel, { today, computedAt, sheet, table, overrides, past });
  const json = `${JSON.stringify(analysisJson(analyzed.analysis, analysisWords(analyzed.analysis)), undefined, 2)}\n`;
  const jsonFile = options.json === undefined || options.json === "-" ? [] : [{ file: options.json, content: json }];
  const { history } = options;
  const historyFile = history === undefined ? [] : [{ file: history, content: historyCsv(keptBy(analyzed)) }];
  await writeWhole([...workbookFile(file, options), ...jsonFile, ...historyFile]);
  if (options.json === "-") process.stdout.write(json);
  const unused = unusedStageWords(analyzed, overrides["stageMap"]);
  if (unused !== undefined) process.stderr.write(`${unused}\n`);
  if (!options.isQuiet)
    for (const line of exportWords({ file: file.file, asOf, earlier })) process.stderr.write(`${line}\n`);
  writeAnswers(analyzed, options);
}

/** What the workbooks that are taken in keep. */
type Others = readonly (readonly StoredSnapshot[])[];

async function removeOurs(options: CommandOptions): Promise<void> {
  const [name = ""] = options.files;
  const file = await openedFile(name);
  const { opened, excel } = file;
  requireEnding(options.out, opened);
  const removed = await removeEverything(excel);
  if (removed.kind === "blocked") throw new UsageError(removalWords(removed));
  await writeWhole(workbookFile(file, options));
  const copied = removed.kind === "nothingOfOurs" ? ` "${options.out ?? ""}" is a copy of it.` : "";
  if (!options.isQuiet) process.stdout.write(`${removalWords(removed)}${copied}\n`);
}

/** @throws UsageError where neither the workbook nor one that is taken in keeps a snapshot of a day that is to be forgotten */
async function requireKept(excel: ExcelRunner, days: readonly Day[], others: Others): Promise<void> {
  const { history } = await excel(findPipeline);
  const kept = [...new Set([...history.snapshots, ...others.flat()].map(({ day }) => day))].sort();
  for (const day of days.map(isoDay)) if (!kept.includes(day)) throw new UsageError(notKeptWords(day, kept));
}

/** The snapshots that are kept after an analysis, its own included. */
function keptBy({ analysis }: Analyzed): readonly Snapshot[] {
  const today = snapshotOf(analysis, undefined);
  return [...analysis.past.snapshots.filter(({ asOf }) => asOf !== today.asOf), today].sort((a, b) => a.asOf - b.asOf);
}

function writeAnswers({ analysis, written, problems }: Analyzed, options: CommandOptions): void {
  if (options.isQuiet) return;
  // What stands in the workbook matters only to who asked for the workbook.
  const leftOut = options.out === undefined ? [] : leftOutWords(written);
  for (const sentence of [...problems.map(settingWords), ...leftOut]) process.stderr.write(`${sentence}\n`);
  if (options.json !== "-") process.stdout.write(`${[answerText(analysis), ...questionLines(analysis)].join("\n")}\n`);
}

/** Says what is kept unread, and gives the workbook to write; nothing where none is wanted. */
function workbookFile({ opened, calculate }: OpenedFile, { out, isQuiet }: CommandOptions): readonly OutputFile[] {
  if (out === undefined) return [];
  if (!isQuiet) for (const line of keptWords(opened.uncarried)) process.stderr.write(`${line}\n`);
  calculate();
  return [{ file: out, content: saveXlsx(opened) }];
}

/** A workbook with macros must keep its ending, any other gets .xlsx: Excel refuses to open it otherwise. */
function requireEnding(out: string | undefined, { extension }: OpenedWorkbook): void {
  if (out !== undefined && path.extname(out).toLowerCase() !== extension) {
    throw new UsageError(`--out "${out}" must end in ${extension}: that is the kind of workbook that is written.`);
  }
}
