import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import Papa from "papaparse";
import { libreOffice } from "../../support/libreOffice";

/** Comma, quotes, UTF-8, from the first line, texts as shown, every sheet a file. */
const AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true,false,false,-1";

/** What LibreOffice shows in every cell of every sheet of a workbook: sheet → rows of texts. */
export function libreOfficeTexts(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  if (libreOffice === undefined) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(path.join(tmpdir(), "enough-pipeline-"));
  try {
    const input = path.join(folder, "workbook.xlsx");
    writeFileSync(input, bytes);
    const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
    const out = path.join(folder, "out");
    execFileSync(libreOffice, [profile, "--headless", "--convert-to", AS_SHOWN, "--outdir", out, input], {
      stdio: "pipe",
      timeout: 240_000,
    });
    return new Map(
      readdirSync(out).map((file) => {
        const { data } = Papa.parse<string[]>(readFileSync(path.join(out, file), "utf8"));
        return [file.replace(/^workbook-/, "").replace(/\.csv$/, ""), data];
      })
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
