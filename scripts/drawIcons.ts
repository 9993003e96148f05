/** `npm run icons`: draws the add-in's icons as PNG files at every size Office asks for. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Drawing, funnel, pixelsOf, sheetWithPane } from "./drawing/icons";
import { pngOf } from "./drawing/png";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 96];
/** For listings, which ask for one larger picture of the product. */
const LISTING_SIZE = 128;
const FOLDER = path.join(__dirname, "../assets/icons");

function draw(name: string, size: number, drawing: Drawing): void {
  writeFileSync(path.join(FOLDER, `${name}-${size}.png`), pngOf(size, size, pixelsOf(drawing, size)));
}

mkdirSync(FOLDER, { recursive: true });
for (const size of SIZES) draw("open-pane", size, sheetWithPane(size));
for (const size of [...SIZES, LISTING_SIZE]) draw("icon", size, funnel(size));
console.log(`drew ${2 * SIZES.length + 1} icons into assets/icons`);
