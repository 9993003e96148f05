import { fileProblemWords } from "../files/fileProblemWords";
import { openSpreadsheet } from "../files/openSpreadsheet";
import type { OpenedWorkbook } from "../files/openedWorkbook";
import { saveXlsx } from "../files/saveXlsx";
import { SpreadsheetFileError } from "../files/spreadsheetFileError";
import type { FormulaEngine } from "../formulas/formulaEngine";
import { WorkbookCalculator } from "../formulas/workbookCalculator";
import { intersection } from "../model/area";
import { LocalWorkbook } from "../model/localWorkbook";
import { newWorkbook } from "../model/newWorkbook";
import type { Area, SheetModel } from "../model/workbookModel";
import { clearContents } from "../objects/range/clearCells";
import type { CellDetail, EnterOutcome, SelectionSummary, ViewChange, WorkbookPort } from "../page/workbookPort";
import type { ApiMetadata } from "../protocol/apiMetadata";
import { WorkbookSession } from "../protocol/workbookSession";
import { cellDetail } from "./cellDetail";
import { cellsView } from "./cellsView";
import { lockedWords, plannedEntry, putEntry } from "./enterCells";
import { mayWrite } from "./mayWrite";
import { REFUSED } from "./messages";
import { dataEdge } from "./dataEdge";
import { ruleLooks, RuleResults } from "./ruleLooks";
import { selectionSummary } from "./selectionSummary";
import { sheetView, workbookView } from "./sheetView";
import type { LocalDay } from "./typedEntry";
import { type Before, putBack, takeDown, UndoList } from "./undoList";
import { WritingPause } from "./writingPause";

export interface LocalWorkbookPortOptions {
  /** What the loaded office.js says of itself (`readApiMetadata`). */
  readonly api: ApiMetadata;
  /** `ironCalcInNode()`, or in a page `new IronCalcEngine()` after `startIronCalc`. */
  readonly engine: FormulaEngine;
  /** The local calendar day: what "5 Jan" means. */
  readonly today: () => LocalDay;
  /** The add-in is answered before formulas are calculated, and the page hears of what it writes when it pauses. */
  readonly answersFirst?: boolean;
}

/** The workbook that is open, and all that goes with it. */
interface Open {
  readonly opened: OpenedWorkbook;
  readonly workbook: LocalWorkbook;
  readonly session: WorkbookSession;
  readonly rules: RuleResults;
  readonly undo: UndoList;
  /** The revision it was opened with: no other workbook has had it. */
  readonly opening: number;
  /** Counts what was done to the workbook; `saved` is the count that was opened or downloaded. */
  revision: number;
  saved: number;
}

const DONE: EnterOutcome = { kind: "entered" };
// Of a sheet that is there no more.
const GONE: EnterOutcome = { kind: "refused", why: REFUSED.gone };
const NO_DETAIL: CellDetail = { entry: "", choices: undefined, hint: undefined, link: undefined };
const NOTHING_SELECTED: SelectionSummary = { count: 0, numbers: undefined };

/** The local workbook in this thread, as its page sees it. A blank workbook is open at first. */
export class LocalWorkbookPort implements WorkbookPort {
  private current: Open;
  private readonly changeHearers: ((change: ViewChange) => void)[] = [];
  private readonly eventHearers: ((entries: readonly unknown[]) => void)[] = [];
  private readonly selectionHearers: (() => void)[] = [];
  private lastRevision = 0;
  /** Undefined where everything is done and told at once. */
  private readonly pause: WritingPause | undefined;
  /** The add-in has written what the page has not heard of. */
  private hasNews = false;

  constructor(private readonly options: LocalWorkbookPortOptions) {
    if (options.answersFirst === true) this.pause = new WritingPause(() => this.catchUp());
    this.current = this.openedAs({ model: newWorkbook(), source: undefined, extension: ".xlsx", uncarried: [] });
  }

  // Reading

  readonly workbook: WorkbookPort["workbook"] = async () => {
    const { workbook, undo, revision, saved, opening } = this.current;
    const state = { opening, selection: workbook.selection, canUndo: !undo.isEmpty, isChanged: revision !== saved };
    return Promise.resolve(workbookView(workbook.model, state));
  };

  readonly sheet: WorkbookPort["sheet"] = async (id) => {
    const { model } = this.calculated();
    const sheet = this.sheetOf(id);
    return Promise.resolve(sheet && sheetView(model, sheet));
  };

  readonly cells: WorkbookPort["cells"] = async (id, area) => {
    const { rules } = this.current;
    const workbook = this.calculated();
    const sheet = this.sheetOf(id);
    if (sheet === undefined) return Promise.resolve({ area, cells: [], styles: [] });
    return Promise.resolve(cellsView(workbook.model, sheet, { area, rules: ruleLooks(rules, sheet, area) }));
  };

  readonly detail: WorkbookPort["detail"] = async (id, row, column) => {
    const { model } = this.calculated();
    const sheet = this.sheetOf(id);
    if (sheet === undefined) return Promise.resolve(NO_DETAIL);
    return Promise.resolve(cellDetail({ model, engine: this.options.engine }, { sheet, row, column }));
  };

  readonly edge: WorkbookPort["edge"] = async (id, from, direction) => {
    const sheet = this.sheetOf(id);
    return Promise.resolve(sheet === undefined ? from : dataEdge(sheet, from, direction));
  };

  readonly summary: WorkbookPort["summary"] = async (id, area) => {
    const { model } = this.calculated();
    const sheet = this.sheetOf(id);
    return Promise.resolve(sheet === undefined ? NOTHING_SELECTED : selectionSummary(model, sheet, area));
  };

  // A person's doings

  readonly enter: WorkbookPort["enter"] = async (id, row, column, typed) => {
    const sheet = this.sheetOf(id);
    const merge = sheet && this.current.workbook.mergeAt(sheet, row, column);
    return this.paste(id, merge?.row ?? row, merge?.column ?? column, [[typed]]);
  };

  readonly paste: WorkbookPort["paste"] = async (id, row, column, typed) => {
    if (typed.length === 0) return Promise.resolve(DONE);
    const { workbook } = this.current;
    const sheet = this.sheetOf(id);
    if (sheet === undefined) return Promise.resolve(GONE);
    const typist = { workbook, engine: this.options.engine, today: this.options.today() };
    const planned = plannedEntry(typist, { sheet, row, column }, typed);
    if ("why" in planned) return Promise.resolve({ kind: "refused", why: planned.why });
    this.edit({ sheet, area: planned.area }, () => putEntry(workbook, planned));
    return Promise.resolve(DONE);
  };

  readonly clear: WorkbookPort["clear"] = async (id, area) => {
    const { workbook } = this.current;
    const sheet = this.sheetOf(id);
    if (sheet === undefined) return Promise.resolve(GONE);
    const used = sheet.cells.used(true);
    const part = used === undefined ? undefined : intersection(used, area);
    if (part === undefined) return Promise.resolve(DONE);
    const why = lockedWords(workbook, sheet, part);
    if (why !== undefined) return Promise.resolve({ kind: "refused", why });
    this.edit({ sheet, area: part }, () => clearContents(workbook, sheet, part));
    return Promise.resolve(DONE);
  };

  readonly undo: WorkbookPort["undo"] = async () => {
    const { current } = this;
    const before = current.undo.take();
    if (before === undefined) return Promise.resolve();
    current.session.edit((workbook) => {
      putBack(workbook, before);
      workbook.select(before.sheet, before.written);
    });
    current.revision = before.revision;
    this.changed({ sheets: this.sheetIds() });
    return Promise.resolve();
  };

  readonly activate: WorkbookPort["activate"] = async (id) => {
    const sheet = this.sheetOf(id);
    if (sheet === undefined) return Promise.resolve();
    this.current.session.edit((workbook) => workbook.activate(sheet));
    this.changed({ sheets: [] });
    return Promise.resolve();
  };

  readonly select: WorkbookPort["select"] = async (id, area) => {
    const sheet = this.sheetOf(id);
    if (sheet === undefined) return Promise.resolve();
    this.current.session.edit((workbook) => workbook.select(sheet, area));
    this.changed({ sheets: [] });
    return Promise.resolve();
  };

  // Files

  readonly open: WorkbookPort["open"] = async ({ name, bytes }) => {
    try {
      this.current = this.openedAs(openSpreadsheet(bytes, name));
    } catch (error) {
      if (!(error instanceof SpreadsheetFileError)) throw error;
      return Promise.resolve({ kind: "refused", why: fileProblemWords(error.code, "Choose") });
    }
    this.changed({ sheets: this.sheetIds() });
    return Promise.resolve({ kind: "opened" });
  };

  readonly uncarried: WorkbookPort["uncarried"] = async () => Promise.resolve(this.current.opened.uncarried);

  readonly download: WorkbookPort["download"] = async () => {
    const { current } = this;
    const { model } = this.calculated();
    const name = model.name.replace(/\.[^.]*$/, "") + current.opened.extension;
    const bytes = saveXlsx({ model, source: current.opened.source });
    current.saved = current.revision;
    this.changed({ sheets: [] });
    return Promise.resolve({ name, bytes });
  };

  // The add-in

  readonly execute: WorkbookPort["execute"] = async (request) => {
    const { current } = this;
    const shown = this.shownPlace();
    const response = current.session.execute(request);
    if (mayWrite(request)) {
      current.undo.clear();
      current.revision = ++this.lastRevision;
      if (this.pause === undefined) this.changed({ sheets: this.sheetIds() });
      else {
        this.hasNews = true;
        this.pause.put();
      }
    } else if (shown !== this.shownPlace()) this.changed({ sheets: [] });
    return Promise.resolve(response);
  };

  readonly onChange: WorkbookPort["onChange"] = async (hear) => {
    this.changeHearers.push(hear);
    return Promise.resolve();
  };

  readonly onEvents: WorkbookPort["onEvents"] = async (hear) => {
    this.eventHearers.push(hear);
    return Promise.resolve();
  };

  readonly onSelection: WorkbookPort["onSelection"] = async (hear) => {
    this.selectionHearers.push(hear);
    this.current.session.events.watchSelection(true);
    return Promise.resolve();
  };

  private openedAs(opened: OpenedWorkbook): Open {
    const { api, engine } = this.options;
    const workbook = new LocalWorkbook(opened.model, (model) => new WorkbookCalculator(model, engine));
    const { pause } = this;
    pause?.stop();
    this.hasNews = false;
    if (pause !== undefined) workbook.whenFormulasWait = () => pause.put();
    const session = new WorkbookSession(workbook, api, {
      carrier: {
        raise: (entries) => {
          for (const hear of this.eventHearers) hear(entries);
        },
        selectionChanged: () => {
          for (const hear of this.selectionHearers) hear();
        },
      },
    });
    session.events.watchSelection(this.selectionHearers.length > 0);
    const rules = new RuleResults(opened.model, engine);
    const revision = ++this.lastRevision;
    return { opened, workbook, session, rules, undo: new UndoList(), opening: revision, revision, saved: revision };
  }

  /** The workbook with every result up to date. */
  private calculated(): LocalWorkbook {
    const { workbook } = this.current;
    workbook.catchUp();
    return workbook;
  }

  /** Calculates what waits, and tells the page what was written: it never sees a formula without its result. */
  private catchUp(): void {
    this.current.workbook.catchUp();
    if (this.hasNews) this.changed({ sheets: this.sheetIds() });
  }

  /** Does what can be undone. */
  private edit(at: { readonly sheet: SheetModel; readonly area: Area }, act: () => void): void {
    const { current } = this;
    this.calculated();
    const before: Before = takeDown(at, current.revision);
    current.session.edit(act);
    current.undo.add(before);
    current.revision = ++this.lastRevision;
    this.changed({ sheets: this.sheetIds() });
  }

  private changed(change: ViewChange): void {
    if (change.sheets.length > 0) {
      this.hasNews = false;
      this.current.rules.forget();
    }
    for (const hear of this.changeHearers) hear(change);
  }

  private shownPlace(): string {
    const { model, selection } = this.current.workbook;
    return JSON.stringify([model.activeSheet, selection]);
  }

  private sheetIds(): readonly string[] {
    return this.current.workbook.model.sheets.map(({ id }) => id);
  }

  /** undefined: deleted while the page asked. */
  private sheetOf(id: string): SheetModel | undefined {
    return this.current.workbook.model.sheets.find((each) => each.id === id);
  }
}
