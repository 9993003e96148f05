import { areaAddress, columnName, parseArea } from "../model/address";
import type { Area } from "../model/workbookModel";

/** The areas of a `sqref` ("A1:B2 D4"); what is no area is left out. */
export function parseAreas(text: string): Area[] {
  return text
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);
}

export const areasAddress = (areas: readonly Area[]): string => areas.map((area) => areaAddress(area)).join(" ");

/** Sheet name as this writer spells it in references: always quoted, which every program reads. */
export const quoteSheet = (name: string): string => `'${name.replace(/'/g, "''")}'`;

const names: string[] = [];

/** columnName, remembered: it is asked for once a cell. */
export function letterOf(column: number): string {
  return (names[column] ??= columnName(column));
}
