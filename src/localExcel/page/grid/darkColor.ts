/** Lightness (OKLab) of the sheet's ground in the dark look, which white becomes. */
const GROUND = 0.24;
/** Above 1: middle tones, which are muted texts, become lighter than a plain turn would make them, and stay readable. */
const LIFT = 1.3;
const known = new Map<string, string>();

/**
 * A colour of a workbook as the dark look shows it: light becomes dark and dark light, the hue stays, so that text keeps its
 * contrast to its ground and a yellow cell stays a yellow one. White becomes #1F1F1F, black white.
 *
 * @param color "#RRGGBB"
 */
export function darkColor(color: string): string {
  let dark = known.get(color);
  if (dark === undefined) {
    dark = inverted(color);
    known.set(color, dark);
  }
  return dark;
}

function inverted(color: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => linear(parseInt(color.slice(at, at + 2), 16) / 255));
  if (r === undefined || g === undefined || b === undefined || Number.isNaN(r + g + b)) return color;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const lightness = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const hue = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return hexOf(1 - lightness ** LIFT * (1 - GROUND), a, hue);
}

function hexOf(lightness: number, a: number, b: number): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return `#${channels.map((channel) => byteOf(channel).toString(16).padStart(2, "0")).join("")}`;
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

function byteOf(channel: number): number {
  const shown = channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, shown)) * 255);
}
