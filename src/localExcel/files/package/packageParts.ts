import { unzipSync, zipSync, type Zippable } from "fflate";
import { SpreadsheetFileError } from "../spreadsheetFileError";

const encoder = new TextEncoder();

/** Parts above this size are compressed at the fast level: the time matters more than the last tenth of the size. */
const LARGE_PART = 2_000_000;

/** The parts of a package by name ("xl/workbook.xml"), in the file's order. Names are found whatever their case, as the format says. */
export class PackageParts {
  private readonly parts: Map<string, Uint8Array>;
  private readonly spelling = new Map<string, string>();

  constructor(parts: Iterable<readonly [string, Uint8Array]> = []) {
    this.parts = new Map();
    for (const [name, bytes] of parts) this.set(name, bytes);
  }

  /** @throws SpreadsheetFileError "truncatedZip" when the archive's end is missing, "damaged" when a part cannot be read */
  static unzip(bytes: Uint8Array): PackageParts {
    try {
      const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith("/"));
      return new PackageParts(entries.map(([name, part]) => [name.replace(/\\/g, "/").replace(/^\//, ""), part]));
    } catch (error) {
      throw new SpreadsheetFileError(
        hasEnd(bytes) ? "damaged" : "truncatedZip",
        error instanceof Error ? error.message : String(error)
      );
    }
  }

  get names(): string[] {
    return [...this.parts.keys()];
  }

  has(name: string): boolean {
    return this.spelling.has(name.toLowerCase());
  }

  get(name: string): Uint8Array | undefined {
    const spelled = this.spelling.get(name.toLowerCase());
    return spelled === undefined ? undefined : this.parts.get(spelled);
  }

  /** A part as text; undefined when the package has no such part. */
  text(name: string): string | undefined {
    const bytes = this.get(name);
    return bytes === undefined ? undefined : decodePart(bytes);
  }

  set(name: string, content: Uint8Array | string): void {
    const spelled = this.spelling.get(name.toLowerCase()) ?? name;
    this.spelling.set(name.toLowerCase(), spelled);
    this.parts.set(spelled, typeof content === "string" ? encoder.encode(content) : content);
  }

  delete(name: string): void {
    const spelled = this.spelling.get(name.toLowerCase());
    if (spelled !== undefined) this.parts.delete(spelled);
    this.spelling.delete(name.toLowerCase());
  }

  /** A copy whose parts can be replaced without touching this one. */
  copy(): PackageParts {
    return new PackageParts(this.parts);
  }

  zip(): Uint8Array {
    const files: Zippable = {};
    for (const [name, bytes] of this.parts) {
      files[name] = [bytes, { level: bytes.length > LARGE_PART ? 1 : 6, mtime: new Date(1980, 0, 1) }];
    }
    return zipSync(files);
  }
}

/** The record that ends every archive, and a comment of at most 65,535 bytes behind it. */
const END_RECORD = "PK\x05\x06";
const LONGEST_END = 22 + 65_535;

function hasEnd(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(-LONGEST_END)).includes(END_RECORD);
}

/** Text of a part in the encoding its byte order mark says; UTF-8 without one. */
export function decodePart(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
