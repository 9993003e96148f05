import * as React from "react";
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
import { useMoves } from "./useMoves";
import type { WorkbookPort } from "./workbookPort";

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
  const select = (next: Selection): void => {
    refused(undefined);
    setSelection(next);
    shown.select(next.area);
  };
  const editing = useEditing(port, {
    failed,
    reopened: (draft) => {
      const area = { ...draft.place, rows: 1, columns: 1 };
      if (draft.sheet === sheet.id) select(selectArea(area));
      else port.select(draft.sheet, area).catch(failed);
    },
  });
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

  const moves = useMoves({ port, shown, editing, failed, select });
  return (
    <>
      <div className="entryBar">
        <NameBox area={area} go={moves.go} leave={focusGrid} />
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
          doings={{ ...moves, refused, failed }}
        />
      </div>
      <footer className="tabBar">
        <SheetTabs
          ref={tabs}
          sheets={workbook.sheets}
          active={sheet.id}
          activate={moves.activate}
          controls={GRID_ID}
          scheme={scheme}
        />
        <SelectionSums summary={summary} />
      </footer>
    </>
  );
});

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
