import type { LocalWorkbook } from "../../model/localWorkbook";
import { WireObject } from "../wireObject";

/** Excel's FunctionResult. */
export class FunctionResultObject extends WireObject {
  readonly className = "FunctionResult";

  constructor(
    workbook: LocalWorkbook,
    private readonly result: number | string | boolean
  ) {
    super(workbook);
  }

  get Value(): number | string | boolean {
    return this.result;
  }
  /** "" when the function has a value. */
  get Error(): string {
    return "";
  }
}
