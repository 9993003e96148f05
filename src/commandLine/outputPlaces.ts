import { access, constants, stat } from "node:fs/promises";
import path from "node:path";
import type { CommandOptions } from "./commandOptions";
import { systemCode } from "./openFile";
import { UsageError } from "./usageError";

/**
 * Checks before anything is read that the results can be put where they are asked for, and that none of them would
 * replace a file that is read or another result. An annotated workbook may replace the file it was made from.
 * @throws UsageError with one sentence that names the file
 */
export async function requirePlaces({ files, out, json, history }: CommandOptions): Promise<void> {
  const tables = [
    { option: "--json", place: json === "-" ? undefined : json, holds: "the JSON" },
    { option: "--history", place: history, holds: "the history" },
  ].flatMap(({ place, ...table }) => (place === undefined ? [] : [{ ...table, place }]));
  for (const place of [out, ...tables.map((table) => table.place)]) if (place !== undefined) await requirePlace(place);
  const taken = new Map<string, string>();
  if (out !== undefined && tables.length > 0) taken.set(await identity(out), "the workbook that --out writes");
  for (const file of files) taken.set(await identity(file), files.length > 1 ? "one of the files" : READ);
  for (const { option, place, holds } of tables) {
    const target = await identity(place);
    const other = taken.get(target);
    if (other !== undefined) throw new UsageError(`${option} "${place}" is ${other}. Name another file for ${holds}.`);
    taken.set(target, `the file that ${option} writes`);
  }
}

const READ = "the file that is analyzed";

/** @throws UsageError where the workbook would be written over a file that is only taken in */
export async function requireNoneReplaced(out: string | undefined, earlier: readonly string[]): Promise<void> {
  if (out === undefined) return;
  const target = await identity(out);
  for (const file of earlier) {
    if ((await identity(file)) === target)
      throw new UsageError(`--out "${out}" is an earlier file, which is only taken in. Name another file.`);
  }
}

async function requirePlace(file: string): Promise<void> {
  const folder = path.dirname(path.resolve(file));
  const parent = await foundAt(folder);
  if (parent?.isDirectory() !== true)
    throw new UsageError(`There is no folder "${folder}" to write "${path.basename(file)}" into.`);
  const standing = await foundAt(file);
  if (standing?.isDirectory() === true) throw new UsageError(`"${file}" is a folder. Name a file to write.`);
  // A file takes its place by being renamed over it: a pipe or a device would be gone.
  if (standing !== undefined && !standing.isFile()) throw new UsageError(`"${file}" is no file that can be written.`);
  await access(folder, constants.W_OK).catch((error: unknown) => {
    throw unwritable(file, error);
  });
}

/** What says that two paths are one file: its number on its disk; the full path of one that is not there yet. */
async function identity(file: string): Promise<string> {
  const found = await foundAt(file);
  if (found !== undefined) return `${found.dev}:${found.ino}`;
  const folder = await foundAt(path.dirname(path.resolve(file)));
  return `${folder?.dev ?? ""}:${folder?.ino ?? ""}/${path.basename(file)}`;
}

async function foundAt(file: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  return await stat(file).catch((error: unknown) => {
    if (systemCode(error) === "ENOENT" || systemCode(error) === "ENOTDIR") return undefined;
    throw unwritable(file, error);
  });
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not write there",
  EPERM: "this user may not write there",
  EROFS: "the disk is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the disk is full",
  EISDIR: "it is a folder",
  ENOENT: "no file can be made there",
  ENOTDIR: "its folder is not there",
  ENAMETOOLONG: "its name is too long",
  EBUSY: "another program has it open",
  ELOOP: "its links lead in a circle",
};

/** The sentence for a system error about a file to be written; any other error as it is. */
export function unwritable(file: string, error: unknown): unknown {
  const code = systemCode(error);
  const reason = code === undefined ? undefined : REASONS[code];
  return reason === undefined ? error : new UsageError(`"${file}" cannot be written: ${reason}.`);
}
