import { openXlsx } from "../../../src/localExcel/files/openXlsx";
import { testWithTrackers, tracker } from "./trackers";

/** Parts without their numbers, counted: "xl/pivotTables/pivotTable ×11". */
function counted(parts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const part of parts) {
    const kind = part.replace(/\d+(\.\w+)$/, "$1");
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => `${kind} ×${count}`).sort();
}

/** Kept byte for byte, and not in the model: what an opened file holds that this program says nothing about. */
describe("parts the model does not carry", () => {
  testWithTrackers("MehraelBoutros_sales-pipeline.xlsx", () => {
    const { uncarried } = openXlsx(tracker("MehraelBoutros_sales-pipeline.xlsx"), "");
    expect(counted(uncarried)).toEqual([
      "customXml/item.xml ×3",
      "customXml/itemProps.xml ×3",
      "docProps/custom.xml ×1",
      "xl/charts/chart.xml ×11",
      "xl/charts/colors.xml ×11",
      "xl/charts/style.xml ×11",
      "xl/drawings/drawing.xml ×4",
      "xl/drawings/vmlDrawing.vml ×1",
      "xl/embeddings/oleObject.bin ×1",
      "xl/media/image.emf ×1",
      "xl/media/image.png ×9",
      "xl/media/image.svg ×9",
      "xl/pivotCache/pivotCacheDefinition.xml ×1",
      "xl/pivotCache/pivotCacheRecords.xml ×1",
      "xl/pivotTables/pivotTable.xml ×11",
      "xl/printerSettings/printerSettings.bin ×1",
      "xl/slicerCaches/slicerCache.xml ×3",
      "xl/slicers/slicer.xml ×2",
    ]);
  });

  testWithTrackers("ayusophia_Sales_Pipeline.xlsx", () => {
    const { uncarried } = openXlsx(tracker("ayusophia_Sales_Pipeline.xlsx"), "");
    expect(counted(uncarried)).toEqual([
      "xl/charts/chart.xml ×2",
      "xl/charts/colors.xml ×2",
      "xl/charts/style.xml ×2",
      "xl/drawings/drawing.xml ×1",
      "xl/pivotCache/pivotCacheDefinition.xml ×3",
      "xl/pivotCache/pivotCacheRecords.xml ×3",
      "xl/pivotTables/pivotTable.xml ×4",
    ]);
  });

  testWithTrackers("pgaljan_Funnel_Auto_deployed.xlsx", () => {
    const { uncarried } = openXlsx(tracker("pgaljan_Funnel_Auto_deployed.xlsx"), "");
    expect(counted(uncarried)).toEqual([
      "customXml/item.xml ×4",
      "customXml/itemProps.xml ×4",
      "docProps/custom.xml ×1",
      "xl/charts/chart.xml ×5",
      "xl/charts/chartEx.xml ×1",
      "xl/charts/colors.xml ×6",
      "xl/charts/style.xml ×6",
      "xl/connections.xml ×1",
      "xl/drawings/drawing.xml ×3",
      "xl/drawings/vmlDrawing.vml ×2",
      "xl/featurePropertyBag/featurePropertyBag.xml ×1",
      "xl/media/image.emf ×4",
      "xl/metadata.xml ×1",
      "xl/pivotCache/pivotCacheDefinition.xml ×1",
      "xl/pivotCache/pivotCacheRecords.xml ×1",
      "xl/pivotTables/pivotTable.xml ×2",
      "xl/printerSettings/printerSettings.bin ×2",
      "xl/queryTables/queryTable.xml ×6",
      "xl/slicerCaches/slicerCache.xml ×2",
      "xl/slicers/slicer.xml ×1",
    ]);
  });

  testWithTrackers("pgaljan_Funnel_Citizen_deployed.xlsx", () => {
    const { uncarried } = openXlsx(tracker("pgaljan_Funnel_Citizen_deployed.xlsx"), "");
    expect(counted(uncarried)).toEqual([
      "customXml/item.xml ×4",
      "customXml/itemProps.xml ×4",
      "docProps/custom.xml ×1",
      "xl/charts/chart.xml ×4",
      "xl/charts/chartEx.xml ×1",
      "xl/charts/colors.xml ×5",
      "xl/charts/style.xml ×5",
      "xl/connections.xml ×1",
      "xl/drawings/drawing.xml ×3",
      "xl/drawings/vmlDrawing.vml ×2",
      "xl/media/image.emf ×4",
      "xl/metadata.xml ×1",
      "xl/printerSettings/printerSettings.bin ×2",
      "xl/queryTables/queryTable.xml ×3",
      "xl/richData/rdRichValueTypes.xml ×1",
      "xl/richData/rdrichvalue.xml ×1",
      "xl/richData/rdrichvaluestructure.xml ×1",
      "xl/slicerCaches/slicerCache.xml ×2",
      "xl/slicers/slicer.xml ×1",
    ]);
  });

  testWithTrackers("pgaljan_Sales_Funnel_Standalone.xlsx", () => {
    const { uncarried } = openXlsx(tracker("pgaljan_Sales_Funnel_Standalone.xlsx"), "");
    expect(counted(uncarried)).toEqual([
      "customXml/item.xml ×4",
      "customXml/itemProps.xml ×4",
      "docProps/custom.xml ×1",
      "xl/charts/chart.xml ×5",
      "xl/charts/chartEx.xml ×1",
      "xl/charts/colors.xml ×6",
      "xl/charts/style.xml ×6",
      "xl/drawings/drawing.xml ×2",
      "xl/drawings/vmlDrawing.vml ×1",
      "xl/media/image.emf ×2",
      "xl/metadata.xml ×1",
      "xl/persons/person.xml ×1",
      "xl/printerSettings/printerSettings.bin ×1",
      "xl/slicerCaches/slicerCache.xml ×2",
      "xl/slicers/slicer.xml ×1",
      "xl/threadedComments/threadedComment.xml ×1",
    ]);
  });
});
