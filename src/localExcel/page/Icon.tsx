import * as React from "react";

/** Drawn for 20 × 20, a line of 1.25. */
const PATHS = {
  open: "M4.5 17.5v-15h7l4 4v5M11.5 2.5v4h4M15.5 18v-5M13 15.5l2.5-2.5 2.5 2.5",
  sample: "M2.5 4.5h15v11h-15zM2.5 8.2h15M2.5 11.8h15M7.5 4.5v11M12.5 4.5v11",
  download: "M10 2.5v11M5.5 9.5l4.5 4.5 4.5-4.5M3.5 17.5h13",
  undo: "M4 2.5v5h5M4.3 7.2C6 4.4 9.500 3.200 12.500 4.500c4 1.800 4.800 6.500 1.500 9.800l-3.500 3.200",
  close: "M4 4l12 12M16 4L4 16",
  back: "M12.500 4l-6 6 6 6",
  left: "M12 5l-5 5 5 5",
  right: "M8 5l5 5-5 5",
  down: "M5 8l5 5 5-5",
} as const;

export type IconName = keyof typeof PATHS;

/** A line drawing in the colour of the text beside it; it says nothing the text does not. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg className="icon" aria-hidden="true" width={size} height={size} viewBox="0 0 20 20">
      <path d={PATHS[name]} fill="none" stroke="currentColor" strokeWidth={1.25} />
    </svg>
  );
}
