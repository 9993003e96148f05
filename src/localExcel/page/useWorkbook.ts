import { useCallback, useEffect, useRef, useState } from "react";
import type { Area } from "../model/workbookModel";
import { CellCache } from "./grid/cellCache";
import { type Loaded, WorkbookFollower } from "./workbookFollower";
import type { SheetView, WorkbookPort, WorkbookView } from "./workbookPort";

/** What the page shows of the workbook: the tabs, and the sheet in front with its cells. */
export interface ShownWorkbook {
  readonly workbook: WorkbookView;
  readonly sheet: SheetView;
  readonly cells: CellCache;
  /** Grows whenever cells have come. */
  readonly revision: number;
  /** Differs after a selection that was not made on the page. */
  readonly selectionRevision: number;
  /** Tells the workbook what a person selected, the latest only when several wait. */
  readonly select: (area: Area) => void;
  readonly activate: (sheet: string) => Promise<void>;
  /** Whether another sheet is on its way to the front: what is pressed now is not meant for the one that shows. */
  readonly isLeaving: () => boolean;
}

/** What is known of the cells of one workbook; ids of sheets come again in the next. */
interface Caches {
  readonly opening: number | undefined;
  readonly bySheet: Map<string, CellCache>;
}

/**
 * Follows a workbook. Old cells, tabs and sizes stay until new ones have come.
 *
 * @param failed told of what the workbook could not answer
 */
export function useWorkbook(port: WorkbookPort, failed: (reason: unknown) => void): ShownWorkbook | undefined {
  const [loaded, setLoaded] = useState<Loaded & { readonly selectionRevision: number }>();
  const [revision, setRevision] = useState(0);
  const caches = useRef<Caches>({ opening: undefined, bySheet: new Map() });
  const follower = useRef<WorkbookFollower>();

  useEffect(() => {
    const following = new WorkbookFollower(port, {
      failed,
      loaded: (next, movedElsewhere) => {
        // In one go: a selection is never shown on a sheet it does not lie on.
        setLoaded((old) => ({ ...next, selectionRevision: (old?.selectionRevision ?? 0) + (movedElsewhere ? 1 : 0) }));
      },
      outdated: (sheets) => sheets.forEach((sheet) => caches.current.bySheet.get(sheet)?.outdate()),
    });
    follower.current = following;
    following.start();
    return () => following.stop();
  }, [port, failed]);

  const cacheOf = ({ workbook: { opening }, sheet: { id: sheet } }: Loaded): CellCache => {
    if (caches.current.opening !== opening) caches.current = { opening, bySheet: new Map() };
    const { bySheet } = caches.current;
    const known = bySheet.get(sheet);
    if (known !== undefined) return known;
    const made = new CellCache(port, sheet, () => setRevision((count) => count + 1), failed);
    bySheet.set(sheet, made);
    return made;
  };
  const sheetId = loaded?.sheet.id;
  const select = useCallback(
    (area: Area) => {
      if (sheetId !== undefined) follower.current?.select(sheetId, area);
    },
    [sheetId]
  );
  const activate = useCallback(async (sheet: string) => follower.current?.activate(sheet), []);
  const isLeaving = useCallback(() => follower.current?.isLeaving ?? false, []);
  if (loaded === undefined) return undefined;
  return { ...loaded, cells: cacheOf(loaded), revision, select, activate, isLeaving };
}
