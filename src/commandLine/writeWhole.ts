import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { unwritable } from "./outputPlaces";

/** One file to be written. */
export interface OutputFile {
  readonly file: string;
  readonly content: Uint8Array | string;
}

/**
 * Writes files whole or not at all: all of them beside their places first, then each is renamed.
 * @throws UsageError that names the file, where the system does not take it
 */
export async function writeWhole(files: readonly OutputFile[]): Promise<void> {
  const parts = files.map(({ file, content }) => ({ file, content, beside: besideOf(file) }));
  try {
    for (const { file, content, beside } of parts)
      await attempt(file, async () => await writeFile(beside, content, { flag: "wx" }));
    for (const { file, beside } of parts) await attempt(file, async () => await rename(beside, file));
  } finally {
    // Gone after a rename; after a failure nothing half-written stays.
    for (const { beside } of parts) await rm(beside, { force: true });
  }
}

function besideOf(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString("hex")}.part`);
}

async function attempt(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw unwritable(file, error);
  }
}
