import { readFileSync } from "node:fs";
import path from "node:path";
import { ActionType, type RequestBody } from "../../src/localExcel/protocol/messages";
import { readsNoResults } from "../../src/localExcel/protocol/readsNoResults";
import { analyzed } from "../support/analyzed";
import { faultyWorkbook } from "../support/faultyWorkbook";

const SAMPLE = readFileSync(path.join(__dirname, "../../assets/sample-pipeline.csv"), "utf8");

const putsFormulas = ({ Actions }: RequestBody): boolean =>
  Actions.some(
    ({ ActionType: type, Name, ArgumentInfo }) =>
      type === ActionType.SetProperty && Name === "Formulas" && JSON.stringify(ArgumentInfo).includes('"=')
  );

test("over the sample one request puts every formula, and what follows it waits for none of their results", async () => {
  const workbook = faultyWorkbook(SAMPLE);
  const bodies: RequestBody[] = [];
  const answer = workbook.faults.answer.bind(workbook.faults);
  workbook.faults.answer = async (request, execute) => {
    bodies.push(request.body);
    return await answer(request, execute);
  };
  await analyzed(workbook, { overrides: { goal: 12_000_000 } });
  const withFormulas = bodies.filter(putsFormulas);
  expect(withFormulas).toHaveLength(1);
  const after = bodies.slice(bodies.indexOf(withFormulas[0] as RequestBody) + 1);
  expect(after.length).toBeGreaterThan(0);
  expect(after.map(readsNoResults)).toEqual(after.map(() => true));
});
