/** A colour as red, green, blue and opacity, each 0 to 255. */
export type Color = readonly [red: number, green: number, blue: number, opacity: number];

/** The colour of a point of an icon; x runs to the right and y down, in pixels of the icon's size. */
export type Drawing = (x: number, y: number) => Color;

/** Both stand out 3 to 1 against a white ribbon and against a dark one (#292929). */
const STROKE: Color = [22, 140, 78, 255];
const MARK: Color = [208, 92, 10, 255];
const FILL: Color = [33, 163, 102, 255];
const PAPER: Color = [255, 255, 255, 255];
const RULE: Color = [178, 206, 190, 255];
const CLEAR: Color = [0, 0, 0, 0];

/** Icons are laid out on 16 units a side; lines across and down fall on whole pixels at every size. */
const UNITS = 16;

const snapper = (size: number) => (units: number) => Math.round((units * size) / UNITS);
const strokeOf = (size: number) => Math.max(1, Math.round(size / UNITS));

/** The product's mark, and the icon of "Analyze pipeline": a funnel filled to a level, with the level it needs above it. */
export function funnel(size: number): Drawing {
  const at = snapper(size);
  const stroke = strokeOf(size);
  const [top, neck, bottom] = [at(1), at(10), at(15)];
  const [level, needed] = [at(7), at(4)];
  const [wide, narrow] = [at(7.5), at(2.5)];
  /** Half the funnel's width at a height, `inset` pixels within its outer edge. */
  const half = (y: number, inset: number) => {
    const slant = (wide - narrow) / (neck - top);
    const edge = y < neck ? wide - (y - top) * slant : narrow;
    return edge - inset * (y < neck ? Math.hypot(1, slant) : 1);
  };
  return (x, y) => {
    const fromAxis = Math.abs(x - size / 2);
    if (y < top || y > bottom || fromAxis > half(y, 0)) return CLEAR;
    if (y < top + stroke || y > bottom - stroke || fromAxis > half(y, stroke)) return STROKE;
    if (y >= needed && y < needed + stroke) return MARK;
    return y >= level ? FILL : PAPER;
  };
}

/** The icon of "Open pane": a sheet with a pane at its right, an answer of two bars in it. */
export function sheetWithPane(size: number): Drawing {
  const at = snapper(size);
  const stroke = strokeOf(size);
  const [left, top, right, bottom] = [at(1), at(2), at(15), at(14)];
  const divide = at(9);
  const rules = [at(5), at(8), at(11)];
  const bars = [
    { top: at(5), bottom: at(5) + Math.max(1, at(1.6)), right: at(14) - stroke },
    { top: at(8), bottom: at(8) + Math.max(1, at(1.6)), right: at(12) },
  ];
  const thin = Math.max(1, Math.round(size / 32));
  return (x, y) => {
    if (x < left || x >= right || y < top || y >= bottom) return CLEAR;
    const isEdge = x < left + stroke || x >= right - stroke || y < top + stroke || y >= bottom - stroke;
    if (isEdge) return STROKE;
    if (x >= divide) {
      const isBar = bars.some((bar) => y >= bar.top && y < bar.bottom && x >= divide + stroke && x < bar.right);
      return isBar ? PAPER : FILL;
    }
    const isRule = rules.some((rule) => y >= rule && y < rule + thin) || (x >= at(4.5) && x < at(4.5) + thin);
    return isRule ? RULE : PAPER;
  };
}

const GRAIN = 8;

/** The mean colour of 8 × 8 points of a pixel, weighted by opacity so that edges keep their colour. */
function meanColor(drawing: Drawing, column: number, row: number): Color {
  let [red, green, blue, opacity] = [0, 0, 0, 0];
  for (let i = 0; i < GRAIN * GRAIN; i++) {
    const color = drawing(column + ((i % GRAIN) + 0.5) / GRAIN, row + (Math.floor(i / GRAIN) + 0.5) / GRAIN);
    red += color[0] * color[3];
    green += color[1] * color[3];
    blue += color[2] * color[3];
    opacity += color[3];
  }
  if (opacity === 0) return CLEAR;
  return [red / opacity, green / opacity, blue / opacity, opacity / (GRAIN * GRAIN)];
}

/** A drawing as 8-bit RGBA pixels, row by row from the top. */
export function pixelsOf(drawing: Drawing, size: number): Buffer {
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      pixels.set(meanColor(drawing, column, row).map(Math.round), (row * size + column) * 4);
    }
  }
  return pixels;
}
