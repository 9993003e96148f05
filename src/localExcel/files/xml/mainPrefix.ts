const PREFIXED = /<(\w+):(worksheet|sst|workbook|styleSheet|table|comments)\b[^>]*\sxmlns:\1="[^"]*spreadsheetml[^"]*"/;

/** Some programs give the main namespace a prefix; everything here reads and writes it as the default one. */
export function withoutMainPrefix(xml: string): string {
  const prefix = PREFIXED.exec(xml.slice(0, 4000))?.[1];
  if (prefix === undefined) return xml;
  return xml.replace(new RegExp(`(</?)${prefix}:`, "g"), "$1").replace(`xmlns:${prefix}=`, "xmlns=");
}
