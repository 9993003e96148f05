import type { AxisView, ChartView } from "../../../src/localExcel/page/workbookPort";
import { chartPoints, nextPoint } from "../../../src/localExcel/page/charts/chartPoints";
import { chartSvg } from "../../../src/localExcel/page/charts/chartRenderer";
import { chartSummary } from "../../../src/localExcel/page/charts/chartSummary";
import { pointWords } from "../../../src/localExcel/page/charts/tooltipContent";

type Series = ChartView["series"][number];

const axis = (members: Partial<AxisView> = {}): AxisView => ({
  visible: true,
  min: undefined,
  max: undefined,
  gridlines: false,
  numberFormat: undefined,
  lineColor: undefined,
  fontColor: undefined,
  fontSize: undefined,
  reversed: false,
  ...members,
});

const series = (name: string, values: Series["values"], members: Partial<Series> = {}): Series => ({
  name,
  values,
  texts: values.map((value) => (value === undefined ? "" : `${value}k`)),
  fill: undefined,
  line: { color: undefined, points: undefined, dash: undefined },
  gapWidth: undefined,
  overlap: undefined,
  markers: false,
  labels: undefined,
  ...members,
});

const chart = (type: string, members: Partial<ChartView> = {}): ChartView => ({
  id: "1",
  type,
  altText: "",
  left: 0,
  top: 0,
  width: 300,
  height: 150,
  title: undefined,
  legend: undefined,
  categories: ["Jan", "Feb"],
  categoryAxis: axis(),
  valueAxis: axis({ visible: false, min: 0, max: 100 }),
  series: [],
  fontName: undefined,
  fontSize: undefined,
  fontColor: undefined,
  fill: undefined,
  ...members,
});

const SIZE = { width: 400, height: 200 };

/** Corners of the filled shapes of a colour, in the order in which they are drawn: left, top, right, bottom. */
function boxes(svg: string, color: string): number[][] {
  return [...svg.matchAll(/<path d="([^"]+)"[^>]*fill="([^"]+)"/g)]
    .filter(([, , fill]) => fill?.toUpperCase() === color)
    .map(([, d = ""]) => {
      // Sides are drawn from where the last one ended.
      let at = [0, 0];
      const corners = [...d.matchAll(/([MLl])(-?[\d.]+) (-?[\d.]+)/g)].map(([, command, x, y]) => {
        const from = command === "l" ? at : [0, 0];
        return (at = [(from[0] ?? NaN) + Number(x), (from[1] ?? NaN) + Number(y)]);
      });
      const xs = corners.map(([x]) => x ?? NaN);
      const ys = corners.map(([, y]) => y ?? NaN);
      return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
    });
}

const height = ([, top = NaN, , bottom = NaN]: readonly number[]): number => bottom - top;
const width = ([left = NaN, , right = NaN]: readonly number[]): number => right - left;

test("stacked columns stand on each other; one without fill lifts the next and is not seen", () => {
  const svg = chartSvg(
    chart("ColumnStacked", {
      series: [series("Base", [50, 0], { fill: "none" }), series("Bar", [25, 100], { fill: "#1D4E6B", gapWidth: 100 })],
    }),
    SIZE
  );
  const [lifted = [], whole = []] = boxes(svg, "#1D4E6B");
  // 25 of 100 is a quarter as high as 100, and stands on the first 50.
  expect(height(lifted) * 4).toBeCloseTo(height(whole), 0);
  expect((whole[3] ?? NaN) - (lifted[3] ?? NaN)).toBeCloseTo(height(whole) / 2, 0);
  // A gap as wide as a column: the second begins two columns after the first.
  expect((whole[0] ?? NaN) - (lifted[0] ?? NaN)).toBeCloseTo(2 * width(lifted), 0);
});

test("clustered columns that overlap wholly stand in front of each other; else side by side", () => {
  const both = (overlap: number): number[] => {
    const svg = chartSvg(
      chart("ColumnClustered", {
        series: [
          series("A", [80, 80], { fill: "#AA0000", overlap }),
          series("B", [40, 40], { fill: "#00AA00", overlap }),
        ],
      }),
      SIZE
    );
    return [...(boxes(svg, "#AA0000")[0] ?? []), ...(boxes(svg, "#00AA00")[0] ?? [])];
  };
  const over = both(100);
  expect(over[4]).toBeCloseTo(over[0] ?? NaN, 0);
  const beside = both(0);
  expect(beside[4]).toBeCloseTo(beside[2] ?? NaN, 0);
});

test("labels say the cells' texts, none where the text is empty", () => {
  const labels = { position: "OutsideEnd", color: "#123456", bold: true, size: 9, texts: ["9.5k", ""] };
  const svg = chartSvg(chart("ColumnClustered", { series: [series("A", [9500, 1], { labels })] }), SIZE);
  expect(svg).toContain(">9.5k</text>");
  expect(svg.match(/fill="#123456"/g)).toHaveLength(1);
});

test("the legend leaves hidden entries out; two series may have one name", () => {
  const svg = chartSvg(
    chart("Line", {
      legend: { position: "Bottom", hiddenEntries: [1] },
      series: [series("Won", [1, 2]), series("Hidden", [2, 3]), series("Won", [3, undefined])],
    }),
    SIZE
  );
  expect(svg.match(/>Won<\/text>/g)).toHaveLength(2);
  expect(svg).not.toContain("Hidden");
});

test("shares end at 100 %, the value axis writes its own format", () => {
  const shares = chartSvg(
    chart("BarStacked100", { valueAxis: axis(), series: [series("A", [1, 1]), series("B", [3, 1])] }),
    SIZE
  );
  expect(shares).toContain(">100%</text>");
  expect(shares).not.toContain(">120%</text>");
  const money = chartSvg(
    chart("Line", { valueAxis: axis({ numberFormat: '0,,"M"', max: 4e6 }), series: [series("A", [1e6, 3e6])] }),
    SIZE
  );
  expect(money).toContain(">4M</text>");
});

test("text of cells is drawn as text", () => {
  const svg = chartSvg(chart("Line", { categories: ["<b>&", "{a}"], series: [series("A", [1, 2])] }), SIZE);
  expect(svg).toContain("&lt;b&gt;&amp;");
  expect(svg).not.toContain("<b>");
});

test("what is said of a chart and of its points", () => {
  const bridge = chart("ColumnStacked", {
    title: "Bridge",
    series: [series("Base", [5, 0], { fill: "none" }), series("Pipeline", [2, 0]), series("Taken", [0, 3])],
  });
  expect(chartSummary(bridge)).toBe("Bridge: Pipeline, Taken");
  expect(chartSummary({ ...bridge, altText: "From 5k to 3k." })).toBe("From 5k to 3k.");
  expect(chartPoints(bridge)).toEqual([
    { series: 1, point: 0 },
    { series: 2, point: 1 },
  ]);
  expect(pointWords(bridge, 2, 1)).toEqual(["Feb", "Taken", "3k"]);
});

test("keys lead along the points and out again", () => {
  expect(nextPoint("ArrowRight", undefined, 3)).toBe(0);
  expect(nextPoint("ArrowRight", 2, 3)).toBe(2);
  expect(nextPoint("ArrowLeft", undefined, 3)).toBe(2);
  expect(nextPoint("End", 0, 3)).toBe(2);
  expect(nextPoint("Escape", 1, 3)).toBeUndefined();
  expect(nextPoint("Escape", undefined, 3)).toBe("elsewhere");
  expect(nextPoint("Tab", 1, 3)).toBe("elsewhere");
});
