import { CancelledError } from "./workbookError";

/** Why Excel does not answer: a cell is being edited · nothing for 15 s · nothing for 60 s. */
export type Waiting = "editing" | "slow" | "hung";

/** What is told of a sync that is not answered, and what ends it. */
export interface SyncGuard {
  readonly signal?: AbortSignal | undefined;
  /** Told of each change; undefined once Excel has answered. */
  readonly onWaiting?: ((waiting: Waiting | undefined) => void) | undefined;
  /** Asks Excel whether a cell is being edited; without it that is never told. */
  readonly isCellBeingEdited?: (() => Promise<boolean>) | undefined;
}

/** The first sync is a small one: unanswered for this long, something keeps Excel. Milliseconds, as all here. */
const FIRST_PATIENCE = 500;
/** Later ones may carry a lot; they get twice what the longest so far took, and no less than this. */
const PATIENCE = 1_500;
const ASK_AGAIN = 2_000;
const SLOW = 15_000;
const HUNG = 60_000;

/** One sync while it waits for its answer. */
export class SyncWatch {
  /** Never resolves; rejects with CancelledError when the signal is aborted and Excel has kept us waiting. */
  readonly cancelled: Promise<never>;
  private waiting: Waiting | undefined;
  private isImpatient = false;
  private hasEnded = false;
  private impatience: ReturnType<typeof setTimeout> | undefined;
  private clocks: ReturnType<typeof setTimeout>[] = [];
  private asking: ReturnType<typeof setTimeout> | undefined;
  private cancel: () => void = () => undefined;
  private readonly onAbort = (): void => {
    if (this.isImpatient) this.cancel();
  };

  /** `longest`: milliseconds the longest sync of the run has taken so far, 0 for the first. */
  constructor(
    private readonly guard: SyncGuard,
    longest: number
  ) {
    this.cancelled = new Promise((_, reject) => {
      this.cancel = () => reject(new CancelledError());
    });
    const patience = longest === 0 ? FIRST_PATIENCE : Math.max(PATIENCE, 2 * longest);
    this.impatience = setTimeout(() => this.becomeImpatient(), patience);
    this.startClocks();
    guard.signal?.addEventListener("abort", this.onAbort, { once: true });
  }

  /** The sync was answered, or given up. */
  end(): void {
    this.hasEnded = true;
    for (const timer of [this.impatience, this.asking, ...this.clocks]) clearTimeout(timer);
    this.guard.signal?.removeEventListener("abort", this.onAbort);
    this.tell(undefined);
  }

  private becomeImpatient(): void {
    this.isImpatient = true;
    if (this.guard.signal?.aborted === true) this.cancel();
    else void this.askForEdit();
  }

  /** How long Excel has kept us waiting counts from here. */
  private startClocks(): void {
    for (const clock of this.clocks) clearTimeout(clock);
    this.clocks = [
      setTimeout(() => this.tellUnlessEditing("slow"), SLOW),
      setTimeout(() => this.tellUnlessEditing("hung"), HUNG),
    ];
  }

  /** Asks now, and again as long as the sync waits: an edit can begin and end at any time. The answer may never come. */
  private async askForEdit(): Promise<void> {
    const isEditing = (await this.guard.isCellBeingEdited?.()) ?? false;
    if (this.hasEnded) return;
    if (isEditing) this.tell("editing");
    else if (this.waiting === "editing") {
      this.tell(undefined);
      this.startClocks();
    }
    if (this.guard.isCellBeingEdited !== undefined) {
      this.asking = setTimeout(() => void this.askForEdit(), ASK_AGAIN);
    }
  }

  private tellUnlessEditing(waiting: Waiting): void {
    if (this.waiting !== "editing") this.tell(waiting);
  }

  private tell(waiting: Waiting | undefined): void {
    if (waiting === this.waiting) return;
    this.waiting = waiting;
    this.guard.onWaiting?.(waiting);
  }
}
