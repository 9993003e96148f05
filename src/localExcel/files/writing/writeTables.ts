import { areaAddress } from "../../model/address";
import type { SheetModel, TableColumnModel, TableModel } from "../../model/workbookModel";
import { toFileFormula } from "../formulas/formulaText";
import { CONTENT_TYPES } from "../package/contentTypes";
import { addPart } from "../package/newPart";
import { addRelationship, relationshipsOf, removeRelationships } from "../package/relationships";
import type { ReadSheet } from "../reading/readSheet";
import { readTable } from "../reading/readTable";
import { mainRoot } from "../reading/readWorkbook";
import { same } from "../same";
import { childOf, childrenOf, element, elements, numberOf, setAttribute, writeDocument } from "../xml/xmlElement";
import type { XmlElement } from "../xml/xmlElement";
import { filterNode } from "./writeFilter";
import type { SheetPieces } from "./sheetPieces";
import type { WritingContext } from "./writingContext";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Changes table parts whose table changed, adds new ones, takes away those whose table is gone. */
export function writeTables(
  sheet: SheetModel,
  read: ReadSheet,
  { pieces, context, part }: { pieces: SheetPieces; context: WritingContext; part: string }
): void {
  const { parts } = context;
  const left = new Set(sheet.tables.flatMap((table) => table.part ?? []));
  const gone = new Set(read.members.tables.flatMap((table) => table.part ?? []).filter((name) => !left.has(name)));
  const links = relationshipsOf(parts, part).filter((link) => link.type === "table");
  const goneIds = new Set(links.filter((link) => gone.has(link.target)).map((link) => link.id));
  removeRelationships(parts, part, goneIds);
  const newIds: string[] = [];
  for (const table of sheet.tables) {
    if (table.part !== undefined) rewrite(table, table.part, context);
    else {
      const root = element("table", { xmlns: MAIN, id: context.nextTableId++ });
      patch(root, table);
      const content = writeDocument(root);
      const target = addPart(parts, "xl/tables/table", { content, type: CONTENT_TYPES.table });
      newIds.push(addRelationship(parts, part, { type: "table", target }));
    }
  }
  if (newIds.length === 0 && goneIds.size === 0) return;
  const nodes = elements(pieces.one("tableParts") ?? element("tableParts")).filter(
    (node) => !goneIds.has(Object.values(node.attributes)[0] ?? "")
  );
  nodes.push(...newIds.map((id) => element("tablePart", { "r:id": id })));
  pieces.put("tableParts", nodes.length === 0 ? undefined : element("tableParts", { count: nodes.length }, nodes));
}

function rewrite(table: TableModel, part: string, context: WritingContext): void {
  const root = mainRoot(context.parts, part);
  if (!table.changed || root === undefined) return;
  const was = readTable(root, part);
  if (same({ ...was, changed: false, id: "" }, { ...table, changed: false, id: "" })) return;
  patch(root, table, was);
  context.parts.set(part, writeDocument(root));
}

/** Makes a table element say what the model says; what the model has no word for stays. */
function patch(root: XmlElement, table: TableModel, was?: TableModel): void {
  setAttribute(root, "name", was?.name === table.name ? root.attributes["name"] : table.name);
  setAttribute(root, "displayName", table.name);
  setAttribute(root, "ref", areaAddress(table.area));
  setAttribute(root, "headerRowCount", table.showHeaders ? undefined : 0);
  setAttribute(root, "totalsRowCount", table.showTotals ? 1 : undefined);
  setAttribute(root, "totalsRowShown", table.showTotals ? undefined : 0);
  const filter = was !== undefined && same(was.filter, table.filter) ? childOf(root, "autoFilter") : undefined;
  const filtered = table.filter === undefined ? undefined : (filter ?? filterNode(table.filter));
  const old = childrenOf(childOf(root, "tableColumns"), "tableColumn");
  const columns = table.columns.map((column) => columnNode(column, old, table.name));
  const sort = same(was?.area, table.area) ? childOf(root, "sortState") : undefined;
  root.children = [
    ...(filtered === undefined ? [] : [filtered]),
    ...(sort === undefined ? [] : [sort]),
    element("tableColumns", { count: columns.length }, columns),
    styleNode(table),
    ...childrenOf(root, "extLst"),
  ];
}

function columnNode(column: TableColumnModel, old: readonly XmlElement[], table: string): XmlElement {
  const node = old.find((each) => numberOf(each.attributes["id"]) === column.id) ?? element("tableColumn");
  setAttribute(node, "id", column.id);
  // A line break in a header is spelled out, as in cells.
  setAttribute(node, "name", column.name.replace(/\r/g, "_x000d_").replace(/\n/g, "_x000a_"));
  setAttribute(node, "totalsRowLabel", column.totalsLabel);
  setAttribute(node, "totalsRowFunction", column.totalsFunction);
  const own: XmlElement[] = [];
  const push = (name: string, formula: string | undefined): void => {
    if (formula !== undefined)
      own.push(element(name, childOf(node, name)?.attributes, [toFileFormula(formula, table)]));
  };
  push("calculatedColumnFormula", column.calculatedFormula);
  push("totalsRowFormula", column.totalsFunction === "custom" ? column.totalsFormula : undefined);
  const others = elements(node).filter((c) => c.name !== "calculatedColumnFormula" && c.name !== "totalsRowFormula");
  node.children = [...own, ...others];
  return node;
}

function styleNode(table: TableModel): XmlElement {
  return element("tableStyleInfo", {
    name: table.style,
    showFirstColumn: table.highlightFirstColumn ? 1 : 0,
    showLastColumn: table.highlightLastColumn ? 1 : 0,
    showRowStripes: table.showBandedRows ? 1 : 0,
    showColumnStripes: table.showBandedColumns ? 1 : 0,
  });
}
