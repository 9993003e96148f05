import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findProgram } from "../../scripts/setUp/programs";

/** Where LibreOffice is; undefined where it is not installed. */
export const libreOffice: string | undefined = findProgram("libreOffice");

/** `test` where LibreOffice is installed, `test.skip` elsewhere (skipped tests are counted and named at the end). */
export const testWithLibreOffice: jest.It = libreOffice === undefined ? test.skip : test;

/**
 * Recalculate every formula of every opened .xlsx (0 is "always"), whatever results are stored in it. In one thread:
 * LibreOffice 7.4's threads now and then leave a cell over a long column of formulas with its stored result.
 */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Calculation"><prop oor:name="UseThreadedCalculationForFormulaGroups" oor:op="fuse"><value>false</value></prop></item>
</oor:items>`;

/** Opens a workbook in LibreOffice, recalculates all of it and saves it in another format. */
export function convertWorkbook(bytes: Uint8Array, to: "xlsx" | "pdf"): Uint8Array {
  const take = (out: string): Uint8Array => readFileSync(path.join(out, `workbook.${to}`));
  return throughLibreOffice(bytes, { to, settings: ALWAYS_RECALCULATE }, take);
}

interface Conversion {
  /** What LibreOffice writes: a format, or a filter with its options. */
  readonly to: string;
  /** Its own settings where they differ from those it is installed with. */
  readonly settings?: string;
}

/** What is taken from the folder that LibreOffice has written into, before everything is deleted again. */
export function throughLibreOffice<Result>(
  bytes: Uint8Array,
  { to, settings }: Conversion,
  take: (out: string) => Result
): Result {
  if (libreOffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(path.join(tmpdir(), "enough-pipeline-"));
  try {
    const profile = path.join(folder, "profile");
    if (settings !== undefined) {
      mkdirSync(path.join(profile, "user"), { recursive: true });
      writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), settings);
    }
    const input = path.join(folder, "workbook.xlsx");
    writeFileSync(input, bytes);
    const out = path.join(folder, "out");
    execFileSync(
      libreOffice,
      [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", to, "--outdir", out, input],
      { stdio: "pipe", timeout: 240_000 }
    );
    return take(out);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
