import type { Calls } from "./said";
import type { Snapshot } from "./snapshot";

/** Why a row of the history is not used. */
export type DamageReason =
  /** Its text is not the one that was written: edited, cut off or pasted over. */
  | "changed"
  /** It holds what changed since another one, and that one is damaged or gone. */
  | "restsOnDamaged"
  /** Written by a later version of this program. */
  | "laterVersion"
  /** Its day cannot be read. */
  | "noDay";

/** A row of the history that is recognised as damaged; it stays in the workbook as it is, and no number is made from it. */
export interface DamagedSnapshot {
  /** As the row says it, "" where nothing can be read. */
  readonly day: string;
  readonly reason: DamageReason;
}

/** The past of one workbook, decoded: snapshots oldest first, one a day. */
export interface ChangeHistory {
  readonly snapshots: readonly Snapshot[];
  readonly damaged: readonly DamagedSnapshot[];
  /** The manager's calls as they are typed today. */
  readonly calls?: Calls;
}

/** A workbook's first analysis. */
export const NO_HISTORY: ChangeHistory = { snapshots: [], damaged: [] };
