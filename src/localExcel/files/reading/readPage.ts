import { newPage } from "../../model/newWorkbook";
import type { PageModel } from "../../model/workbookModel";
import { childOf, childrenOf, flag, numberOf, textOf, type XmlElement } from "../xml/xmlElement";

const POINTS_PER_INCH = 72;

/** Paper sizes by their number in the file, in office.js's names. */
export const PAPERS = [
  "",
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
  "Note",
];

export type PageNodes = Readonly<
  Record<
    "sheetPr" | "printOptions" | "pageMargins" | "pageSetup" | "headerFooter" | "rowBreaks" | "colBreaks",
    XmlElement | undefined
  >
>;

/** Page set-up without print area and titles, which are names of the workbook. */
export function readPage(nodes: PageNodes): PageModel {
  const page = newPage();
  const setup = nodes.pageSetup?.attributes ?? {};
  const fit = flag(childOf(nodes.sheetPr, "pageSetUpPr")?.attributes["fitToPage"], false);
  const fitted = (name: string): number | undefined => (fit ? numberOf(setup[name] ?? "1") || undefined : undefined);
  const margins = nodes.pageMargins?.attributes ?? {};
  for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
    const inches = numberOf(margins[side]);
    if (inches !== undefined) page.margins[side] = Number((inches * POINTS_PER_INCH).toFixed(4));
  }
  const options = nodes.printOptions?.attributes ?? {};
  return {
    ...page,
    orientation: setup["orientation"] === "landscape" ? "landscape" : "portrait",
    paper: PAPERS[numberOf(setup["paperSize"]) ?? 0] || undefined,
    fitWide: fitted("fitToWidth"),
    fitTall: fitted("fitToHeight"),
    scale: fit ? undefined : numberOf(setup["scale"]),
    centerHorizontally: flag(options["horizontalCentered"], false),
    centerVertically: flag(options["verticalCentered"], false),
    printGridlines: flag(options["gridLines"], false),
    header: threeParts(textOf(childOf(nodes.headerFooter, "oddHeader"))),
    footer: threeParts(textOf(childOf(nodes.headerFooter, "oddFooter"))),
    rowBreaks: breaks(nodes.rowBreaks),
    columnBreaks: breaks(nodes.colBreaks),
  };
}

const breaks = (node: XmlElement | undefined): number[] =>
  childrenOf(node, "brk").flatMap((brk) => numberOf(brk.attributes["id"]) ?? []);

/** "&LLeft&CMiddle&RRight" → its three parts; a text without section is the middle. */
function threeParts(text: string): { left: string; center: string; right: string } {
  const found = { left: "", center: "", right: "" };
  let section: keyof typeof found = "center";
  for (const piece of text.split(/(&&|&[LCR])/)) {
    if (piece === "&L") section = "left";
    else if (piece === "&C") section = "center";
    else if (piece === "&R") section = "right";
    else found[section] += piece;
  }
  return found;
}
