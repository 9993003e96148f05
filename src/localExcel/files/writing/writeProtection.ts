import type { SheetModel } from "../../model/workbookModel";
import { PROTECTION_OPTIONS } from "../reading/readProtection";
import type { ReadSheet } from "../reading/readSheet";
import { same } from "../same";
import { element } from "../xml/xmlElement";
import type { SheetPieces } from "./sheetPieces";

export function writeProtection(sheet: SheetModel, read: ReadSheet, pieces: SheetPieces): void {
  const { protection } = sheet;
  if (same(read.members.protection, protection)) return;
  if (protection === undefined) {
    pieces.put("sheetProtection", undefined);
    return;
  }
  const { options, passwordHash } = protection;
  const locks: Record<string, number | undefined> = {};
  for (const [attribute, option, lockedByDefault] of PROTECTION_OPTIONS) {
    const locked = options[option] === undefined ? lockedByDefault : options[option] !== true;
    locks[attribute] = locked === lockedByDefault ? undefined : locked ? 1 : 0;
  }
  const mode = options["selectionMode"];
  const selection = {
    selectLockedCells: mode === "Unlocked" || mode === "None" ? 1 : undefined,
    selectUnlockedCells: mode === "None" ? 1 : undefined,
  };
  pieces.put(
    "sheetProtection",
    element("sheetProtection", { ...digest(passwordHash), sheet: 1, ...locks, ...selection })
  );
}

/** A digest as it was read: the old four digits, or method, digest, salt and rounds. */
function digest(hash: string | undefined): Record<string, string> {
  if (hash === undefined) return {};
  const [algorithmName, hashValue, saltValue, spinCount] = hash.split("$");
  if (hashValue === undefined) return /^[0-9A-F]{1,4}$/i.test(hash) ? { password: hash } : {};
  return { algorithmName: algorithmName ?? "", hashValue, saltValue: saltValue ?? "", spinCount: spinCount ?? "" };
}
