import type { Day } from "../../src/core/cells/day";

/** What happened to a deal before an export: `step` is the first export that shows it. */
export interface DealEvent {
  readonly step: number;
  readonly what:
    | "born"
    | "won"
    | "lost"
    | "noDecision"
    | "reopened"
    | "hidden"
    | "shown"
    | "pushed"
    | "pulledIn"
    | "dateSet"
    | "priced"
    | "stageOn"
    | "stageBack"
    | "owner";
  readonly day?: Day | undefined;
  readonly days?: number;
  readonly cents?: number | undefined;
  readonly text?: string | undefined;
  readonly owner?: string;
  /** Born: created since the export before. */
  readonly isSeen?: boolean;
}

/** Everything that ever happened to one deal. */
export interface DealLife {
  readonly name: string;
  readonly created: Day;
  readonly events: DealEvent[];
}

/** Money in whole cents, and which deals. */
export interface TrueBar {
  readonly names: readonly string[];
  readonly cents: number;
}

/** What truly changed between two exports. */
export interface TrueChange {
  readonly opening: TrueBar;
  readonly closing: TrueBar;
  readonly bars: Readonly<Record<string, TrueBar>>;
  readonly cameAndWent: Readonly<Record<"won" | "lost" | "noDecision", TrueBar>>;
  /** Owner → opening and closing in cents, and each bar. */
  readonly byOwner: ReadonlyMap<string, Readonly<Record<string, TrueBar>>>;
}

/** What truly became of the deals dated between two exports. */
export type TrueFates = Readonly<Record<"won" | "lost" | "pushed" | "disappeared", TrueBar>>;

/** A deal as its events leave it. */
interface Standing {
  readonly life: DealLife;
  status: "open" | "won" | "lost" | "noDecision";
  isShown: boolean;
  cents: number;
  close: Day | undefined;
  owner: string;
}

/** What the events say of a deal's moves by an export. */
export interface TrueMoves {
  readonly pushes: number;
  readonly pullIns: number;
  readonly daysMoved: number;
  readonly movedBack: number;
  readonly inStageSince: Day;
  readonly isEntrySeen: boolean;
}

/** A stay in a stage that was seen from its beginning to its end. */
interface TrueStay {
  readonly stage: string;
  readonly days: number;
}

class Tellers {
  readonly bars = new Map<string, { names: string[]; cents: number }>();

  tell(bar: string, name: string, cents: number): void {
    const found = this.bars.get(bar) ?? { names: [], cents: 0 };
    found.names.push(name);
    found.cents += cents;
    this.bars.set(bar, found);
  }

  told(): Record<string, TrueBar> {
    return Object.fromEntries([...this.bars].map(([bar, { names, cents }]) => [bar, { names: names.sort(), cents }]));
  }
}

const NOTHING: TrueBar = { names: [], cents: 0 };

/** The truth of a living pipeline, told from the events of its deals alone: no export, no snapshot, no key. */
export class LifeBook {
  constructor(
    private readonly lives: readonly DealLife[],
    private readonly days: readonly Day[],
    private readonly yearEnd: Day
  ) {}

  /** From export a to export b. */
  between(a: number, b: number): TrueChange {
    const whole = new Tellers();
    const owners = new Map<string, Tellers>();
    for (const life of this.lives) {
      const [then, now] = [standing(life, a), standing(life, b)];
      const [had, has] = [this.counts(then), this.counts(now)];
      const owner = (now?.isShown === true ? now : then)?.owner;
      const told: [string, number][] = [];
      if (had) told.push(["opening", then?.cents ?? NaN]);
      if (has) told.push(["closing", now?.cents ?? NaN]);
      const bar = barOf({ then, now, had, has });
      if (bar !== undefined) told.push([bar, (has ? (now?.cents ?? NaN) : 0) - (had ? (then?.cents ?? NaN) : 0)]);
      if (now && this.cameAndWent(now, a)) told.push([`came ${now.status}`, now.cents]);
      for (const [what, cents] of told) whole.tell(what, life.name, cents);
      if (owner === undefined || !(had || has)) continue;
      const tellers = owners.get(owner) ?? new Tellers();
      owners.set(owner, tellers);
      for (const [what, cents] of told) tellers.tell(what, life.name, cents);
    }
    const { opening = NOTHING, closing = NOTHING, ...rest } = whole.told();
    const came = (ending: string): TrueBar => rest[`came ${ending}`] ?? NOTHING;
    return {
      opening,
      closing,
      bars: Object.fromEntries(Object.entries(rest).filter(([bar]) => !bar.startsWith("came "))),
      cameAndWent: { won: came("won"), lost: came("lost"), noDecision: came("noDecision") },
      byOwner: new Map([...owners].map(([owner, tellers]) => [owner, tellers.told()])),
    };
  }

  /** Deals of both pipelines with another close: "Deal 7 46100 46130", "-" where there is none. */
  redated(a: number, b: number): string[] {
    return this.lives.flatMap((life) => {
      const [then, now] = [standing(life, a), standing(life, b)];
      if (!this.counts(then) || !this.counts(now) || then?.close === now?.close) return [];
      return [`${life.name} ${then?.close ?? "-"} ${now?.close ?? "-"}`];
    });
  }

  /** What became by export b of the deals that were open at export a and dated from its day to the day before b's. */
  fates(a: number, b: number): TrueFates {
    const [from, to] = [this.days[a] ?? NaN, this.days[b] ?? NaN];
    const tellers = new Tellers();
    for (const life of this.lives) {
      const [then, now] = [standing(life, a), standing(life, b)];
      if (then?.isShown !== true || then.status !== "open" || then.close === undefined) continue;
      if (then.close < from || then.close >= to) continue;
      const fate = now?.isShown !== true ? "disappeared" : FATES[now.status];
      tellers.tell(fate, life.name, then.cents);
    }
    return { won: NOTHING, lost: NOTHING, pushed: NOTHING, disappeared: NOTHING, ...tellers.told() };
  }

  /** Moves of every deal that export b shows open and an earlier one showed, by its name. */
  moves(b: number): ReadonlyMap<string, TrueMoves> {
    const found = new Map<string, TrueMoves>();
    for (const life of this.lives) {
      const now = standing(life, b);
      if (now?.isShown !== true || now.status !== "open" || (life.events[0]?.step ?? b) >= b) continue;
      const past = life.events.filter(({ step }) => step <= b);
      const moved = past.filter(({ what }) => what === "pushed" || what === "pulledIn");
      const entry = past.filter(entersStage).at(-1);
      found.set(life.name, {
        pushes: moved.filter(({ what }) => what === "pushed").length,
        pullIns: moved.filter(({ what }) => what === "pulledIn").length,
        daysMoved: moved.reduce((sum, { days }) => sum + (days ?? NaN), 0),
        movedBack: past.filter(({ what }) => what === "stageBack").length,
        inStageSince: this.days[entry?.step ?? NaN] ?? NaN,
        isEntrySeen: entry?.isSeen ?? true,
      });
    }
    return found;
  }

  /** Stays that were over by export b. */
  stays(b: number): TrueStay[] {
    return this.lives.flatMap((life) => {
      const stays: TrueStay[] = [];
      let entered: DealEvent | undefined;
      let stage = "";
      for (const event of life.events) {
        if (event.step > b) break;
        const isEnd = ["won", "lost", "noDecision"].includes(event.what);
        if (!isEnd && !entersStage(event)) continue;
        // One that is over in the export that first shows it was never seen in a stage.
        if (entered !== undefined && entered.step < event.step && (entered.isSeen ?? true))
          stays.push({ stage, days: (this.days[event.step] ?? NaN) - (this.days[entered.step] ?? NaN) });
        entered = isEnd ? undefined : event;
        stage = event.text ?? stage;
      }
      return stays;
    });
  }

  private counts(deal: Standing | undefined): boolean {
    if (deal?.isShown !== true || deal.status !== "open") return false;
    return deal.close === undefined || deal.close <= this.yearEnd;
  }

  private cameAndWent(now: Standing, a: number): boolean {
    const isBornSince = (now.life.events[0]?.step ?? a) > a;
    return isBornSince && now.isShown && now.status !== "open" && (now.close ?? NaN) > (this.days[a] ?? NaN);
  }
}

const FATES = { open: "pushed", won: "won", lost: "lost", noDecision: "lost" } as const;

const entersStage = ({ what }: DealEvent): boolean => ["born", "reopened", "stageOn", "stageBack"].includes(what);

/** A deal as the events up to an export leave it; undefined before it is born. */
function standing(life: DealLife, step: number): Standing | undefined {
  const [born, ...later] = life.events.filter((event) => event.step <= step);
  if (born === undefined) return undefined;
  const deal: Standing = {
    life,
    status: "open",
    isShown: true,
    cents: born.cents ?? 0,
    close: born.day,
    owner: born.owner ?? "",
  };
  for (const event of later) happen(deal, event);
  return deal;
}

function happen(deal: Standing, event: DealEvent): void {
  switch (event.what) {
    case "won":
    case "lost":
    case "noDecision":
      deal.status = event.what;
      deal.close = event.day;
      return;
    case "reopened":
      deal.status = "open";
      deal.close = event.day;
      return;
    case "hidden":
    case "shown":
      deal.isShown = event.what === "shown";
      return;
    case "pushed":
    case "pulledIn":
      deal.close = (deal.close ?? NaN) + (event.days ?? NaN);
      return;
    case "dateSet":
      deal.close = event.day;
      return;
    case "priced":
      deal.cents = event.cents ?? 0;
      return;
    case "owner":
      deal.owner = event.text ?? "";
      return;
    case "born":
    case "stageOn":
    case "stageBack":
      return;
  }
}

/** The one bar that says what happened; undefined for a deal that changed nothing. */
function barOf(deal: {
  readonly then: Standing | undefined;
  readonly now: Standing | undefined;
  readonly had: boolean;
  readonly has: boolean;
}): string | undefined {
  const { then, now, had, has } = deal;
  if (had && has) {
    const more = (now?.cents ?? NaN) - (then?.cents ?? NaN);
    return more === 0 ? undefined : more > 0 ? "amountUp" : "amountDown";
  }
  if (had) return now?.isShown !== true ? "disappeared" : now.status === "open" ? "movedOut" : now.status;
  if (!has) return undefined;
  // Not born by the earlier export is new; born and not in it, or closed in it, came back.
  if (then === undefined) return "new";
  return then.isShown && then.status === "open" ? "movedIn" : "reopened";
}
