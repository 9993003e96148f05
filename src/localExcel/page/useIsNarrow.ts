import { useMedia } from "./useMedia";

/** Whether grid and pane have no room beside each other: below this the pane covers the grid. */
export const useIsNarrow = (): boolean => useMedia("(max-width: 999px)");
