import { useEffect, useState } from "react";

/** Below this the pane covers the grid. */
const NARROW = "(max-width: 999px)";

/** Whether grid and pane have no room beside each other. */
export function useIsNarrow(): boolean {
  const [isNarrow, setIsNarrow] = useState(() => window.matchMedia(NARROW).matches);
  useEffect(() => {
    const query = window.matchMedia(NARROW);
    const hear = (): void => setIsNarrow(query.matches);
    query.addEventListener("change", hear);
    return () => query.removeEventListener("change", hear);
  }, []);
  return isNarrow;
}
