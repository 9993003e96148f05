import * as React from "react";
import { ColumnHeadings, RowHeadings } from "./Headings";
import type { Selection } from "./selection";
import type { SheetGeometry } from "./sheetGeometry";
import type { Pane, Panes } from "./usePanes";

interface GridHeadingsProps {
  readonly panes: readonly Pane[];
  readonly owned: Panes["owned"];
  readonly geometry: SheetGeometry;
  readonly selection: Selection;
  readonly idOf: (row: number, column: number) => string;
}

/** Letters and numbers around the panes. */
export function GridHeadings({ panes, owned, geometry, selection, idOf }: GridHeadingsProps) {
  const cellIds = React.useMemo(() => idsByRow(owned, idOf), [owned, idOf]);
  const last = panes[panes.length - 1];
  if (last === undefined) return null;
  const selected = selection.area;
  return (
    <>
      <ColumnHeadings
        {...{ geometry, selected, body: last.columns }}
        frozen={{ first: 0, end: geometry.freeze.columns }}
        scrolled={last.from.left - geometry.frozen.width}
      />
      {panes
        .filter((pane) => pane.isScrolledAcross)
        .map(({ key, box, rows, from }) => (
          <RowHeadings
            key={key}
            {...{ geometry, selected, rows, top: box.top, height: box.height, from: from.top, cellIds }}
          />
        ))}
    </>
  );
}

/** Row → ids of its cells in all panes, one after the other. */
function idsByRow(owned: Panes["owned"], idOf: GridHeadingsProps["idOf"]): ReadonlyMap<number, string> {
  const ids = new Map<number, string[]>();
  for (const cells of owned) {
    for (const { row, column } of cells) {
      const known = ids.get(row);
      if (known === undefined) ids.set(row, [idOf(row, column)]);
      else known.push(idOf(row, column));
    }
  }
  return new Map([...ids].map(([row, cells]) => [row, cells.join(" ")]));
}
