import { useEffect, useState } from "react";

/**
 * The latest answer to a question that is asked again whenever its key changes; the old answer stays until the new one comes.
 *
 * @param key says what is asked; undefined asks nothing and answers undefined
 */
export function useAsked<T>(
  key: string | undefined,
  ask: () => Promise<T>,
  failed: (reason: unknown) => void
): T | undefined {
  const [answer, setAnswer] = useState<T>();
  useEffect(() => {
    if (key === undefined) {
      setAnswer(undefined);
      return undefined;
    }
    let isOver = false;
    ask()
      .then((next) => {
        if (!isOver) setAnswer(next);
      })
      .catch((reason: unknown) => {
        if (!isOver) failed(reason);
      });
    return () => {
      isOver = true;
    };
    // The key stands for everything the question depends on.
  }, [key]);
  return answer;
}
