import * as React from "react";
import { holdsCell } from "../../model/area";
import type { CellPlace, SheetView } from "../workbookPort";
import type { ColorScheme } from "./cellLook";
import { GridCell } from "./GridCell";
import { GridLines } from "./GridLines";
import type { DrawnCell } from "./paneCells";
import type { Pane } from "./usePanes";
import { mergedArea, type Selection } from "./selection";
import { SelectionMarks } from "./SelectionMarks";
import type { SheetGeometry } from "./sheetGeometry";

interface GridPaneProps extends Omit<Pane, "key"> {
  /** The cells of it that have an id. */
  readonly owned: ReadonlySet<CellPlace> | undefined;
  readonly sheet: SheetView;
  readonly geometry: SheetGeometry;
  readonly selection: Selection;
  readonly scheme: ColorScheme;
  readonly idOf: (row: number, column: number) => string;
}

/** Far down a sheet, places are told from a near origin: browsers lose whole pixels beyond some millions. */
const ORIGIN_STEP = 100_000;
const near = (pixel: number): number => Math.floor(pixel / ORIGIN_STEP) * ORIGIN_STEP;

/** One of the four parts of a grid: the frozen corner, top, left, or what scrolls. */
export function GridPane(props: GridPaneProps) {
  const { box, from, rows, columns, geometry, sheet, selection } = props;
  const originLeft = near(from.left);
  const originTop = near(from.top);
  const origin = React.useMemo(() => ({ left: originLeft, top: originTop }), [originLeft, originTop]);
  if (box.width <= 0 || box.height <= 0) return null;
  const marks = { geometry, merges: sheet.merges, selection, rows, columns, origin };
  const layer = { transform: `translate(${originLeft - from.left}px, ${originTop - from.top}px)` };
  return (
    <div className="gridPane" role="presentation" style={{ ...box }}>
      <div className={sheet.showGridlines ? "gridLayer withLines" : "gridLayer"} role="presentation" style={layer}>
        {sheet.showGridlines && <GridLines {...{ geometry, rows, columns, origin }} />}
        {props.cells.map((drawn) => cellOf(drawn, props, origin))}
        <SelectionMarks {...marks} />
      </div>
    </div>
  );
}

function cellOf(drawn: DrawnCell, props: GridPaneProps, origin: { left: number; top: number }): React.ReactElement {
  const { row, column, box, cell } = drawn;
  const { selection, sheet, idOf, scheme } = props;
  const merge = mergedArea(sheet.merges, drawn);
  return (
    <GridCell
      key={`${row} ${column}`}
      id={props.owned?.has(drawn) === true ? idOf(row, column) : undefined}
      {...{ row, column, cell, scheme }}
      left={box.left - origin.left}
      top={box.top - origin.top}
      width={box.width}
      height={box.height}
      textLeft={drawn.textLeft - origin.left}
      textWidth={drawn.textWidth}
      isMerged={merge.rows > 1 || merge.columns > 1}
      isSelected={holdsCell(selection.area, row, column)}
    />
  );
}
