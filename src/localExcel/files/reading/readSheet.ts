import type { CellStore } from "../../model/cellStore";
import type { SheetModel } from "../../model/workbookModel";
import { parseArea } from "../../model/address";
import { relationshipsOf } from "../package/relationships";
import { withoutMainPrefix } from "../xml/mainPrefix";
import { childrenOf, elements, parseFragment, parseXml, type XmlElement } from "../xml/xmlElement";
import { readColumns } from "./readColumns";
import { readConditionalFormats, type ReadRule } from "./readConditionalFormats";
import { readDrawing, type ReadChart } from "./readDrawing";
import { readFilter } from "./readFilter";
import { readHyperlinks, type ReadHyperlink } from "./readHyperlinks";
import { readNotes } from "./readNotes";
import { readPage } from "./readPage";
import { readProtection } from "./readProtection";
import type { ReadingContext } from "./readingContext";
import { readRows, readRowSizes } from "./readRows";
import { readTable } from "./readTable";
import { readValidations, type ReadValidation } from "./readValidations";
import { readDefaultSizes, readTabColor, readView } from "./readView";
import type { SheetXml } from "./sheetXml";

/** Everything a sheet's XML says besides cells, with the elements it was read from, so that saving can tell what changed. */
export interface ReadSheet {
  readonly members: Omit<SheetModel, "id" | "name" | "visibility" | "part" | "changed" | "cells" | "rows">;
  readonly columnSources: ReadonlyMap<number, XmlElement>;
  readonly rules: readonly ReadRule[];
  readonly validations: readonly ReadValidation[];
  readonly hyperlinks: readonly ReadHyperlink[];
  readonly charts: readonly ReadChart[];
  readonly rows: SheetModel["rows"];
}

/** Ids of things on a sheet: its own id with their kind and number at the end. */
const idOn = (sheetId: string, kind: number, index: number): string =>
  `${sheetId.slice(0, 24)}-${kind}${(index + 1).toString(16).toUpperCase().padStart(11, "0")}}`;

/** Reads a sheet taken apart; its cells go into `cells` when given. */
export function readSheet(
  xml: SheetXml,
  context: ReadingContext,
  sheet: { id: string; part: string; cells?: CellStore }
): ReadSheet {
  const pieces = [...xml.before, ...xml.after];
  const all = (name: string): XmlElement[] =>
    pieces.filter((piece) => piece.name === name).flatMap((piece) => parseFragment(piece.xml));
  const one = (name: string): XmlElement | undefined => all(name)[0];
  const links = relationshipsOf(context.parts, sheet.part);
  const target = (type: string): string | undefined => links.find((link) => link.type === type)?.target;
  const sizes = readDefaultSizes(one("sheetFormatPr"));
  const { columns, sources } = readColumns(one("cols"), context, sizes.defaultColumnWidth);
  const rows =
    sheet.cells === undefined ? readRowSizes(xml, context) : readRows(xml, context, { cells: sheet.cells, columns });
  const rules = readConditionalFormats(all("conditionalFormatting"), {
    differentials: context.resolved.differentials,
    idOf: (index) => idOn(sheet.id, 1, index),
  });
  const validations = readValidations(one("dataValidations"));
  const hyperlinks = readHyperlinks(one("hyperlinks"), links);
  const drawing = target("drawing");
  const grid = {
    columns: { sizes: columns, default: sizes.defaultColumnWidth },
    rows: { sizes: rows, default: sizes.defaultRowHeight },
  };
  const idOf = (anchor: number): string => idOn(sheet.id, 2, anchor);
  const charts = drawing === undefined ? [] : readDrawing(drawing, context, { grid, idOf });
  const comments = context.parts.text(target("comments") ?? "");
  const members: ReadSheet["members"] = {
    tabColor: readTabColor(one("sheetPr"), context.palette),
    ...readView(one("sheetViews")),
    ...sizes,
    columns,
    protection: readProtection(one("sheetProtection")),
    merges: childrenOf(one("mergeCells"), "mergeCell").flatMap((node) => parseArea(node.attributes["ref"] ?? "") ?? []),
    tables: tablesOf(context, tableParts(all("tableParts"), links)),
    filter: readFilter(one("autoFilter")),
    conditionalFormats: rules.map((rule) => rule.model),
    validations: validations.flatMap((read) => read.model ?? []),
    hyperlinks: hyperlinks.map((read) => read.model),
    notes: comments === undefined ? [] : readNotes(parseXml(withoutMainPrefix(comments))),
    charts: charts.map((read) => read.model),
    page: readPage({
      sheetPr: one("sheetPr"),
      printOptions: one("printOptions"),
      pageMargins: one("pageMargins"),
      pageSetup: one("pageSetup"),
      headerFooter: one("headerFooter"),
      rowBreaks: one("rowBreaks"),
      colBreaks: one("colBreaks"),
    }),
  };
  return { members, columnSources: sources, rules, validations, hyperlinks, charts, rows };
}

function tableParts(
  nodes: readonly XmlElement[],
  links: readonly { readonly id: string; readonly target: string }[]
): string[] {
  const ids = nodes.flatMap((node) => elements(node)).map((node) => Object.values(node.attributes)[0]);
  return ids.flatMap((id) => links.find((link) => link.id === id)?.target ?? []);
}

function tablesOf(context: ReadingContext, parts: readonly string[]): SheetModel["tables"] {
  return parts.flatMap((part) => {
    const text = context.parts.text(part);
    return text === undefined ? [] : (readTable(parseXml(withoutMainPrefix(text)), part) ?? []);
  });
}
