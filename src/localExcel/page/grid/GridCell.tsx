import * as React from "react";
import { cellLook, CELL_PADDING, fontOf, type ColorScheme } from "./cellLook";
import type { CachedCell } from "./cellCache";
import type { Box } from "./sheetGeometry";
import { textWidth } from "./textWidth";

interface GridCellProps {
  /** undefined: the cell is another pane's, and only seen in this one. */
  readonly id: string | undefined;
  readonly row: number;
  readonly column: number;
  readonly cell: CachedCell | undefined;
  /** Pixels from the corner of its layer. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly textLeft: number;
  readonly textWidth: number;
  readonly isMerged: boolean;
  readonly isSelected: boolean;
  readonly scheme: ColorScheme;
}

/** One cell. Ground, lines and text lie in three levels of the pane, so that a text can run over its neighbours' grounds. */
export const GridCell = React.memo(function GridCell(props: GridCellProps) {
  const { cell, left, top, width, height, scheme } = props;
  const look = cell && cellLook(cell.look, scheme);
  // A cell reaches one pixel up and left, over the lines its neighbours end with.
  const box = { left: left - 1, top: top - 1, width: width + 1, height: height + 1 };
  return (
    <div
      {...told(props)}
      className={`cell${props.isMerged ? " merged" : ""}${cell?.hasLink === true ? " link" : ""}`}
      style={{ ...box, ...look?.ground }}
    >
      {look?.lines && <span className="lines" style={look.lines} />}
      {cell !== undefined && cell.text !== "" && look && (
        <span className={isOver(props) ? "text over" : "text"} style={{ ...textBox(props, box), ...look.text }}>
          <span>{shownText(cell, width)}</span>
        </span>
      )}
    </div>
  );
});

/** What is said of the cell to one who does not see it. */
function told({ id, row, column, isSelected }: GridCellProps): React.HTMLAttributes<HTMLDivElement> {
  if (id === undefined) return { "aria-hidden": true };
  return { id, role: "gridcell", "aria-rowindex": row + 1, "aria-colindex": column + 1, "aria-selected": isSelected };
}

/** A text over its neighbours hides the lines between them. */
const isOver = ({ cell, textWidth: reach, width }: GridCellProps): boolean =>
  reach > width && cell?.look.fill === undefined;

function textBox(props: GridCellProps, box: Box): React.CSSProperties {
  return { left: props.textLeft - box.left, width: props.textWidth - 1, height: props.height - 1 };
}

/** A number that does not fit its column is never cut: part of a number would be another number. */
function shownText(cell: CachedCell, width: number): string {
  if (cell.isText || cell.look.wrap) return cell.text;
  const room = width - 2 * CELL_PADDING;
  const needed = textWidth(cell.text, fontOf(cell.look));
  if (needed === undefined || needed <= room + 2) return cell.text;
  const mark = textWidth("#", fontOf(cell.look)) ?? room;
  return "#".repeat(Math.max(1, Math.floor(room / mark)));
}
