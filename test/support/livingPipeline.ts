import type { Day } from "../../src/core/cells/day";
import { isoDay } from "../../src/core/cells/day";
import { numbersFrom } from "./madeHistory";
import { serial, type DealRow } from "./opportunitiesOf";
import { LifeBook, type DealEvent, type DealLife } from "./lifeBook";

/** One export of the living pipeline. */
export interface LivingExport {
  readonly day: Day;
  readonly rows: readonly DealRow[];
}

/** A pipeline that lived for a while: what was exported of it, and what truly happened to it. */
export interface LivingPipeline {
  readonly exports: readonly LivingExport[];
  readonly book: LifeBook;
}

/** Open stages in funnel order. */
export const LIVING_STAGES = [
  "Prospecting",
  "Needs Analysis",
  "Value Proposition",
  "Proposal/Price Quote",
  "Negotiation/Review",
] as const;

const ENDINGS = { won: "Closed Won", lost: "Closed Lost", noDecision: "No decision" } as const;
type Ending = keyof typeof ENDINGS;

/** A deal while the world goes on: what an export writes of it now. The truth is kept apart, as events. */
interface LiveDeal {
  readonly number: number;
  readonly created: Day;
  readonly life: DealLife;
  ending: Ending | undefined;
  cents: number | undefined;
  close: Day | undefined;
  stage: number;
  owner: string;
  isExported: boolean;
  isDeleted: boolean;
}

/** A deal is exported by its 15- or its 18-character id, whichever the day brings; every ninth has none. */
const hasId = ({ number }: LiveDeal): boolean => number % 9 !== 0;

class World {
  readonly deals: LiveDeal[] = [];
  private readonly next: () => number;
  private readonly owners = ["Ada", "Ben", "Cleo", "Dan"];
  private step = 0;
  private day: Day;
  private lastDay: Day;

  constructor(
    seed: number,
    private readonly yearEnd: Day,
    readonly days: readonly Day[]
  ) {
    this.next = numbersFrom(seed);
    this.day = this.lastDay = days[0] ?? 0;
  }

  /** The world up to export `step`. */
  live(step: number): void {
    this.step = step;
    this.lastDay = this.days[Math.max(0, step - 1)] ?? 0;
    this.day = this.days[step] ?? 0;
    this.merge();
    for (const deal of this.deals) this.change(deal);
    this.marry();
    const born = step === 0 ? 15 + this.upTo(20) : this.upTo(9);
    for (let i = 0; i < born; i++) this.bear();
  }

  rows(): DealRow[] {
    const rows = this.deals
      .filter(({ isExported, isDeleted }) => isExported && !isDeleted)
      .map((each) => this.row(each));
    // The order of an export is nobody's promise.
    return this.is(0.5) ? rows : rows.reverse();
  }

  private is(chance: number): boolean {
    return this.next() < chance;
  }

  private upTo(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }

  private happens(deal: LiveDeal, event: Omit<DealEvent, "step">): void {
    deal.life.events.push({ step: this.step, ...event });
  }

  /** What happens to a deal between two exports; nothing while it is not exported. */
  private change(deal: LiveDeal): void {
    if (deal.isDeleted) return;
    if (!deal.isExported) {
      if (!this.is(0.5)) return;
      deal.isExported = true;
      this.happens(deal, { what: "shown" });
    } else if (this.is(0.04)) {
      deal.isExported = false;
      this.happens(deal, { what: "hidden" });
      return;
    } else if (this.is(0.02)) {
      this.remove(deal);
      return;
    }
    if (deal.ending !== undefined) {
      if (this.is(0.06)) this.reopen(deal);
    } else if (this.is(0.16)) this.end(deal, this.lastDay + 1 + this.upTo(this.day - this.lastDay - 1));
    else {
      if (this.is(0.25)) this.redate(deal);
      if (this.is(0.2)) this.reprice(deal);
      if (this.is(0.25)) this.moveStage(deal);
      if (this.is(0.06)) this.handTo(deal, this.pick(this.owners));
    }
  }

  private remove(deal: LiveDeal): void {
    deal.isDeleted = true;
    this.happens(deal, { what: "hidden" });
  }

  private end(deal: LiveDeal, closed: Day): void {
    const draw = this.next();
    deal.ending = draw < 0.45 ? "won" : draw < 0.8 ? "lost" : "noDecision";
    deal.close = closed;
    this.happens(deal, { what: deal.ending, day: closed });
  }

  private reopen(deal: LiveDeal): void {
    deal.ending = undefined;
    deal.close = this.dateAhead();
    this.happens(deal, { what: "reopened", day: deal.close });
  }

  private redate(deal: LiveDeal): void {
    if (deal.close === undefined || this.is(0.05)) {
      deal.close = deal.close === undefined ? this.dateAhead() : undefined;
      this.happens(deal, { what: "dateSet", day: deal.close });
      return;
    }
    const isLater = this.is(0.7);
    const days = isLater ? 1 + this.upTo(150) : -1 - this.upTo(90);
    deal.close += days;
    this.happens(deal, { what: isLater ? "pushed" : "pulledIn", days });
  }

  private reprice(deal: LiveDeal): void {
    const draw = this.next();
    if (draw < 0.15) deal.cents = undefined;
    else if (draw < 0.25) deal.cents = 0;
    else deal.cents = 1 + this.upTo(90_000_00);
    this.happens(deal, { what: "priced", cents: deal.cents });
  }

  private moveStage(deal: LiveDeal): void {
    const isBack = deal.stage > 0 && (deal.stage === LIVING_STAGES.length - 1 || this.is(0.3));
    deal.stage += isBack ? -1 : 1;
    this.happens(deal, { what: isBack ? "stageBack" : "stageOn", text: LIVING_STAGES[deal.stage] });
  }

  private handTo(deal: LiveDeal, owner: string): void {
    deal.owner = owner;
    this.happens(deal, { what: "owner", text: owner });
  }

  /** Two open deals turn out to be one: the second goes, its money is the first's. */
  private merge(): void {
    const open = this.deals.filter((deal) => deal.isExported && !deal.isDeleted && deal.ending === undefined);
    if (open.length === 0 || !this.is(0.4)) return;
    const [kept, gone] = [this.pick(open), this.pick(open)];
    if (kept === gone) return;
    this.remove(gone);
    if (gone.cents === undefined) return;
    kept.cents = (kept.cents ?? 0) + gone.cents;
    this.happens(kept, { what: "priced", cents: kept.cents });
  }

  /** An owner takes another name; every deal of theirs carries it from then on. */
  private marry(): void {
    const at = this.upTo(this.owners.length - 1);
    const before = this.owners[at];
    if (this.step === 0 || !this.is(0.2) || before === undefined) return;
    const after = `${before}-Young`;
    this.owners[at] = after;
    for (const deal of this.deals) if (deal.owner === before) this.handTo(deal, after);
  }

  /** A deal is created; one in ten only now comes into the export, one in ten is over before it is exported. */
  private bear(): void {
    const isLate = this.is(0.1);
    const created = isLate
      ? this.lastDay - this.upTo(200)
      : this.day - this.upTo(Math.max(0, this.day - this.lastDay - 1));
    const number = this.deals.length + 1;
    const life: DealLife = { name: `Deal ${number}`, created, events: [] };
    const deal: LiveDeal = {
      number,
      created,
      life,
      ending: undefined,
      cents: this.is(0.1) ? undefined : 1 + this.upTo(90_000_00),
      close: this.is(0.1) ? undefined : this.dateAhead(),
      stage: this.upTo(2),
      owner: this.pick(this.owners),
      isExported: true,
      isDeleted: false,
    };
    this.deals.push(deal);
    this.happens(deal, {
      what: "born",
      cents: deal.cents,
      day: deal.close,
      text: LIVING_STAGES[deal.stage],
      owner: deal.owner,
      isSeen: this.step > 0 && !isLate,
    });
    if (this.is(0.1)) this.end(deal, isLate ? created : this.day);
  }

  /** Mostly before the end of the year, sometimes overdue already, sometimes next year. */
  private dateAhead(): Day {
    return this.is(0.25) ? this.yearEnd + 1 + this.upTo(120) : this.day - 10 + this.upTo(150);
  }

  private pick<T>(list: readonly T[]): T {
    const found = list[this.upTo(list.length - 1)];
    if (found === undefined) throw new RangeError("nothing to pick from");
    return found;
  }

  private row(deal: LiveDeal): DealRow {
    const { ending, cents, close } = deal;
    const closeText = close === undefined ? undefined : isoDay(close);
    return {
      outcome: ending ?? "open",
      ...(hasId(deal) ? { id: this.is(0.5) ? shortId(deal.number) : longId(deal.number) } : {}),
      name: deal.life.name,
      account: `Account ${deal.number % 7}`,
      owner: deal.owner,
      stage: ending === undefined ? (LIVING_STAGES[deal.stage] ?? "") : ENDINGS[ending],
      ...(cents === undefined ? {} : { amount: cents / 100 }),
      created: isoDay(deal.created),
      ...(closeText === undefined ? {} : ending === undefined ? { expectedClose: closeText } : { closed: closeText }),
    };
  }
}

/** "006Dh00000xAbCd": capitals and small letters differ from deal to deal. */
function shortId(number: number): string {
  const letters = Array.from(number.toString(2).padStart(8, "0"), (bit, i) => {
    const letter = "qrstuvwx".charAt(i);
    return bit === "1" ? letter.toUpperCase() : letter;
  });
  return `006Dh00${letters.join("")}`;
}

/** The same with its three check characters: for each five characters, which of them are capitals. */
function longId(number: number): string {
  const short = shortId(number);
  const check = [0, 1, 2].map((group) => {
    const bits = Array.from(short.slice(group * 5, group * 5 + 5), (letter) => (/[A-Z]/.test(letter) ? 1 : 0));
    const value = bits.reduce<number>((sum, bit, place) => sum + bit * 2 ** place, 0);
    return value < 26 ? String.fromCharCode(65 + value) : String(value - 26);
  });
  return short + check.join("");
}

/** A random life of a pipeline over some exports of 2026, days to weeks apart, the same for the same seed. */
export function livingPipeline(seed: number, exports = 5): LivingPipeline {
  const next = numbersFrom(seed + 1000);
  const days = [serial("2026-02-01")];
  while (days.length < exports) days.push((days.at(-1) ?? 0) + 1 + Math.floor(next() * 35));
  const world = new World(seed, serial("2026-12-31"), days);
  const made = days.map((day, step) => {
    world.live(step);
    return { day, rows: world.rows() };
  });
  return {
    exports: made,
    book: new LifeBook(
      world.deals.map(({ life }) => life),
      days,
      serial("2026-12-31")
    ),
  };
}
