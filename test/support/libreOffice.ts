import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const CANDIDATES = [
  "/usr/bin/soffice",
  "/usr/local/bin/soffice",
  "/usr/bin/libreoffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** Where LibreOffice is; undefined where it is not installed. */
export const libreOffice: string | undefined = CANDIDATES.find((candidate) => existsSync(candidate));

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
  if (libreOffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(path.join(tmpdir(), "enough-pipeline-"));
  try {
    const profile = path.join(folder, "profile");
    mkdirSync(path.join(profile, "user"), { recursive: true });
    writeFileSync(path.join(profile, "user", "registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const input = path.join(folder, "workbook.xlsx");
    writeFileSync(input, bytes);
    const out = path.join(folder, "out");
    execFileSync(
      libreOffice,
      [`-env:UserInstallation=file://${profile}`, "--headless", "--convert-to", to, "--outdir", out, input],
      { stdio: "pipe", timeout: 240_000 }
    );
    return readFileSync(path.join(out, `workbook.${to}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
