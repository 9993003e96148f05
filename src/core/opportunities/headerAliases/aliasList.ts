import type { Field } from "../field";

/**
 * What one language (or the programs' own names) calls the fields, as header keys (`headerKey`): "|" between names, the
 * best first; ";" between tiers. A name of an earlier tier is better in every language.
 */
export type AliasList = Readonly<Partial<Record<Field, string>>>;
