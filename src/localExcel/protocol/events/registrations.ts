import type { EventNumber } from "./eventEntry";

/** Which events the add-in asked for, and of what: each as often as it was asked for. */
export class Registrations {
  private readonly counts = new Map<EventNumber, Map<string, number>>();

  add(number: EventNumber, target: string): void {
    const targets = this.counts.get(number) ?? new Map<string, number>();
    this.counts.set(number, targets.set(target, (targets.get(target) ?? 0) + 1));
  }

  remove(number: EventNumber, target: string): void {
    const targets = this.counts.get(number);
    const count = targets?.get(target);
    if (targets === undefined || count === undefined) return;
    if (count > 1) targets.set(target, count - 1);
    else targets.delete(target);
    if (targets.size === 0) this.counts.delete(number);
  }

  /** Did anyone ask for the event, of whatever target? */
  wants(number: EventNumber): boolean {
    return this.counts.has(number);
  }

  has(number: EventNumber, target: string): boolean {
    return this.counts.get(number)?.has(target) === true;
  }

  get isEmpty(): boolean {
    return this.counts.size === 0;
  }
}
