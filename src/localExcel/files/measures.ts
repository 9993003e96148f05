import type { DimensionModel } from "../model/workbookModel";

/** Widest digit of Calibri 11 in pixels; column widths are counted in it. */
const DIGIT = 7;
const POINTS_PER_PIXEL = 0.75;

/** English metric units, in which drawings measure, of a point. */
export const EMU_PER_POINT = 12_700;

/** The file's column width (characters with padding) in points of whole pixels. */
export function widthToPoints(width: number): number {
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
  return pixels * POINTS_PER_PIXEL;
}

/** Points → the file's column width. */
export function pointsToWidth(points: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}

/** The default width a sheet gives in characters without padding; whole eights of pixels, as Excel rounds it. */
export function baseWidthToPoints(characters: number): number {
  return Math.ceil((characters * DIGIT + 5) / 8) * 8 * POINTS_PER_PIXEL;
}

/** Sizes along one side of a sheet, to place drawings by cells. */
export interface Lengths {
  readonly sizes: ReadonlyMap<number, DimensionModel>;
  readonly default: number;
}

const lengthAt = (lengths: Lengths, index: number): number => {
  const own = lengths.sizes.get(index);
  return own?.hidden === true ? 0 : (own?.size ?? lengths.default);
};

/** Points from the sheet's edge to a row or column. */
export function offsetOf(lengths: Lengths, index: number): number {
  let offset = index * lengths.default;
  for (const other of lengths.sizes.keys()) {
    if (other < index) offset += lengthAt(lengths, other) - lengths.default;
  }
  return offset;
}

/** The row or column a point lies in, and how far behind its edge. */
export function cellAt(lengths: Lengths, points: number): { index: number; beyond: number } {
  let index = 0;
  let rest = Math.max(0, points);
  for (let length = lengthAt(lengths, 0); rest >= length && index < 1_048_575; length = lengthAt(lengths, index)) {
    rest -= length;
    index++;
  }
  return { index, beyond: rest };
}
