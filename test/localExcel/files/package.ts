import { PackageParts } from "../../../src/localExcel/files/package/packageParts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export interface TestPackage {
  /** Sheet XML by name, in order; "chart:" before a name makes it a chart sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  readonly styles?: string;
  readonly sharedStrings?: string;
  /** What stands in workbook.xml before and after the list of sheets. */
  readonly before?: string;
  readonly after?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

/** A worksheet part around its children. */
export const worksheet = (children: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${children}</worksheet>`;

/** A package written by hand, the smallest that a test needs. */
export function testPackage(wanted: TestPackage): Uint8Array {
  const parts = new PackageParts();
  const links: string[] = [];
  const link = (id: string, type: string, target: string): void => {
    links.push(`<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`);
  };
  const entries = Object.entries(wanted.sheets).map(([name, xml], index) => {
    const chart = name.startsWith("chart:");
    const part = chart ? `chartsheets/sheet${index + 1}.xml` : `worksheets/sheet${index + 1}.xml`;
    link(`rId${index + 1}`, chart ? "chartsheet" : "worksheet", part);
    parts.set(`xl/${part}`, xml);
    return `<sheet name="${name.replace("chart:", "")}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`;
  });
  if (wanted.styles !== undefined) {
    link("rId100", "styles", "styles.xml");
    parts.set("xl/styles.xml", wanted.styles);
  }
  if (wanted.sharedStrings !== undefined) {
    link("rId101", "sharedStrings", "sharedStrings.xml");
    parts.set("xl/sharedStrings.xml", wanted.sharedStrings);
  }
  parts.set("[Content_Types].xml", '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>');
  const root = `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml"/>`;
  parts.set("_rels/.rels", `<Relationships xmlns="${RELATIONSHIPS}">${root}</Relationships>`);
  parts.set("xl/_rels/workbook.xml.rels", `<Relationships xmlns="${RELATIONSHIPS}">${links.join("")}</Relationships>`);
  const sheets = `<sheets>${entries.join("")}</sheets>`;
  const book = `${wanted.before ?? ""}<bookViews><workbookView/></bookViews>${sheets}${wanted.after ?? ""}`;
  parts.set("xl/workbook.xml", `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${book}</workbook>`);
  for (const [name, text] of Object.entries(wanted.parts ?? {})) parts.set(name, text);
  return parts.zip();
}
