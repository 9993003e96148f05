import type { Area } from "../model/workbookModel";
import { selectArea, type Selection } from "./grid/selection";
import type { Editing } from "./useEditing";
import type { ShownWorkbook } from "./useWorkbook";
import type { CellPlace, WorkbookPort } from "./workbookPort";

interface Moving {
  readonly port: WorkbookPort;
  readonly shown: ShownWorkbook;
  readonly editing: Editing;
  readonly failed: (reason: unknown) => void;
  readonly select: (selection: Selection) => void;
}

interface Moves {
  /** To an area, of the sheet in front when no other is named. @returns false when there is no such sheet */
  readonly go: (place: { readonly sheet: string | undefined; readonly area: Area }) => boolean;
  /** Where the link of a cell leads. */
  readonly follow: (place: CellPlace) => void;
  /** To another sheet; what is being typed is entered first. */
  readonly activate: (sheet: string) => void;
  readonly changeSheet: (by: 1 | -1) => void;
  readonly undo: () => void;
}

/** The ways about a workbook. */
export function useMoves({ port, shown, editing, failed, select }: Moving): Moves {
  const { sheet, workbook } = shown;
  const goTo = (target: string, area: Area): void => {
    if (target === sheet.id) select(selectArea(area));
    else port.select(target, area).catch(failed);
  };
  const activate = (id: string): void => {
    if (id === sheet.id) return;
    editing.commit();
    void shown.activate(id);
  };
  return {
    go: ({ sheet: name, area }) => {
      const isMeant = (each: { readonly name: string }): boolean => each.name.toLowerCase() === name?.toLowerCase();
      const target = name === undefined ? sheet : workbook.sheets.find(isMeant);
      if (target !== undefined) goTo(target.id, area);
      return target !== undefined;
    },
    follow: ({ row, column }) => {
      port
        .detail(sheet.id, row, column)
        .then(({ link }) => {
          if (link === undefined) return;
          if ("address" in link) window.open(link.address, "_blank", "noopener");
          else goTo(link.sheet, link.area);
        })
        .catch(failed);
    },
    activate,
    changeSheet: (by) => {
      const next = workbook.sheets[workbook.sheets.findIndex(({ id }) => id === sheet.id) + by];
      if (next !== undefined) activate(next.id);
    },
    undo: () => void port.undo().catch(failed),
  };
}
