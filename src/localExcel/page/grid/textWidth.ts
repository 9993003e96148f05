let pen: CanvasRenderingContext2D | null | undefined;

/** Pixels a text takes in a CSS font; undefined where nothing can measure. */
export function textWidth(text: string, font: string): number | undefined {
  pen ??= document.createElement("canvas").getContext("2d");
  if (pen === null) return undefined;
  if (pen.font !== font) pen.font = font;
  return pen.measureText(text).width;
}
