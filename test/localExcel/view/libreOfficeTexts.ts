import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import Papa from "papaparse";
import { throughLibreOffice } from "../../support/libreOffice";

/** Comma, quotes, UTF-8, from the first line, texts as shown, every sheet a file. */
const AS_SHOWN = "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,true,true,false,false,-1";

/** What LibreOffice shows in every cell of every sheet of a workbook: sheet → rows of texts. */
export function libreOfficeTexts(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  return throughLibreOffice(bytes, { to: AS_SHOWN }, (out) => {
    const texts = readdirSync(out).map((file) => {
      const { data } = Papa.parse<string[]>(readFileSync(path.join(out, file), "utf8"));
      return [file.replace(/^workbook-/, "").replace(/\.csv$/, ""), data] as const;
    });
    return new Map(texts);
  });
}
