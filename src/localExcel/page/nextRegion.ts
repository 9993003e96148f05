/** A part of the page F6 goes to. */
export interface Region {
  readonly holds: (element: Element | null) => boolean;
  readonly focus: () => void;
}

/** F6 goes to the next part of the page, Shift+F6 to the one before. */
export function nextRegion(regions: readonly Region[], focused: Element | null, isBack: boolean): Region | undefined {
  const at = regions.findIndex((region) => region.holds(focused));
  const count = regions.length;
  if (at < 0) return isBack ? regions[count - 1] : regions[0];
  return regions[(at + (isBack ? count - 1 : 1)) % count];
}
