/** What the pane remembers on this computer; nothing of the rows. */
export type RememberedKey = "theme" | "tab" | "owner" | "closed" | "seen";

/** Reads and writes; a browser that keeps nothing reads as nothing. */
export interface Remembered {
  readonly read: (key: RememberedKey) => string | undefined;
  readonly write: (key: RememberedKey, value: string) => void;
}

/**
 * The browser's local storage, parted as Office asks for it.
 * @param partition `Office.context.partitionKey`; undefined where the browser does not part its storage
 */
export function rememberedIn(storage: () => Storage, partition: string | undefined): Remembered {
  const name = (key: RememberedKey): string => `${partition ?? ""}EnoughPipeline.${key}`;
  return {
    read: (key) => {
      try {
        return storage().getItem(name(key)) ?? undefined;
      } catch {
        // Storage may be closed to a pane in another site's frame: the default serves.
        return undefined;
      }
    },
    write: (key, value) => {
      try {
        storage().setItem(name(key), value);
      } catch {
        // Full or closed: what was chosen holds until the pane is closed.
        return;
      }
    },
  };
}
