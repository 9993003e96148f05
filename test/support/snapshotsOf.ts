import type { Snapshot } from "../../src/core/changes/snapshot";
import { snapshotOf } from "../../src/core/changes/snapshotOf";
import { resolveSettings } from "../../src/core/resolveSettings";
import type { Settings } from "../../src/core/settings";
import type { LivingExport } from "./livingPipeline";
import { readingOf } from "./opportunitiesOf";

/** The settings of a day, whatever is said left as it is by default. */
export function settingsOn(day: number, typed: Readonly<Record<string, unknown>> = {}): Settings {
  return { ...resolveSettings(typed, day).settings, asOf: day };
}

/** The snapshots that analyses of these exports keep. */
export function snapshotsOf(exports: readonly LivingExport[]): Snapshot[] {
  return exports.map(({ day, rows }) => snapshotOf({ reading: readingOf(rows), settings: settingsOn(day) }, undefined));
}
