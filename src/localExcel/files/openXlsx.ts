import type { OpenedWorkbook } from "./openedWorkbook";
import { contentTypeOf } from "./package/contentTypes";
import { PackageParts } from "./package/packageParts";
import { readWorkbook, workbookPartOf } from "./reading/readWorkbook";
import { SpreadsheetFileError } from "./spreadsheetFileError";
import { uncarriedParts } from "./uncarriedParts";

/**
 * Opens a workbook package. The package is kept as it is; the model says what this program can read and change.
 * @throws SpreadsheetFileError when it is no package, a damaged one, or one of another kind
 */
export function openXlsx(bytes: Uint8Array, name: string): OpenedWorkbook {
  const source = PackageParts.unzip(bytes);
  requireWorkbook(source);
  const model = read(source, name);
  const type = contentTypeOf(source, workbookPartOf(source)) ?? "";
  const extension = type.includes("macroEnabled") ? ".xlsm" : ".xlsx";
  return { model, source, extension, uncarried: uncarriedParts(source, model) };
}

function read(source: PackageParts, name: string): OpenedWorkbook["model"] {
  try {
    return readWorkbook(source, name);
  } catch (error) {
    if (error instanceof SpreadsheetFileError) throw error;
    throw new SpreadsheetFileError("damaged", error instanceof Error ? error.message : String(error));
  }
}

/** Says what a package is that holds no workbook of XML parts. */
function requireWorkbook(parts: PackageParts): void {
  const kind = parts.text("mimetype") ?? "";
  if (kind.includes("opendocument")) throw new SpreadsheetFileError("openDocument", kind);
  if (!parts.has("[Content_Types].xml")) throw new SpreadsheetFileError("otherZip", parts.names[0] ?? "");
  if (parts.has("xl/workbook.bin")) throw new SpreadsheetFileError("binaryWorkbook", "xl/workbook.bin");
  const other = ["word/document.xml", "ppt/presentation.xml", "visio/document.xml"].find((part) => parts.has(part));
  if (other !== undefined) throw new SpreadsheetFileError("otherOffice", other);
  workbookPartOf(parts);
}
