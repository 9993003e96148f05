import type { SheetModel } from "../../model/workbookModel";
import { flag, type XmlElement } from "../xml/xmlElement";

/** Attribute of the file and option of office.js; the file says what is locked, office.js what is allowed. */
export const PROTECTION_OPTIONS = [
  ["autoFilter", "allowAutoFilter", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["insertRows", "allowInsertRows", true],
  ["pivotTables", "allowPivotTables", true],
  ["sort", "allowSort", true],
] as const;

/** Protection of a sheet in office.js's terms; undefined when it is not protected. The password stays a digest. */
export function readProtection(node: XmlElement | undefined): SheetModel["protection"] {
  if (node === undefined || !flag(node.attributes["sheet"], false)) return undefined;
  const options: Record<string, unknown> = {};
  for (const [attribute, option, lockedByDefault] of PROTECTION_OPTIONS) {
    options[option] = !flag(node.attributes[attribute], lockedByDefault);
  }
  const unlockedOnly = flag(node.attributes["selectLockedCells"], false);
  const nothing = flag(node.attributes["selectUnlockedCells"], false);
  options["selectionMode"] = nothing ? "None" : unlockedOnly ? "Unlocked" : "Normal";
  const { password, algorithmName, hashValue, saltValue, spinCount } = node.attributes;
  const digest = [algorithmName, hashValue, saltValue, spinCount].map((part) => part ?? "").join("$");
  return { options, passwordHash: password ?? (hashValue === undefined ? undefined : digest) };
}
