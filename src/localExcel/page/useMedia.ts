import { useEffect, useState } from "react";

/** Whether a media query holds, followed when that changes. */
export function useMedia(words: string): boolean {
  const [isSo, setIsSo] = useState(() => window.matchMedia(words).matches);
  useEffect(() => {
    const query = window.matchMedia(words);
    const hear = (): void => setIsSo(query.matches);
    query.addEventListener("change", hear);
    return () => query.removeEventListener("change", hear);
  }, [words]);
  return isSo;
}
