import { passing } from "./address";
import type { CellPiece } from "./cellPieces";
import type { RequestBudget } from "./requestBudget";
import { CALL_BYTES } from "./requestBudget";

/**
 * Queues cells as they stand in their pieces.
 * Round trips: 0, or 1 where a request is full
 */
export async function writePieces(
  sheet: Excel.Worksheet,
  pieces: readonly CellPiece[],
  budget: RequestBudget
): Promise<void> {
  for (const piece of pieces) {
    await budget.spend(piece.bytes + CALL_BYTES);
    // A single formula goes to every cell of the range; the declaration only knows arrays.
    passing(sheet, piece).formulas = piece.cells as string[][];
  }
}
