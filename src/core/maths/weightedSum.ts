/**
 * Σ value × weight over the places where a rule holds. Values not above 0 and places without a weight (NaN) add nothing.
 * @returns undefined when there is something to add and none of it has a weight; 0 when there is nothing to add
 */
export function weightedSum(
  values: Float64Array,
  weights: Float64Array,
  holds: (k: number) => boolean = () => true
): number | undefined {
  let [sum, worth, known] = [0, 0, 0];
  for (let k = 0; k < values.length; k++) {
    const value = values[k] ?? NaN;
    const weight = weights[k] ?? NaN;
    if (!(value > 0) || !holds(k)) continue;
    worth++;
    if (Number.isNaN(weight)) continue;
    known++;
    sum += value * weight;
  }
  return known > 0 || worth === 0 ? sum : undefined;
}
