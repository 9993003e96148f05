import { darkColor } from "../../../src/localExcel/page/grid/darkColor";

/** WCAG contrast of two "#RRGGBB". */
function contrast(one: string, other: string): number {
  const luminance = (color: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const channel = parseInt(color.slice(at, at + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

it("turns white into the dark ground and black into white", () => {
  expect(contrast(darkColor("#FFFFFF"), "#1F1F1F")).toBeLessThan(1.03);
  expect(contrast(darkColor("#000000"), "#FFFFFF")).toBeLessThan(1.01);
});

/** Text and ground as the report's sheets pair them. */
it.each([
  ["#1F2937", "#FFFFFF"],
  ["#57606A", "#FFFFFF"],
  ["#57606A", "#F3F5F7"],
  ["#0A3FB5", "#FFF9DB"],
  ["#5B2A86", "#FFFFFF"],
  ["#0B5CAD", "#FFFFFF"],
  ["#0F4D2B", "#E2F1E7"],
  ["#6B4200", "#FCEFCB"],
  ["#8B1E12", "#FBE4E0"],
  ["#5C3900", "#FCEFCB"],
  ["#FFFFFF", "#1D4E6B"],
])("keeps %s on %s readable", (text, ground) => {
  expect(contrast(darkColor(text), darkColor(ground))).toBeGreaterThanOrEqual(4.5);
});
