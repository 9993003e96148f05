import { SpreadsheetFileError, type SpreadsheetFileProblem } from "./spreadsheetFileError";

export type FileKind = "package" | "text";

const startsWith = (bytes: Uint8Array, ...first: number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte);

/** What begins a file that is no spreadsheet, as text. */
const TEXT_SIGNS: readonly (readonly [RegExp, SpreadsheetFileProblem])[] = [
  [/^%PDF-/, "pdf"],
  [/^\s*(?:<!DOCTYPE html|<html|<head|<body|<table|<meta)/i, "html"],
  [/^\s*<\?xml[\s\S]*<html/i, "html"],
  [/^\s*<\?xml/, "xml"],
  [/^\s*\{\\rtf/, "otherOffice"],
];

/**
 * Tells by its content, not by its name, whether a file is a zip package or text.
 * @throws SpreadsheetFileError for everything that can be neither workbook nor delimited text
 */
export function detectFile(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new SpreadsheetFileError("empty", "");
  // "PK" alone may begin the first column's name.
  if (startsWith(bytes, 0x50, 0x4b) && (bytes[2] ?? 0) < 0x20) return "package";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new SpreadsheetFileError(compoundKind(bytes), "");
  // Binary .xls of Excel 2 to 4 without container.
  if (startsWith(bytes, 0x09) && [0x00, 0x02, 0x04].includes(bytes[1] ?? -1) && bytes[3] === 0x00) {
    throw new SpreadsheetFileError("oldXls", "");
  }
  const images = [
    [0x89, 0x50, 0x4e, 0x47],
    [0xff, 0xd8, 0xff],
    [0x47, 0x49, 0x46, 0x38],
  ];
  if (images.some((sign) => startsWith(bytes, ...sign))) throw new SpreadsheetFileError("image", "");
  const start = new TextDecoder("windows-1252").decode(bytes.subarray(0, 1024)).replace(/^ï»¿/, "");
  const sign = TEXT_SIGNS.find(([pattern]) => pattern.test(start));
  if (sign !== undefined) throw new SpreadsheetFileError(sign[1], "");
  if (looksBinary(bytes)) throw new SpreadsheetFileError("binary", "");
  return "text";
}

/** A compound file is an old workbook, or a new one behind a password. */
function compoundKind(bytes: Uint8Array): SpreadsheetFileProblem {
  const names = new TextDecoder("utf-16le").decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (names.includes("EncryptedPackage") || names.includes("EncryptionInfo")) return "encrypted";
  return names.includes("Workbook") || names.includes("Book") ? "oldXls" : "otherOffice";
}

/** Zero bytes in a text that is not UTF-16, where every second byte of plain characters is zero. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return false;
  const zeros: [number, number] = [0, 0];
  const sample = bytes.subarray(0, 4096);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 0 : 1]++;
  });
  const [even, odd] = zeros;
  if (even === 0 && odd === 0) return false;
  return Math.max(even, odd) < sample.length * 0.2 || Math.min(even, odd) > sample.length * 0.05;
}
