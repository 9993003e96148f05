import type { LocalWorkbook } from "../../model/localWorkbook";
import { sameName, WireCollection } from "../wireObject";
import { BORDER_INDEXES, RangeBorderObject } from "./rangeBorderObject";
import type { StyledArea } from "./rangeFormatObject";

/** Excel's RangeBorderCollection: always the same eight sides. */
export class RangeBorderCollectionObject extends WireCollection<RangeBorderObject> {
  readonly className = "RangeBorderCollection";

  constructor(
    workbook: LocalWorkbook,
    private readonly at: StyledArea
  ) {
    super(workbook);
  }

  items(): RangeBorderObject[] {
    return BORDER_INDEXES.map((index) => new RangeBorderObject(this.workbook, this.at, index));
  }

  isNamed(item: RangeBorderObject, key: string): boolean {
    return sameName(item.SideIndex, key);
  }
}
