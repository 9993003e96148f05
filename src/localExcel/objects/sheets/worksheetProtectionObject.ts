import { ExcelError } from "../../model/excelError";
import type { LocalWorkbook } from "../../model/localWorkbook";
import { isPassword, passwordHash } from "../../model/passwordHash";
import type { SheetModel } from "../../model/workbookModel";
import { WireObject, type WireValue } from "../wireObject";

/** Excel's defaults: nothing is allowed but selecting. */
const DEFAULT_OPTIONS = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

/** Excel's WorksheetProtection. */
export class WorksheetProtectionObject extends WireObject {
  readonly className = "WorksheetProtection";

  constructor(
    workbook: LocalWorkbook,
    private readonly sheet: SheetModel
  ) {
    super(workbook);
  }

  get Protected(): boolean {
    return this.sheet.protection !== undefined;
  }
  get Options(): WireValue {
    return { ...DEFAULT_OPTIONS, ...(this.sheet.protection?.options as { [key: string]: WireValue } | undefined) };
  }

  /** Refuses a sheet that is protected already. */
  Protect(options: Readonly<Record<string, unknown>> | null, password: string | null): void {
    if (this.sheet.protection !== undefined)
      throw new ExcelError("AccessDenied", `sheet "${this.sheet.name}" is already protected`);
    this.sheet.protection = {
      options: { ...DEFAULT_OPTIONS, ...options },
      passwordHash: password === null || password === "" ? undefined : passwordHash(password),
    };
    this.sheet.changed.add("protection");
  }

  Unprotect(password: string | null): void {
    if (this.sheet.protection === undefined) return;
    const hash = this.sheet.protection.passwordHash;
    if (hash !== undefined && (password === null || !isPassword(password, hash))) {
      throw new ExcelError("AccessDenied", "the password is not the one that was set");
    }
    this.sheet.protection = undefined;
    this.sheet.changed.add("protection");
  }
}
