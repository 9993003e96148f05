/**
 * `npm run icons`: draws the add-in's icons as PNG files at every size Office asks for.
 * The mark: a funnel, filled to a level, with the level it needs marked across it.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pngOf } from "./drawing/png";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const FOLDER = path.join(__dirname, "../assets/icons");

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const GREEN: Colour = [16, 124, 65, 255];
const PALE: Colour = [226, 241, 231, 255];
const DARK: Colour = [12, 62, 35, 255];
const CLEAR: Colour = [0, 0, 0, 0];

/** Half the width of the funnel at a height, outer edge; 0 where there is none. */
function halfWidth(y: number): number {
  if (y < 0.05 || y > 0.97) return 0;
  return y < 0.62 ? 0.48 - (y - 0.05) * 0.58 : 0.15;
}

/** Colour of a point of the mark; x and y run from 0 to 1, y downward. */
function colourAt(x: number, y: number): Colour {
  const fromAxis = Math.abs(x - 0.5);
  const half = halfWidth(y);
  if (fromAxis > half) return CLEAR;
  const isWall = fromAxis > half - 0.09 || y < 0.13 || y > 0.89;
  // The needed level: a line across, above what is there.
  const isLevel = y > 0.27 && y < 0.35;
  if (isWall || isLevel) return DARK;
  return y > 0.43 ? GREEN : PALE;
}

const GRAIN = 8;

/** The mean colour of 8 × 8 points of a pixel, weighted by alpha so that edges keep their colour. */
function meanColour(size: number, row: number, column: number): Colour {
  let [red, green, blue, alpha] = [0, 0, 0, 0];
  for (let i = 0; i < GRAIN * GRAIN; i++) {
    const x = (column + ((i % GRAIN) + 0.5) / GRAIN) / size;
    const y = (row + (Math.floor(i / GRAIN) + 0.5) / GRAIN) / size;
    const colour = colourAt(x, y);
    red += colour[0] * colour[3];
    green += colour[1] * colour[3];
    blue += colour[2] * colour[3];
    alpha += colour[3];
  }
  if (alpha === 0) return CLEAR;
  return [red / alpha, green / alpha, blue / alpha, alpha / (GRAIN * GRAIN)];
}

function pixelsOf(size: number): Buffer {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels.set(meanColour(size, row, column).map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}

mkdirSync(FOLDER, { recursive: true });
for (const size of SIZES) writeFileSync(path.join(FOLDER, `icon-${size}.png`), pngOf(size, size, pixelsOf(size)));
console.log(`drew ${SIZES.length} icons into assets/icons`);
