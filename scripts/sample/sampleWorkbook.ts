import { saveXlsx } from "../../src/localExcel/files/saveXlsx";
import { calculatorInNode } from "../../src/localExcel/formulas/ironCalcInNode";
import { LocalWorkbook } from "../../src/localExcel/model/localWorkbook";
import { newWorkbook } from "../../src/localExcel/model/newWorkbook";
import { connect } from "../../src/localExcel/protocol/connect";
import { useSample } from "../../src/workbook/useSample";

/** An .xlsx whose one sheet is the sample, as "Use the sample" adds it: typed, with its look, and marked as the sample. */
export async function sampleWorkbook(name: string): Promise<Uint8Array> {
  const model = newWorkbook(name);
  const excel = connect(new LocalWorkbook(model, calculatorInNode));
  await useSample((batch) => excel.run(batch));
  await excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").delete();
    await context.sync();
  });
  return saveXlsx({ model, source: undefined });
}
