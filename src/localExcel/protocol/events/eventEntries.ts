import { areaAddress } from "../../model/address";
import { intersection, sameArea } from "../../model/area";
import type { Area, SheetModel } from "../../model/workbookModel";
import { eventReference } from "../../objects/eventReference";
import { plain, valueType } from "../../objects/range/readCells";
import type { WireValue } from "../../objects/wireObject";
import { EVENT_CATEGORY, type EventEntry, EventNumber, type TriggerSource, WORKBOOK_TARGET } from "./eventEntry";
import type { Happening } from "./happening";
import type { Registrations } from "./registrations";
import type { WrittenArea } from "./writtenAreas";

type EventArguments = Readonly<Record<string, WireValue>>;

/** An event and everything it may be registered for. */
interface RaisedEvent {
  readonly number: EventNumber;
  readonly targets: readonly string[];
  readonly args: EventArguments;
}

const LOCAL = { source: "Local" } as const;

/** Value and type before and after, of a single cell; the cell has its formula's result by now. */
function detailsOf(sheet: SheetModel, { area, before }: WrittenArea): EventArguments {
  if (before === undefined) return {};
  const after = sheet.cells.value(area.row, area.column);
  return {
    valueBefore: plain(before.value),
    valueAfter: plain(after),
    valueTypeBefore: valueType(before.value),
    valueTypeAfter: valueType(after),
  };
}

function changeOf(sheet: SheetModel, area: Area, details: EventArguments): EventArguments {
  return {
    ...LOCAL,
    changeType: "RangeEdited",
    worksheetId: sheet.id,
    address: areaAddress(area),
    referenceId: eventReference(sheet, area),
    shiftDirection: "None",
    ...details,
  };
}

function writtenEvents(sheet: SheetModel, written: WrittenArea, by: TriggerSource): RaisedEvent[] {
  const { area } = written;
  const details = detailsOf(sheet, written);
  const changed = {
    number: EventNumber.Changed,
    targets: [sheet.id, WORKBOOK_TARGET],
    args: { ...changeOf(sheet, area, details), triggerSource: by },
  };
  const ofTables = sheet.tables.flatMap((table): RaisedEvent[] => {
    const shared = intersection(table.area, area);
    if (shared === undefined) return [];
    const args = { ...changeOf(sheet, shared, sameArea(shared, area) ? details : {}), tableId: table.id };
    return [{ number: EventNumber.TableChanged, targets: [table.id, sheet.id, WORKBOOK_TARGET], args }];
  });
  return [changed, ...ofTables];
}

function eventsOf(happening: Happening): RaisedEvent[] {
  const { sheet } = happening;
  const onSheet = [sheet.id, WORKBOOK_TARGET];
  const args = { worksheetId: sheet.id };
  switch (happening.kind) {
    case "written":
      return happening.areas.list.flatMap((written) => writtenEvents(sheet, written, happening.by));
    case "sheetAdded":
      return [{ number: EventNumber.SheetAdded, targets: [WORKBOOK_TARGET], args: { ...LOCAL, ...args } }];
    case "sheetDeleted":
      return [{ number: EventNumber.SheetDeleted, targets: [WORKBOOK_TARGET], args: { ...LOCAL, ...args } }];
    case "activated":
      return [{ number: EventNumber.Activated, targets: onSheet, args }];
    case "deactivated":
      return [{ number: EventNumber.Deactivated, targets: onSheet, args }];
    case "selected":
      return [
        {
          number: EventNumber.SelectionChanged,
          targets: onSheet,
          args: { ...args, address: areaAddress(happening.area) },
        },
      ];
    case "calculated":
      return [
        { number: EventNumber.Calculated, targets: onSheet, args: { ...args, address: areaAddress(happening.area) } },
      ];
    case "tableAdded":
    case "tableDeleted": {
      const number = happening.kind === "tableAdded" ? EventNumber.TableAdded : EventNumber.TableDeleted;
      const { id: tableId, name: tableName } = happening.table;
      return [{ number, targets: onSheet, args: { ...LOCAL, ...args, tableId, tableName } }];
    }
  }
}

/** What happened as entries of the wire: one for every target that someone registered the event for, and no others. */
export function eventEntries(happenings: readonly Happening[], registrations: Registrations): EventEntry[] {
  return happenings.flatMap(eventsOf).flatMap(({ number, targets, args }) => {
    const wanted = targets.filter((target) => registrations.has(number, target));
    if (wanted.length === 0) return [];
    const json = JSON.stringify(args);
    return wanted.map((target): EventEntry => [EVENT_CATEGORY, number, target, json, 0, false]);
  });
}
