import type { LocalWorkbook } from "../../model/localWorkbook";
import { booleanArgument } from "../argument";
import { WireObject } from "../wireObject";

/** The events of one add-in, which it can mute. */
export interface MutableEvents {
  /** Are events raised for it? */
  enabled: boolean;
}

/** Excel's Runtime: the add-in's own settings in the workbook. */
export class RuntimeObject extends WireObject {
  readonly className = "Runtime";

  constructor(
    workbook: LocalWorkbook,
    private readonly events: MutableEvents
  ) {
    super(workbook);
  }

  get EnableEvents(): boolean {
    return this.events.enabled;
  }
  set EnableEvents(enabled: unknown) {
    this.events.enabled = booleanArgument(enabled);
  }
}
