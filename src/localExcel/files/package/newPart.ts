import { setContentType } from "./contentTypes";
import type { PackageParts } from "./packageParts";

/** Adds a part under the first free number ("xl/tables/table", ".xml" → "xl/tables/table4.xml") and returns its name. */
export function addPart(
  parts: PackageParts,
  stem: string,
  part: { extension?: string; content: Uint8Array | string; type: string | undefined }
): string {
  const extension = part.extension ?? ".xml";
  let number = 1;
  while (parts.has(`${stem}${number}${extension}`)) number++;
  const name = `${stem}${number}${extension}`;
  parts.set(name, part.content);
  if (part.type !== undefined) setContentType(parts, name, part.type);
  return name;
}
