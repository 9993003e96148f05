import type { FlagId } from "../analysis";

/** The rule of a flag in one line; the inputs it names stand at the top of Assumptions. */
const RULES: Readonly<Record<FlagId, string>> = {
  F1: "Age since created is at least ‘Aged from’ × the typical cycle of own wins. Part of the amount is taken.",
  F2: "Age is at least ‘Suspect from’ × the typical cycle, but not yet aged. Nothing is taken.",
  F3: "The close date passed more than ‘Overdue after’ days before ‘As of’. The amount is taken.",
  F4: "The close date lies after the end of the selling year. The amount is taken from the year.",
  F5: "Due this year, but created so late that even a fast win (P20 of own cycles) would close after it. Nothing is taken.",
  F6: "The Qualified column says no; blank is not no. What is left of the amount is taken.",
  F7: "The amount is blank, zero or negative: the deal brings no money.",
  F9: "In its stage more than ‘Aged from’ × the mean of at least five stays there that earlier analyses saw begin and end. Nothing is taken.",
  F10: "The close date was moved later from one analysis to the next, as often as ‘Pushed is …’ says. Nothing is taken.",
  F11: "The amount is above ‘A big deal is more than’ × the mean won size. Nothing is taken.",
  F13: "The id stands on more than one row. The same deal twice counts once.",
  F14: "Its own cells cannot all be true: status against stage, open at 0 or 100%, dates in the wrong order.",
  F17: "No close date, while other open deals have one. The amount is taken.",
};

/** The flag's rule in words. @see Definitions §4 */
export function flagRuleWords(id: FlagId): string {
  return RULES[id];
}
