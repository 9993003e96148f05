import { CONTENT_TYPES } from "../package/contentTypes";
import { PackageParts } from "../package/packageParts";
import { XML_HEADER } from "../xml/xmlElement";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A package with everything a workbook needs except sheets; a new workbook is written into it as into an opened one. */
export function newPackage(): PackageParts {
  const text = (content: string): Uint8Array => new TextEncoder().encode(XML_HEADER + content);
  return new PackageParts([
    ["[Content_Types].xml", text(CONTENT)],
    ["_rels/.rels", text(relationships([["rId1", "officeDocument", "xl/workbook.xml"]]))],
    ["xl/workbook.xml", text(WORKBOOK)],
    ["xl/_rels/workbook.xml.rels", text(relationships([["rId1", "styles", "styles.xml"]]))],
    ["xl/styles.xml", text(STYLES)],
  ]);
}

const relationships = (links: readonly (readonly [string, string, string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${links
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const CONTENT =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPES.workbook}"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPES.styles}"/></Types>`;

const WORKBOOK =
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/>` +
  "<bookViews><workbookView/></bookViews><sheets/></workbook>";

const STYLES =
  `<styleSheet xmlns="${MAIN}">` +
  '<fonts count="1"><font><sz val="11"/><color rgb="FF000000"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
  "</styleSheet>";
