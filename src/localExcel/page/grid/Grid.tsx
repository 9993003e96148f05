import * as React from "react";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { gridName, WORDS } from "../messages";
import type { Editing } from "../useEditing";
import type { ShownWorkbook } from "../useWorkbook";
import type { CellDetail, CellPlace, WorkbookPort } from "../workbookPort";
import type { ColorScheme } from "./cellLook";
import type { After } from "./CellEditor";
import { FrozenLines } from "./FrozenLines";
import { GridHeadings } from "./GridHeadings";
import { selectionAfter } from "./gridKeys";
import { GridOverlay } from "./GridOverlay";
import { GridPane } from "./GridPane";
import type { Selection } from "./selection";
import { SheetCharts } from "./SheetCharts";
import { extentOf, sheetGeometry } from "./sheetGeometry";
import { useClipboard } from "./useClipboard";
import { useGridActs } from "./useGridActs";
import { useGridPointer } from "./useGridPointer";
import { usePanes } from "./usePanes";
import { useReveal } from "./useReveal";
import { useViewport } from "./useViewport";

export interface GridProps {
  readonly port: WorkbookPort;
  readonly shown: ShownWorkbook;
  readonly scheme: ColorScheme;
  readonly selection: Selection;
  readonly select: (selection: Selection) => void;
  /** The active cell as the formula bar knows it. */
  readonly detail: CellDetail | undefined;
  readonly editing: Editing;
  /** Everything a key or click does that is not the grid's own. */
  readonly doings: {
    readonly follow: (place: CellPlace) => void;
    readonly undo: () => void;
    readonly changeSheet: (by: 1 | -1) => void;
    readonly refused: (why: string) => void;
    readonly failed: (reason: unknown) => void;
  };
}

const idOf = (row: number, column: number): string => `cell-${row}-${column}`;
const KEYS_ID = "gridKeys";

/** The sheet in front: headings, four panes, marks, and one editor. The focus stays on the grid; the active cell is told. */
export const Grid = React.forwardRef<HTMLDivElement, GridProps>(function Grid(props, focusTarget) {
  const { shown, selection, select, editing, scheme, doings } = props;
  const { sheet } = shown;
  const scroller = React.useRef<HTMLDivElement>(null);
  const grid = React.useRef<HTMLDivElement | null>(null);
  const geometry = React.useMemo(() => sheetGeometry(sheet), [sheet]);
  const { viewport, onScroll, reveal } = useViewport(scroller, sheet.id, geometry);
  const { panes, owned } = usePanes({ ...shown, geometry, viewport, selection });
  const [isChoosing, setIsChoosing] = React.useState(false);
  useReveal(selection, sheet.id, reveal);
  React.useImperativeHandle(focusTarget, () => grid.current as HTMLDivElement);

  const focus = (): void => grid.current?.focus({ preventScroll: true });
  const { act, onKeyDown } = useGridActs({ ...props, geometry, viewport, choose: () => setIsChoosing(true) });
  const pointer = useGridPointer({
    ...{ scroller, sheet, geometry, viewport, selection },
    select: (next) => {
      focus();
      editing.commit();
      select(next);
    },
    click: (place) => {
      if (shown.cells.cellAt(place.row, place.column)?.hasLink === true) doings.follow(place);
    },
  });
  const clipboard = useClipboard(props);
  const entered = (after: After, isBack: boolean): void => {
    select(selectionAfter(after, isBack, { selection, sheet, geometry }));
    focus();
  };
  const extent = extentOf(sheet.used, selection.area);
  const { headings, rows, columns } = geometry;
  const size = {
    width: headings.width + columns.start(extent.columns),
    height: headings.height + rows.start(extent.rows),
  };
  return (
    <div
      className="gridScroller"
      role="presentation"
      ref={scroller}
      onScroll={onScroll}
      {...pointer}
      onDoubleClick={() => act({ kind: "edit", typed: undefined })}
    >
      <div className="gridExtent" role="presentation" style={size}>
        <div className="gridStage" role="presentation">
          <div
            ref={grid}
            role="grid"
            className="gridRows"
            tabIndex={0}
            aria-label={gridName(sheet.name)}
            aria-rowcount={SHEET_ROWS}
            aria-colcount={SHEET_COLUMNS}
            aria-multiselectable="true"
            aria-activedescendant={panes.length > 0 ? idOf(selection.active.row, selection.active.column) : undefined}
            aria-describedby={KEYS_ID}
            style={{ width: viewport.width + headings.width, height: viewport.height + headings.height }}
            onKeyDown={onKeyDown}
            {...clipboard}
          >
            <GridHeadings {...{ panes, owned, geometry, selection, idOf }} />
          </div>
          {/* Beside the grid, not in it: cells of one row lie in several panes, and belong to it by aria-owns. */}
          {panes.map(({ key, ...pane }, at) => (
            <GridPane key={key} {...pane} owned={owned[at]} {...{ sheet, geometry, selection, scheme, idOf }} />
          ))}
          <FrozenLines {...{ geometry, viewport }} />
          <SheetCharts charts={sheet.charts} {...{ geometry, panes }} />
          <GridOverlay {...{ ...props, geometry, viewport, isChoosing, setIsChoosing, entered, focus }} />
        </div>
      </div>
      <span id={KEYS_ID} hidden>
        {WORDS.gridKeys}
      </span>
    </div>
  );
});
