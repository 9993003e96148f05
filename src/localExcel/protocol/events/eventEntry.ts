/** Excel's numbers of the events that the local Excel raises; whoever asks for another is told that it is not implemented. */
export enum EventNumber {
  Changed = 10,
  Activated = 11,
  Deactivated = 12,
  SheetAdded = 13,
  SelectionChanged = 14,
  SheetDeleted = 15,
  Calculated = 16,
  TableChanged = 101,
  TableAdded = 102,
  TableDeleted = 103,
}

/** What office.js calls the whole workbook as the target of an event. */
export const WORKBOOK_TARGET = "Workbook";

/** The kind of message that an event is among those a host sends of its own accord. */
export const EVENT_CATEGORY = 65_536;

/** One event for one target as it goes over the wire: kind of message, event, target, arguments as JSON, id, "made elsewhere". */
export type EventEntry = readonly [
  category: number,
  number: EventNumber,
  target: string,
  json: string,
  id: number,
  isRemote: boolean,
];

/** Who did it, as `triggerSource` says it. */
export type TriggerSource = "ThisLocalAddin" | "Unknown";
