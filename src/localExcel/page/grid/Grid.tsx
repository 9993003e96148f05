import * as React from "react";
import { SHEET_COLUMNS, SHEET_ROWS } from "../../model/address";
import { gridName, WORDS } from "../messages";
import type { Editing } from "../useEditing";
import type { ShownWorkbook } from "../useWorkbook";
import type { CellDetail, CellPlace, WorkbookPort } from "../workbookPort";
import type { ColorScheme } from "./cellLook";
import type { After } from "./CellEditor";
import { gridAct, passedOn, type GridAct } from "./gridKeys";
import { GridPane } from "./GridPane";
import { ColumnHeadings, RowHeadings } from "./Headings";
import { GridOverlay } from "./GridOverlay";
import { selectCell, step, type Selection } from "./selection";
import { extentOf, sheetGeometry } from "./sheetGeometry";
import { SheetCharts } from "./SheetCharts";
import { useClipboard } from "./useClipboard";
import { useGridPointer } from "./useGridPointer";
import { usePanes, type Pane } from "./usePanes";
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

/** The sheet in front: headings, four panes, marks, and one editor. The focus stays on the grid; the active cell is told. */
export const Grid = React.forwardRef<HTMLDivElement, GridProps>(function Grid(props, focusTarget) {
  const { shown, selection, select, editing, scheme, doings, port } = props;
  const { sheet } = shown;
  const scroller = React.useRef<HTMLDivElement>(null);
  const geometry = React.useMemo(() => sheetGeometry(sheet), [sheet]);
  const { viewport, onScroll, reveal } = useViewport(scroller, sheet.id, geometry);
  const panes = usePanes({ ...shown, geometry, viewport, selection });
  const [isChoosing, setIsChoosing] = React.useState(false);
  useReveal(selection, sheet.id, reveal);

  const act = (done: GridAct): void => {
    switch (done.kind) {
      case "select":
        if (done.selection instanceof Promise) done.selection.then(select).catch(doings.failed);
        else select(done.selection);
        return;
      case "edit":
        editing.begin({ sheet: sheet.id, place: selection.active, where: "cell" }, done.typed);
        return;
      case "choose":
        setIsChoosing(true);
        return;
      case "clear":
        port
          .clear(sheet.id, selection.area)
          .then((outcome) => outcome.kind === "refused" && doings.refused(outcome.why))
          .catch(doings.failed);
        return;
      case "undo":
        return doings.undo();
      case "follow":
        return doings.follow(selection.active);
      case "sheet":
        return doings.changeSheet(done.by);
    }
  };
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const { key, shiftKey: isShift, altKey: isAlt } = event;
    const isCtrl = event.ctrlKey || event.metaKey;
    const isLink = shown.cells.cellAt(selection.active.row, selection.active.column)?.hasLink === true;
    const done = gridAct({ key, isCtrl, isShift, isAlt }, { port, sheet, geometry, viewport, selection, isLink });
    if (done === undefined) return;
    event.preventDefault();
    act(done);
  };
  const focus = (): void => gridElement.current?.focus({ preventScroll: true });
  const gridElement = React.useRef<HTMLDivElement>(null);
  React.useImperativeHandle(focusTarget, () => gridElement.current as HTMLDivElement);
  const entered = (after: After, isBack: boolean): void => {
    select(selectionAfter(after, isBack, { selection, sheet, geometry }));
    focus();
  };

  const pointer = useGridPointer({
    scroller,
    sheet,
    geometry,
    viewport,
    selection,
    select: (next) => {
      focus();
      if (editing.draft === undefined) return select(next);
      void editing.commit().then((wasTaken) => wasTaken && select(next));
    },
    click: (place) => {
      const isLink = shown.cells.cellAt(place.row, place.column)?.hasLink === true;
      if (isLink) doings.follow(place);
      return isLink;
    },
  });
  const clipboard = useClipboard({ port, shown, selection, doings });
  const extent = extentOf(sheet.used, selection.area);
  const size = {
    width: geometry.headings.width + geometry.columns.start(extent.columns),
    height: geometry.headings.height + geometry.rows.start(extent.rows),
  };
  const { active } = selection;
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
            ref={gridElement}
            role="grid"
            className="gridCells"
            tabIndex={0}
            aria-label={gridName(sheet.name)}
            aria-rowcount={SHEET_ROWS}
            aria-colcount={SHEET_COLUMNS}
            aria-multiselectable="true"
            aria-activedescendant={panes.length > 0 ? idOf(active.row, active.column) : undefined}
            aria-describedby="gridKeys"
            style={{
              width: viewport.width + geometry.headings.width,
              height: viewport.height + geometry.headings.height,
            }}
            onKeyDown={onKeyDown}
            {...clipboard}
          >
            <GridHeadings {...{ panes, geometry, selection }} />
            {panes.map((pane) => (
              <GridPane {...pane} key={pane.key} {...{ sheet, geometry, selection, scheme, idOf }} />
            ))}
          </div>
          <SheetCharts charts={sheet.charts} {...{ geometry, panes }} />
          <GridOverlay {...{ ...props, geometry, viewport, isChoosing, setIsChoosing, entered, focus }} />
        </div>
      </div>
      <span id="gridKeys" hidden>
        {WORDS.gridKeys}
      </span>
    </div>
  );
});

function selectionAfter(after: After, isBack: boolean, where: Parameters<typeof passedOn>[2]): Selection {
  if (after === "Enter" || after === "Tab") return passedOn(after, isBack, where);
  const by = {
    up: { rows: -1, columns: 0 },
    down: { rows: 1, columns: 0 },
    left: { rows: 0, columns: -1 },
    right: { rows: 0, columns: 1 },
  } as const;
  const { merges } = where.sheet;
  return selectCell(step(where.selection.active, by[after], { geometry: where.geometry, merges }), merges);
}

/** Scrolls to what was selected last; whole rows and columns move the sheet along one axis only. */
function useReveal(selection: Selection, sheet: string, reveal: ReturnType<typeof useViewport>["reveal"]): void {
  const seen = React.useRef({ selection, sheet });
  React.useLayoutEffect(() => {
    const old = seen.current;
    seen.current = { selection, sheet };
    if (old.selection === selection) return;
    const { area, active, corner } = selection;
    const isMoved =
      old.sheet !== sheet || old.selection.active.row !== active.row || old.selection.active.column !== active.column;
    reveal(isMoved ? active : corner, { rows: area.rows < SHEET_ROWS, columns: area.columns < SHEET_COLUMNS });
  }, [selection, sheet, reveal]);
}

interface GridHeadingsProps {
  readonly panes: readonly Pane[];
  readonly geometry: ReturnType<typeof sheetGeometry>;
  readonly selection: Selection;
}

function GridHeadings({ panes, geometry, selection }: GridHeadingsProps) {
  const last = panes[panes.length - 1];
  const owned = React.useMemo(() => ownedCells(panes), [panes]);
  if (last === undefined) return null;
  const frozen = { first: 0, end: geometry.freeze.columns };
  const rowParts = panes.filter((pane) => pane.key.endsWith("body"));
  return (
    <>
      <ColumnHeadings
        {...{
          geometry,
          frozen,
          selected: selection.area,
          body: last.columns,
          scrolled: last.from.left - geometry.frozen.width,
        }}
      />
      {rowParts.map(({ key, box, rows, from }) => (
        <RowHeadings
          key={key}
          {...{
            geometry,
            rows,
            selected: selection.area,
            top: box.top,
            height: box.height,
            from: from.top,
            cellIds: owned,
          }}
        />
      ))}
    </>
  );
}

function ownedCells(panes: readonly Pane[]): ReadonlyMap<number, string> {
  const ids = new Map<number, Set<string>>();
  for (const { cells } of panes) {
    for (const { row, column } of cells) {
      const of = ids.get(row) ?? new Set();
      of.add(idOf(row, column));
      ids.set(row, of);
    }
  }
  return new Map([...ids].map(([row, cells]) => [row, [...cells].join(" ")]));
}
