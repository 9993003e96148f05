/** Pixels a point takes at 100 %. */
const PIXELS_PER_POINT = 4 / 3;

/** Points → whole pixels: lines stay sharp only on whole pixels. What is shown at all takes at least one. */
export function pixelsOf(points: number): number {
  return points <= 0 ? 0 : Math.max(1, Math.round(points * PIXELS_PER_POINT));
}

/** Where the rows (or columns) of a sheet lie, in pixels from its top (or left). */
export interface AxisGeometry {
  readonly count: number;
  /** Pixels before an index; `count` gives the whole length. */
  readonly start: (index: number) => number;
  /** 0: hidden. */
  readonly size: (index: number) => number;
  /** The shown index at a pixel; the first or last one beyond the ends. */
  readonly indexAt: (pixel: number) => number;
  /** The pixel of a place given in points: rounding sizes to pixels moves what lies far down by many of them. */
  readonly pixelAt: (points: number) => number;
}

/**
 * One default size and the sizes that differ, so a million rows cost no more than the rows that are special.
 *
 * @param sizes index → points; 0 is hidden
 */
export function axisGeometry(count: number, defaultPoints: number, sizes: ReadonlyMap<number, number>): AxisGeometry {
  const usual = pixelsOf(defaultPoints);
  const special = [...sizes].filter(([index]) => index >= 0 && index < count).sort(([a], [b]) => a - b);
  const indices = Int32Array.from(special, ([index]) => index);
  const pixels = Int32Array.from(special, ([, points]) => pixelsOf(points));
  // [k]: by how much the first k special ones differ from as many usual ones.
  const offsets = runningSums(special.map(([, points]) => pixelsOf(points) - usual));
  const pointOffsets = runningSums(special.map(([, points]) => points - defaultPoints));

  const start = (index: number): number => index * usual + (offsets[lowerBound(indices, index)] ?? 0);
  const pointsBefore = (index: number): number =>
    index * defaultPoints + (pointOffsets[lowerBound(indices, index)] ?? 0);
  const size = (index: number): number => {
    const k = lowerBound(indices, index);
    return indices[k] === index ? (pixels[k] ?? usual) : usual;
  };
  const indexAt = (pixel: number): number => {
    let index = lastStartingBy(pixel, count, start);
    while (index > 0 && size(index) === 0) index--;
    return index;
  };
  const pixelAt = (points: number): number => {
    const index = lastStartingBy(points, count, pointsBefore);
    const length = pointsBefore(index + 1) - pointsBefore(index);
    const share = length > 0 ? Math.min(1, (points - pointsBefore(index)) / length) : 0;
    return Math.round(start(index) + share * size(index));
  };
  return { count, start, size, indexAt, pixelAt };
}

/** The last index that starts at or before a place: hidden ones start where the next one does. */
function lastStartingBy(place: number, count: number, start: (index: number) => number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (start(middle) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** [0, a, a+b, …] */
function runningSums(numbers: readonly number[]): Float64Array {
  const sums = new Float64Array(numbers.length + 1);
  numbers.forEach((number, k) => {
    sums[k + 1] = (sums[k] ?? 0) + number;
  });
  return sums;
}

/** How many of the ascending numbers are less than `limit`. */
function lowerBound(ascending: Int32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The next shown index in a direction; the same when there is none. */
export function nextShown(axis: AxisGeometry, index: number, step: 1 | -1): number {
  let next = index + step;
  while (next >= 0 && next < axis.count && axis.size(next) === 0) next += step;
  return next < 0 || next >= axis.count ? index : next;
}

/** Index a page further (or back) that still shows at least one row of where it came from. */
export function pageFrom(axis: AxisGeometry, index: number, pixels: number): number {
  const target = axis.indexAt(Math.max(0, axis.start(index) + pixels));
  return target === index ? nextShown(axis, index, pixels > 0 ? 1 : -1) : target;
}
