import { ExcelError } from "../model/excelError";
import { isPassword, passwordHash } from "../model/passwordHash";
import { WireObject } from "./wireObject";

/** Excel's WorkbookProtection: of the workbook's structure. */
export class WorkbookProtectionObject extends WireObject {
  readonly className = "WorkbookProtection";

  get Protected(): boolean {
    return this.workbook.model.structureProtected;
  }

  Protect(password: string | null): void {
    const { model } = this.workbook;
    if (model.structureProtected) throw new ExcelError("AccessDenied", "the structure is already protected");
    model.structureProtected = true;
    model.structurePasswordHash = password === null || password === "" ? undefined : passwordHash(password);
  }

  Unprotect(password: string | null): void {
    const { model } = this.workbook;
    const hash = model.structurePasswordHash;
    if (model.structureProtected && hash !== undefined && (password === null || !isPassword(password, hash))) {
      throw new ExcelError("AccessDenied", "the password is not the one that was set");
    }
    model.structureProtected = false;
    model.structurePasswordHash = undefined;
  }
}
