import { deflateSync, inflateSync } from "node:zlib";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pngChunk, pngSize } from "../../../scripts/drawing/png";

const PICTURES = path.join(__dirname, "../../../docs/pictures");
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const MOST_COLORS = 256;

/** Where a picture of the documentation is. */
export const pictureFile = (name: string): string => path.join(PICTURES, `${name}.png`);

/**
 * Keeps a picture in docs/pictures where there is none of that name, or with UPDATE_PICTURES=1 in its place: a run of the
 * tests leaves the checkout as it was. @returns whether it was written
 */
export async function keepPicture(name: string, take: () => Promise<Buffer>): Promise<boolean> {
  const file = pictureFile(name);
  if (existsSync(file) && process.env["UPDATE_PICTURES"] !== "1") return false;
  mkdirSync(PICTURES, { recursive: true });
  writeFileSync(file, withPalette(await take()));
  return true;
}

/** The same picture in at most 256 colours, close ones made one: a third of the bytes. */
function withPalette(png: Buffer): Buffer {
  const { width = 0, height = 0 } = pngSize(png) ?? {};
  const { pixels, channels } = pixelsOf(png, width, height);
  const keys = new Uint32Array(width * height);
  for (let i = 0; i < keys.length; i++) keys[i] = pixels.readUIntBE(i * channels, 3);
  const { indexes, palette } = reduced(keys);
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row++)
    rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE,
    pngChunk("IHDR", header),
    pngChunk("PLTE", palette),
    pngChunk("IDAT", deflateSync(rows, { level: 9 })),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

/** The most frequent colours stay; each other goes to the nearest of them. */
function reduced(keys: Uint32Array): { readonly indexes: Uint8Array; readonly palette: Buffer } {
  const counts = new Map<number, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const kept = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST_COLORS);
  const colors = kept.map(([key]) => key);
  const indexOf = new Map(colors.map((key, index) => [key, index]));
  for (const key of counts.keys()) if (!indexOf.has(key)) indexOf.set(key, nearest(key, colors));
  const palette = Buffer.alloc(colors.length * 3);
  colors.forEach((key, index) => palette.writeUIntBE(key, index * 3, 3));
  return { indexes: Uint8Array.from(keys, (key) => indexOf.get(key) ?? 0), palette };
}

function nearest(key: number, colors: readonly number[]): number {
  const parts = (color: number): number[] => [color >> 16, (color >> 8) & 255, color & 255];
  const [r = 0, g = 0, b = 0] = parts(key);
  let [best, least] = [0, Infinity];
  colors.forEach((color, index) => {
    const [x = 0, y = 0, z = 0] = parts(color);
    const distance = (r - x) ** 2 + (g - y) ** 2 + (b - z) ** 2;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** The pixels of a browser's PNG (8 bits a channel, with or without alpha), row by row, their filters undone. */
function pixelsOf(png: Buffer, width: number, height: number): { readonly pixels: Buffer; readonly channels: number } {
  const channels = png[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12) {
    if (png.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const stride = width * channels;
  const pixels = Buffer.alloc(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = raw[row * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i++) {
      const left = i >= channels ? (pixels[row * stride + i - channels] ?? 0) : 0;
      const up = row > 0 ? (pixels[(row - 1) * stride + i] ?? 0) : 0;
      const upLeft = row > 0 && i >= channels ? (pixels[(row - 1) * stride + i - channels] ?? 0) : 0;
      pixels[row * stride + i] = (raw[row * (stride + 1) + 1 + i] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
  return { pixels, channels };
}

/** What a filter of the format adds to a byte: by its neighbours to the left, above, and above left. */
function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  if (filter !== 4) return 0;
  const guess = left + up - upLeft;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)];
  return a <= b && a <= c ? left : b <= c ? up : upLeft;
}
