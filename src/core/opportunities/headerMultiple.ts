const WORDS = String.raw`k|tsd\.?|thousands?|000s?|'000s?|m|mm|mn|mio\.?|mln|millions?`;
const CURRENCY = String.raw`[$€£¥]|usd|eur|gbp|chf`;

/** The unit in brackets or after "in": "Amount (k)", "Umsatz in Mio. €"; elsewhere only at a currency: "Value $k", "Wert TEUR". */
const UNIT = new RegExp(
  String.raw`[([](?:in )?(?:${CURRENCY})? ?(${WORDS}) ?(?:${CURRENCY})?[)\]]|` +
    String.raw`\bin (?:${CURRENCY})? ?(${WORDS}) ?(?:${CURRENCY})?$|` +
    String.raw`(?:^|[ ([])(?:(?:${CURRENCY}) ?(${WORDS})|(t|${WORDS}) ?(?:${CURRENCY}))(?=$|[ )\]])`
);

/** "amount_cents", "Value (in cents)", "Betrag in Cent". */
const CENTS = /(?:^|[ _([])(?:cents?|centimes|pence)(?=$|[ _)\]])/;

/**
 * What the amounts below a header must be multiplied with: 1,000 for "Amount (k€)", 1,000,000 for "Value in $M", 0.01 for
 * "amount_cents"; 1 where the header names no unit.
 */
export function headerMultiple(header: string): number {
  if (CENTS.test(header.toLowerCase())) return 0.01;
  const parts = UNIT.exec(header.trim().toLowerCase());
  const word = (parts?.[1] ?? parts?.[2] ?? parts?.[3] ?? parts?.[4] ?? "").replace(/\.$/, "");
  if (word === "") return 1;
  return /^(?:k|t|tsd|thousands?|'?000s?)$/.test(word) ? 1e3 : 1e6;
}
