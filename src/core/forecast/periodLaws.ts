/** Points that a period's sum stays at or below with chance 0.1 and 0.9. Money. */
export interface PeriodInterval {
  readonly p10: number;
  readonly p90: number;
}
