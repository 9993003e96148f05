import type { Answer, Coverage, Lever } from "../analysis";
import { beyondRecord } from "../coverage/beyondRecord";
import { dealWords, numberWords, shareWords } from "./wording";

/** Which end of a lever's change. */
export type LeverEnd = "from" | "to";

/** How a sentence shows the figures of levers: as words, or as pieces of a formula over their cells. */
export interface LeverShow<Part> {
  readonly words: (text: string) => Part;
  /** Whole opportunities. */
  readonly count: (lever: Lever) => Part;
  readonly share: (lever: Lever, end: LeverEnd, decimals: number) => Part;
  /** Money of a deal; `finest`: to three digits instead of whole thousands. */
  readonly money: (lever: Lever, end: LeverEnd, finest: boolean) => Part;
  readonly days: (lever: Lever, end: LeverEnd, decimals: number) => Part;
  /** The mean won size of an opportunity that is added. */
  readonly size: () => Part;
  /** The latest useful creation day. */
  readonly until: () => Part;
}

/** The levers as they are told: those that reach the confidence before the others; of these opportunities first, the easiest next. */
export function toldLevers({ outlook }: Coverage): readonly Lever[] {
  const rank = ({ kind, reaches }: Lever): number => (reaches ? 0 : 2) + (kind === "opportunities" ? 0 : 1);
  return [...outlook.levers].sort((a, b) => rank(a) - rank(b));
}

/** Levers that alone reach the confidence, as told; more opportunities than the own record creates in the days left apart. */
export function reachingLevers(
  coverage: Coverage,
  createdInTime: Answer
): { readonly reaching: readonly Lever[]; readonly beyond: Lever | undefined } {
  const all = toldLevers(coverage).filter(({ reaches }) => reaches);
  const beyond = all.find(({ kind, to }) => kind === "opportunities" && beyondRecord(to, createdInTime));
  return { reaching: all.filter((lever) => lever !== beyond), beyond };
}

/** "add 4 qualified opportunities of 48k by 14 Mar, or raise the win rate from 29% to 32%, or the mean deal size from 42k to 48k". */
export function leverParts<Part>(levers: readonly Lever[], show: LeverShow<Part>): Part[] {
  return levers.flatMap((lever, i) => {
    const raised = i > 0 && isRaised(lever) && isRaised(levers[i - 1]);
    return [...(i === 0 ? [] : [show.words(", or ")]), ...oneLever(lever, show, raised ? "" : "raise ")];
  });
}

const isRaised = (lever: Lever | undefined): boolean => lever?.kind === "winRate" || lever?.kind === "dealSize";

function oneLever<Part>(lever: Lever, show: LeverShow<Part>, raise: string): Part[] {
  const { words } = show;
  switch (lever.kind) {
    case "opportunities":
      return [
        words("add "),
        show.count(lever),
        words(` qualified ${lever.to === 1 ? "opportunity" : "opportunities"} of `),
        show.size(),
        words(" by "),
        show.until(),
      ];
    case "winRate": {
      const decimals = shareWords(lever.from) === shareWords(lever.to) ? 1 : 0;
      return [
        words(`${raise}the win rate from `),
        show.share(lever, "from", decimals),
        words(" to "),
        show.share(lever, "to", decimals),
      ];
    }
    case "dealSize": {
      const finest = dealWords(lever.from) === dealWords(lever.to);
      return [
        words(`${raise}the mean deal size from `),
        show.money(lever, "from", finest),
        words(" to "),
        show.money(lever, "to", finest),
      ];
    }
    case "cycle": {
      const decimals = numberWords(lever.from) === numberWords(lever.to) ? 1 : 0;
      return [
        words("shorten the cycle from "),
        show.days(lever, "from", decimals),
        words(" to "),
        show.days(lever, "to", decimals),
        words(" days"),
      ];
    }
  }
}

/** "win rate 95%", "mean deal size 126k", "cycle 20 days", "1,200 more opportunities": where a lever ends. */
export function leverEnd<Part>(lever: Lever, show: LeverShow<Part>): Part[] {
  const { words } = show;
  switch (lever.kind) {
    case "opportunities":
      return [show.count(lever), words(` more ${lever.to === 1 ? "opportunity" : "opportunities"}`)];
    case "winRate":
      return [words("win rate "), show.share(lever, "to", 0)];
    case "dealSize":
      return [words("mean deal size "), show.money(lever, "to", false)];
    case "cycle":
      return [words("cycle "), show.days(lever, "to", 0), words(" days")];
  }
}
