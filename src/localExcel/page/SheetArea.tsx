import * as React from "react";
import type { Area } from "../model/workbookModel";
import { FormulaBar } from "./FormulaBar";
import { Grid } from "./grid/Grid";
import type { ColorScheme } from "./grid/cellLook";
import { passedOn } from "./grid/gridKeys";
import { selectArea, type Selection } from "./grid/selection";
import { sheetGeometry } from "./grid/sheetGeometry";
import { NameBox } from "./NameBox";
import { SelectionSums } from "./SelectionSums";
import { SheetTabs } from "./SheetTabs";
import { useAsked } from "./useAsked";
import { useEditing } from "./useEditing";
import type { ShownWorkbook } from "./useWorkbook";
import type { CellPlace, WorkbookPort } from "./workbookPort";

/** The parts the page's F6 goes to. */
export interface SheetAreaFocus {
  readonly focusGrid: () => void;
  readonly focusTabs: () => void;
  readonly holdsGrid: (element: Element | null) => boolean;
  readonly holdsTabs: (element: Element | null) => boolean;
}

interface SheetAreaProps {
  readonly port: WorkbookPort;
  readonly shown: ShownWorkbook;
  readonly scheme: ColorScheme;
  readonly failed: (reason: unknown) => void;
  /** Told why something was not done; undefined when something else has been done since. */
  readonly refused: (why: string | undefined) => void;
}

const GRID_ID = "grid";

/** Formula bar, grid and tabs of the sheet in front. */
export const SheetArea = React.forwardRef<SheetAreaFocus, SheetAreaProps>(function SheetArea(props, focus) {
  const { port, shown, scheme, failed, refused } = props;
  const { sheet, workbook } = shown;
  const [selection, setSelection] = useSelection(shown);
  const editing = useEditing(port, failed);
  const { active, area } = selection;
  const detail = useAsked(
    `${sheet.id} ${active.row} ${active.column} ${shown.revision}`,
    () => port.detail(sheet.id, active.row, active.column),
    failed
  );
  const isArea = area.rows * area.columns > 1;
  const summary = useAsked(
    isArea ? `${sheet.id} ${Object.values(area).join(" ")} ${shown.revision}` : undefined,
    () => port.summary(sheet.id, area),
    failed
  );
  const grid = React.useRef<HTMLDivElement>(null);
  const tabs = React.useRef<HTMLDivElement>(null);
  const body = React.useRef<HTMLDivElement>(null);
  const focusGrid = (): void => grid.current?.focus({ preventScroll: true });
  React.useImperativeHandle(focus, () => ({
    focusGrid,
    focusTabs: () => tabs.current?.querySelector<HTMLElement>("[aria-selected='true']")?.focus(),
    holdsGrid: (element) => body.current?.contains(element) ?? false,
    holdsTabs: (element) => tabs.current?.contains(element) ?? false,
  }));

  const select = (next: Selection): void => {
    refused(undefined);
    setSelection(next);
    shown.select(next.area);
  };
  const go = (place: { readonly sheet: string | undefined; readonly area: Area }): boolean => {
    const target = place.sheet === undefined ? sheet : sheetNamed(workbook.sheets, place.sheet);
    if (target === undefined) return false;
    if (target.id === sheet.id) select(selectArea(place.area));
    else port.select(target.id, place.area).catch(failed);
    return true;
  };
  const follow = (place: CellPlace): void => {
    port
      .detail(sheet.id, place.row, place.column)
      .then(({ link }) => {
        if (link === undefined) return;
        if ("address" in link) window.open(link.address, "_blank", "noopener");
        else go({ sheet: workbook.sheets.find(({ id }) => id === link.sheet)?.name ?? link.sheet, area: link.area });
      })
      .catch(failed);
  };
  const activate = (id: string): void => {
    if (id === sheet.id) return;
    void editing.commit().then((wasTaken) => (wasTaken ? shown.activate(id) : undefined));
  };
  const changeSheet = (by: 1 | -1): void => {
    const next = workbook.sheets[workbook.sheets.findIndex(({ id }) => id === sheet.id) + by];
    if (next !== undefined) activate(next.id);
  };
  const undo = (): void => void port.undo().catch(failed);
  return (
    <>
      <div className="entryBar">
        <NameBox area={area} go={go} leave={focusGrid} />
        <FormulaBar
          entry={detail?.entry ?? ""}
          sheet={sheet.id}
          place={active}
          editing={editing}
          entered={(key, isBack) => {
            select(passedOn(key, isBack, { selection, sheet, geometry: sheetGeometry(sheet) }));
            focusGrid();
          }}
          dropped={focusGrid}
        />
      </div>
      <div ref={body} id={GRID_ID} className="gridArea" role="tabpanel" aria-labelledby={`tab-${sheet.id}`}>
        <Grid
          ref={grid}
          {...{ port, shown, scheme, selection, select, detail, editing }}
          doings={{ follow, undo, changeSheet, refused, failed }}
        />
      </div>
      <footer className="tabBar">
        <SheetTabs ref={tabs} sheets={workbook.sheets} active={sheet.id} activate={activate} controls={GRID_ID} />
        <SelectionSums summary={summary} />
      </footer>
    </>
  );
});

const sheetNamed = <T extends { readonly name: string }>(sheets: readonly T[], name: string): T | undefined =>
  sheets.find((each) => each.name.toLowerCase() === name.toLowerCase());

/** The page's selection, replaced by the workbook's when that was moved by someone else. */
function useSelection({
  workbook,
  selectionRevision,
}: ShownWorkbook): [Selection, React.Dispatch<React.SetStateAction<Selection>>] {
  const [selection, setSelection] = React.useState(() => selectArea(workbook.selection));
  const seen = React.useRef(selectionRevision);
  if (seen.current !== selectionRevision) {
    // Together with the sheet it lies on, so that no frame shows the one without the other.
    seen.current = selectionRevision;
    const moved = selectArea(workbook.selection);
    setSelection(moved);
    return [moved, setSelection];
  }
  return [selection, setSelection];
}
