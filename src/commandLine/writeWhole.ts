import { randomBytes } from "node:crypto";
import { rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** Writes a file whole or not at all: beside its place first, then renamed. */
export async function writeWhole(file: string, content: Uint8Array | string): Promise<void> {
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString("hex")}.part`);
  try {
    await writeFile(beside, content, { flag: "wx" });
    await rename(beside, file);
  } finally {
    // Gone after a rename; after a failure nothing half-written stays.
    await rm(beside, { force: true });
  }
}
