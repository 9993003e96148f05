import { calculatingWorkbook, onlyChart } from "../calculatingWorkbook";
import { codeOf } from "../openWorkbook";

const MONTHS = [
  ["Month", "Target", "Won"],
  ["Jan", 10, 8],
  ["Feb", 20, 16],
];

async function withData(act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void) {
  const workbook = calculatingWorkbook();
  await workbook.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = MONTHS;
    act(sheet, context);
    await context.sync();
  });
  return workbook;
}

test("a chart made of cells takes names and categories from them", async () => {
  const { sheet } = await withData((each) => each.charts.add("ColumnClustered", each.getRange("A1:C3"), "Columns"));
  const chart = onlyChart(sheet);
  expect(
    chart.series.map(({ name, nameRef, valuesRef, categoriesRef }) => [name, nameRef, valuesRef, categoriesRef])
  ).toEqual([
    ["Target", "=Sheet1!$B$1", "=Sheet1!$B$2:$B$3", "=Sheet1!$A$2:$A$3"],
    ["Won", "=Sheet1!$C$1", "=Sheet1!$C$2:$C$3", "=Sheet1!$A$2:$A$3"],
  ]);
  expect([chart.legend.visible, chart.title, chart.width, chart.height]).toEqual([
    true,
    { visible: true, text: "Chart Title" },
    360,
    216,
  ]);
});

test("by rows, and by the longer side", async () => {
  const { sheet } = await withData((each) => {
    each.charts.add("Line", each.getRange("A1:C3"), "Rows");
    each.charts.add("Line", each.getRange("B2:C2"), "Auto");
  });
  expect(sheet.charts.map(({ series }) => series.map(({ name, valuesRef }) => [name, valuesRef]))).toEqual([
    [
      ["Jan", "=Sheet1!$B$2:$C$2"],
      ["Feb", "=Sheet1!$B$3:$C$3"],
    ],
    [["Series1", "=Sheet1!$B$2:$C$2"]],
  ]);
});

test("everything of a stacked chart that is set is kept", async () => {
  const { sheet } = await withData((each) => {
    const chart = each.charts.add("ColumnStacked", each.getRange("B2:B3"), "Columns");
    chart.name = "EnoughPipeline.Bridge";
    chart.title.visible = false;
    chart.setPosition(each.getRange("E2"), each.getRange("H10"));
    chart.format.font.set({ name: "Arial", size: 8.5, color: "#1F2937" });
    chart.format.fill.setSolidColor("#FFFFFF");
    chart.format.border.lineStyle = "None";
    chart.plotArea.format.fill.clear();
    const hidden = chart.series.getItemAt(0);
    hidden.setXAxisValues(each.getRange("A2:A3"));
    hidden.format.fill.clear();
    const shown = chart.series.add("Won");
    shown.setValues(each.getRange("C2:C3"));
    shown.gapWidth = 50;
    shown.overlap = 100;
    shown.format.fill.setSolidColor("1d4e6b");
    shown.format.line.lineStyle = "Dash";
    shown.format.line.color = "#000000";
    shown.format.line.weight = 1.5;
    shown.hasDataLabels = true;
    shown.dataLabels.position = "InsideEnd";
    shown.dataLabels.format.font.color = "#FFFFFF";
    shown.dataLabels.format.font.bold = true;
    shown.dataLabels.numberFormat = "0.0";
    chart.axes.categoryAxis.format.line.color = "#8C959F";
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 100;
    chart.axes.valueAxis.majorGridlines.visible = false;
    chart.axes.valueAxis.visible = false;
    chart.legend.position = "Top";
    chart.legend.visible = true;
    chart.legend.legendEntries.getItemAt(0).visible = false;
  });
  const { id, categoryAxis, valueAxis, series, ...rest } = onlyChart(sheet);
  expect(id).toMatch(/^\{/);
  expect(rest).toEqual({
    name: "EnoughPipeline.Bridge",
    altText: "",
    type: "ColumnStacked",
    // Columns are 48 points wide, rows 15 high: E begins at 4 × 48, row 2 at 15; four columns and nine rows.
    left: 192,
    top: 15,
    width: 192,
    height: 135,
    title: { visible: false, text: "Series1" },
    legend: { visible: true, position: "Top", hiddenEntries: [0] },
    fontName: "Arial",
    fontSize: 8.5,
    fontColor: "#1F2937",
    chartFill: "#FFFFFF",
    chartLine: "none",
    plotFill: "none",
  });
  expect(categoryAxis).toMatchObject({ visible: true, lineColor: "#8C959F" });
  expect(valueAxis).toMatchObject({ visible: false, min: 0, max: 100, majorGridlines: false });
  expect(series).toEqual([
    expect.objectContaining({
      fill: "none",
      gapWidth: 50,
      overlap: 100,
      categoriesRef: "=Sheet1!$A$2:$A$3",
      labels: undefined,
    }),
    {
      name: "Won",
      nameRef: undefined,
      valuesRef: "=Sheet1!$C$2:$C$3",
      categoriesRef: undefined,
      fill: "#1D4E6B",
      line: { color: "#000000", points: 1.5, dash: "Dash" },
      gapWidth: 50,
      overlap: 100,
      markers: false,
      labels: {
        show: true,
        position: "InsideEnd",
        color: "#FFFFFF",
        bold: true,
        size: undefined,
        numberFormat: "0.0",
        linkNumberFormat: false,
      },
    },
  ]);
});

test("charts are found by name and id, loaded, followed through a renamed sheet, and deleted", async () => {
  const { run, sheet } = await withData((each) => {
    each.charts.add("BarClustered", each.getRange("A1:B3"), "Columns").name = "Mine";
    each.name = "Bob's deals";
  });
  expect(onlyChart(sheet).series[0]?.valuesRef).toBe("='Bob''s deals'!$B$2:$B$3");
  await run(async (context) => {
    const { charts } = context.workbook.worksheets.getActiveWorksheet();
    charts.load("items/name,items/id,count");
    const series = charts.getItem("mine").series.load("items/name,items/gapWidth,count");
    await context.sync();
    expect([charts.count, charts.items.map(({ name }) => name), series.items.map(({ name }) => name)]).toEqual([
      1,
      ["Mine"],
      ["Target"],
    ]);
    charts.getItem("Mine").delete();
    await context.sync();
    charts.load("count");
    await context.sync();
    expect(charts.count).toBe(0);
  });
  expect(sheet.charts).toEqual([]);
});

test("what could not be drawn or saved is refused, not forgotten", async () => {
  const refusal = (act: (chart: Excel.Chart) => void) =>
    codeOf(withData((sheet) => act(sheet.charts.add("Line", sheet.getRange("A1:C3"), "Columns"))));
  expect(await codeOf(withData((sheet) => sheet.charts.add("Pie", sheet.getRange("A1:B3"))))).toBe("NotImplemented");
  expect(await refusal((chart) => (chart.title.overlay = true))).toBe("NotImplemented");
  expect(await refusal((chart) => (chart.axes.valueAxis.tickLabelPosition = "High"))).toBe("NotImplemented");
  expect(await refusal((chart) => (chart.series.getItemAt(0).dataLabels.position = "Top"))).toBe("InvalidOperation");
  expect(await refusal((chart) => (chart.axes.valueAxis.tickLabelPosition = "Low"))).toBeUndefined();
});
