import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { CalculationWatch } from "./calculationWatch";
import { type EventEntry, EventNumber, type TriggerSource } from "./eventEntry";
import { eventEntries } from "./eventEntries";
import { EventRecorder } from "./eventRecorder";
import type { ApiEvent } from "./readEvents";
import { Registrations } from "./registrations";

/** What a session tells its carrier, of its own accord and never while a request is being answered. */
export interface EventCarrier {
  /** Events for the library's `richApiMessage`. */
  raise(entries: readonly EventEntry[]): void;
  /** The document's own event of another selection, which `workbook.onSelectionChanged` hangs on. */
  selectionChanged(): void;
}

const BUILT: ReadonlyMap<number, EventNumber> = new Map(
  Object.values(EventNumber)
    .filter((each): each is EventNumber => typeof each === "number")
    .map((each) => [each, each])
);

function builtNumber({ name, number }: ApiEvent): EventNumber {
  const built = BUILT.get(number);
  if (built === undefined) throw new ExcelError("NotImplemented", `${name} has no behaviour in the local Excel`);
  return built;
}

/** The events of one add-in: what it asked for, what has happened since, and the way out. */
export class AddInEvents {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  private readonly registrations = new Registrations();
  private readonly calculations = new CalculationWatch();
  private readonly recorder: EventRecorder;
  private watchesSelection = false;
  private selectionIsNew = false;
  private outbox: EventEntry[] = [];
  private isDue = false;

  constructor(
    private readonly workbook: LocalWorkbook,
    private readonly carrier: EventCarrier | undefined
  ) {
    this.recorder = new EventRecorder(this.registrations, {
      isMuted: () => !this.enabled,
      noted: () => this.schedule(),
      selectionChanged: () => {
        if (!this.watchesSelection) return;
        this.selectionIsNew = true;
        this.schedule();
      },
      sheetAdded: () => this.follow(),
    });
  }

  register(event: ApiEvent, target: string): void {
    this.registrations.add(builtNumber(event), target);
    this.follow();
  }

  unregister(event: ApiEvent, target: string): void {
    this.registrations.remove(builtNumber(event), target);
    this.follow();
  }

  /** Whether the carrier is to be told of another selection. */
  watchSelection(watched: boolean): void {
    this.watchesSelection = watched;
    this.follow();
  }

  /** Does something to the workbook in someone's name; what it leads to is told apart from what went before and what follows. */
  during<Result>(by: TriggerSource, act: () => Result): Result {
    this.seal();
    this.recorder.by = by;
    try {
      return act();
    } finally {
      this.seal();
      this.recorder.by = "Unknown";
    }
  }

  /** Listens to the workbook only while someone listens here: otherwise nothing is recorded, and nothing costs time. */
  private follow(): void {
    if (this.registrations.isEmpty && !this.watchesSelection) this.workbook.listeners.delete(this.recorder);
    else this.workbook.listeners.add(this.recorder);
    if (this.registrations.wants(EventNumber.Calculated)) {
      for (const sheet of this.workbook.model.sheets) this.calculations.watch(sheet);
    } else this.calculations.stop();
  }

  /** Turns what happened so far into entries: cells are read as they are now. */
  private seal(): void {
    for (const [sheet, area] of this.calculations.take()) this.recorder.calculated(sheet, area);
    this.outbox.push(...eventEntries(this.recorder.take(), this.registrations));
  }

  private schedule(): void {
    if (this.isDue || this.carrier === undefined) return;
    this.isDue = true;
    setTimeout(() => this.deliver(), 0);
  }

  private deliver(): void {
    this.isDue = false;
    this.seal();
    const entries = this.outbox;
    this.outbox = [];
    if (entries.length > 0) this.carrier?.raise(entries);
    if (!this.selectionIsNew) return;
    this.selectionIsNew = false;
    this.carrier?.selectionChanged();
  }
}
