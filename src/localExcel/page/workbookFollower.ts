import type { Area } from "../model/workbookModel";
import type { SheetView, ViewChange, WorkbookPort, WorkbookView } from "./workbookPort";

/** Tabs and the sheet in front, of one moment. */
export interface Loaded {
  readonly workbook: WorkbookView;
  readonly sheet: SheetView;
}

interface Hearers {
  readonly loaded: (next: Loaded, movedElsewhere: boolean) => void;
  readonly outdated: (sheets: readonly string[]) => void;
  readonly failed: (reason: unknown) => void;
}

/**
 * Asks for tabs and sheet when they change, one question at a time, and tells the workbook what is selected on the page. Changes
 * that come while it asks are asked for once more at the end.
 */
export class WorkbookFollower {
  private isStopped = false;
  private isAsking = false;
  private isOutdated = false;
  private sheet: SheetView | undefined;
  /** The workbook `sheet` is of. */
  private opening: number | undefined;
  private outdatedSheets = new Set<string>();
  /** The selection the page and the workbook last agreed on. */
  private agreed = "";
  private waiting: { readonly sheet: string; readonly area: Area } | undefined;
  private isSelecting = false;
  /** The sheet on its way to the front. A key that is pressed on the old one until then must not fetch that back. */
  private coming: string | undefined;
  private isActivating = false;

  constructor(
    private readonly port: WorkbookPort,
    private readonly hearers: Hearers
  ) {}

  get isLeaving(): boolean {
    return this.coming !== undefined;
  }

  start(): void {
    this.port.onChange((change) => this.hear(change)).catch(this.hearers.failed);
    this.isOutdated = true;
    void this.ask();
  }

  stop(): void {
    this.isStopped = true;
  }

  async activate(sheet: string): Promise<void> {
    this.coming = sheet;
    this.isActivating = true;
    try {
      await this.port.activate(sheet);
    } catch (reason) {
      this.coming = undefined;
      this.hearers.failed(reason);
    } finally {
      this.isActivating = false;
    }
  }

  select(sheet: string, area: Area): void {
    if (this.coming !== undefined && this.coming !== sheet) return;
    this.waiting = { sheet, area };
    this.agreed = keyOf(sheet, area);
    void this.tell();
  }

  private hear(change: ViewChange): void {
    if (this.isStopped) return;
    this.hearers.outdated(change.sheets);
    for (const sheet of change.sheets) this.outdatedSheets.add(sheet);
    this.isOutdated = true;
    void this.ask();
  }

  private async ask(): Promise<void> {
    if (this.isAsking) return;
    this.isAsking = true;
    try {
      while (this.isOutdated && !this.isStopped) {
        this.isOutdated = false;
        await this.load();
      }
    } catch (reason) {
      this.hearers.failed(reason);
    } finally {
      this.isAsking = false;
    }
  }

  private async load(): Promise<void> {
    const workbook = await this.port.workbook();
    const id = workbook.activeSheet;
    let sheet = this.opening === workbook.opening ? this.sheet : undefined;
    this.opening = workbook.opening;
    if (sheet?.id !== id || this.outdatedSheets.delete(id)) sheet = await this.port.sheet(id);
    this.sheet = sheet;
    if (sheet === undefined) {
      // Deleted since the first answer: another one is in front by now.
      this.isOutdated = true;
      return;
    }
    if (this.isStopped) return;
    if (id === this.coming || !this.isActivating) this.coming = undefined;
    const selected = keyOf(id, workbook.selection);
    // While the page's own selection is on its way, the workbook's answer is older than it.
    const movedElsewhere = selected !== this.agreed && !this.isSelecting;
    if (movedElsewhere) this.agreed = selected;
    this.hearers.loaded({ workbook, sheet }, movedElsewhere);
  }

  private async tell(): Promise<void> {
    if (this.isSelecting) return;
    this.isSelecting = true;
    try {
      while (this.waiting !== undefined) {
        const { sheet, area } = this.waiting;
        this.waiting = undefined;
        await this.port.select(sheet, area);
      }
    } catch (reason) {
      this.hearers.failed(reason);
    } finally {
      this.isSelecting = false;
    }
  }
}

const keyOf = (sheet: string, area: Area): string => [sheet, area.row, area.column, area.rows, area.columns].join(" ");
