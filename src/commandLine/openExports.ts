import path from "node:path";
import { readExport, type ReadExport } from "../analyst/readExport";
import { dayFromIso, isoDay, type Day } from "../core/cells/day";
import { dayInName } from "../core/changes/exportDay";
import type { PastExport } from "../core/changes/pastWork";
import type { StoredSnapshot } from "../core/changes/storedSnapshot";
import { SourceError } from "../core/opportunities/sourceError";
import { sourceMessage } from "../core/report/sourceMessage";
import { resolveSettings } from "../core/resolveSettings";
import type { OpenedWorkbook } from "../localExcel/files/openedWorkbook";
import { calculatorInNode } from "../localExcel/formulas/ironCalcInNode";
import { LocalWorkbook } from "../localExcel/model/localWorkbook";
import { connect } from "../localExcel/protocol/connect";
import type { Overrides } from "../typedOverrides";
import type { ExcelRunner } from "../workbook/excelRunner";
import { findPipeline } from "../workbook/readPipeline";
import { readStoredAnswer } from "../workbook/readStoredAnswer";
import { readStoredSnapshots } from "../workbook/readStoredSnapshots";
import type { CommandOptions } from "./commandOptions";
import { openFile } from "./openFile";
import { UsageError } from "./usageError";

/** A file that was opened, and the way to its workbook. */
export interface OpenedFile {
  readonly file: string;
  readonly opened: OpenedWorkbook;
  readonly excel: ExcelRunner;
  /** Gives what waits its result, before the workbook is saved: what is only asked for numbers need not calculate its sheets. */
  readonly calculate: () => void;
}

/** The files of one call: the newest is analyzed, the others are its past. */
export interface OpenedExports {
  readonly analyzed: OpenedFile;
  /** Day of the analyzed file; undefined where one file was named and nothing says its day: today's, or as typed in it. */
  readonly asOf: Day | undefined;
  /** Oldest first. */
  readonly earlier: readonly EarlierFile[];
}

/** A file that is taken in: its rows as of their day, and the history it keeps where it is a workbook that was annotated. */
export interface EarlierFile extends PastExport {
  readonly file: string;
  readonly stored: readonly StoredSnapshot[];
}

/** A file with its rows, and the day they show. */
interface DatedFile extends OpenedFile {
  readonly read: ReadExport;
  readonly stored: readonly StoredSnapshot[];
  readonly day: Day | undefined;
}

/** Opens a file with a local Excel of its own. @throws UsageError */
export async function openedFile(file: string): Promise<OpenedFile> {
  const opened = await openFile(file);
  const workbook = new LocalWorkbook(opened.model, calculatorInNode);
  workbook.whenFormulasWait = () => undefined;
  const local = connect(workbook);
  return { file, opened, excel: (batch) => local.run(batch), calculate: () => workbook.catchUp() };
}

/**
 * Opens every file that was named and tells the newest from the earlier ones: by `--day`, a snapshot-date column, the name
 * of the file, the day of our answer in it. The day of one that nothing tells may be said by `--as-of`.
 * @throws UsageError with one sentence where a day is not known, or two files are of one day
 */
export async function openExports(options: CommandOptions, today: Day): Promise<OpenedExports> {
  const typed = daysTyped(options);
  const [only, ...more] = options.files;
  if (only !== undefined && more.length === 0)
    return { analyzed: await openedFile(only), asOf: typed.get(only), earlier: [] };
  const asOf = asOfTyped(options.overrides, today);
  const files: DatedFile[] = [];
  for (const file of options.files) files.push(await datedFile(file, { options, today, typed: typed.get(file) }));
  const dated = withDays(files, asOf).sort((a, b) => a.day - b.day);
  const newest = dated[dated.length - 1];
  if (newest === undefined) throw new UsageError("No file was named.");
  requireDays(dated, asOf);
  return {
    analyzed: newest,
    asOf: asOf ?? newest.day,
    earlier: dated.slice(0, -1).map(({ file, read: { grid, source }, stored, day }) => {
      return { file, grid, source, stored, day };
    }),
  };
}

/** The day each file was said to be of, by the file as it was named. */
function daysTyped({ files, days }: CommandOptions): ReadonlyMap<string, Day> {
  const typed = new Map<string, Day>();
  for (const [name, text] of days) {
    const day = dayFromIso(text);
    if (day === undefined) throw new UsageError(`--day "${name}=${text}": "${text}" is no day such as 2026-08-15.`);
    const exact = files.filter((file) => file === name);
    const fitting = exact.length > 0 ? exact : files.filter((file) => path.basename(file) === name);
    const [file, another] = fitting;
    if (file === undefined) throw new UsageError(`--day names "${name}", which is none of the files.`);
    if (another !== undefined)
      throw new UsageError(`--day "${name}=${text}" fits "${file}" and "${another}". Name it with its folder.`);
    typed.set(file, day);
  }
  return typed;
}

/** What `--as-of` says. */
function asOfTyped(overrides: Overrides, today: Day): Day | undefined {
  const isTyped = Object.keys(overrides).some((key) => key.toLowerCase() === "asof");
  return isTyped ? resolveSettings(overrides, today).settings.asOf : undefined;
}

interface Dating {
  readonly options: CommandOptions;
  readonly today: Day;
  readonly typed: Day | undefined;
}

async function datedFile(file: string, { options, today, typed }: Dating): Promise<DatedFile> {
  const opened = await openedFile(file);
  const { sheet, table, overrides } = options;
  return await opened
    .excel(async (context) => {
      const found = await findPipeline(context, { withTexts: true });
      const read = await readExport(context, found, { today, overrides, sheet, table });
      const named = typed ?? read.daySaid ?? dayInName(path.parse(file).name);
      const day = named ?? (await readStoredAnswer(context, found.outline))?.stored.summary.asOf;
      const stored = await readStoredSnapshots(context, found, undefined);
      return { ...opened, read, stored, day };
    })
    .catch((error: unknown) => {
      if (!(error instanceof SourceError)) throw error;
      throw new UsageError(`"${file}": ${sourceMessage(error.fault, "commandLine")}`);
    });
}

/** Every file with its day; one that nothing tells is of the day of `--as-of`. */
function withDays(files: readonly DatedFile[], asOf: Day | undefined): (DatedFile & { readonly day: Day })[] {
  const unknown = files.filter(({ day }) => day === undefined);
  const [first, another] = unknown;
  if (first !== undefined && (another !== undefined || asOf === undefined)) {
    const which = another === undefined ? `"${first.file}"` : `"${first.file}" and "${another.file}"`;
    const types = unknown.map(({ file }) => `--day "${path.basename(file)}=YYYY-MM-DD"`).join(" ");
    throw new UsageError(
      `Which day ${which} shows is not known: add ${types}, or put the day in the name of the file.`
    );
  }
  return files.flatMap((file) => {
    const day = file.day ?? asOf;
    return day === undefined ? [] : [{ ...file, day }];
  });
}

/** @throws UsageError where two files are of one day, or an earlier one is not before the day of the analysis */
function requireDays(dated: readonly (DatedFile & { readonly day: Day })[], asOf: Day | undefined): void {
  dated.forEach(({ file, day }, i) => {
    const next = dated[i + 1];
    if (next === undefined) return;
    if (next.day === day) {
      const types = `--day "${path.basename(file)}=YYYY-MM-DD"`;
      throw new UsageError(`"${file}" and "${next.file}" both show ${isoDay(day)}: leave one out, or add ${types}.`);
    }
    if (asOf !== undefined && day >= asOf)
      throw new UsageError(`"${file}" shows ${isoDay(day)}, which is not before --as-of ${isoDay(asOf)}.`);
  });
}
