import { counted } from "./wording";

/** "none of the 2,089 open deals has an amount". */
export function noAmounts({ openDeals }: { readonly openDeals: number }): string {
  return openDeals === 1
    ? "the open deal has no amount"
    : `none of the ${counted(openDeals, "open deal")} has an amount`;
}
