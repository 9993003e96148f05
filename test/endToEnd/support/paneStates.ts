import { readFileSync } from "node:fs";
import path from "node:path";
import type { Locator } from "playwright-core";
import { openSpreadsheet } from "../../../src/localExcel/files/openSpreadsheet";
import { newWorkbook } from "../../../src/localExcel/model/newWorkbook";
import type { WorkbookModel } from "../../../src/localExcel/model/workbookModel";
import type { FramedPane } from "./framedPane";

/** A state of the pane and how a person, or a fault of Excel, brings it about from the state before it in the list. */
export interface PaneState {
  readonly name: string;
  readonly reach: (pane: FramedPane) => Promise<void>;
}

/** States that follow from one another over one workbook. */
export interface Walk {
  readonly name: string;
  readonly model: () => WorkbookModel;
  readonly states: readonly PaneState[];
}

const SAMPLE = path.join(__dirname, "../../../assets/sample-pipeline.csv");
const GOAL = "12,000,000";

const sample = (): WorkbookModel => openSpreadsheet(readFileSync(SAMPLE), "sample-pipeline.csv").model;

/** A pipeline whose amount could be either of two columns, with a stage nobody knows. */
const doubtful = (): WorkbookModel => {
  const rows = Array.from({ length: 20 }, (_, i) => {
    const stage = ["Won", "Lost", "Proposal", "Warm embrace"][i % 4] ?? "";
    return `Deal ${i},${stage},${1000 * (i + 1)},${1200 * (i + 1)},2026-0${(i % 8) + 1}-10,2026-1${i % 3}-05`;
  });
  const text = ["Deal,Stage,Amount,Deal value,Created,Close date", ...rows].join("\n");
  return openSpreadsheet(new TextEncoder().encode(text), "deals.csv").model;
};

/** A pipeline with dates that read both ways, a stage nobody knows, statuses against stages, and amounts in two currencies. */
const asking = (): WorkbookModel => {
  const rows = Array.from({ length: 24 }, (_, i) => {
    const stage = ["Closed Won", "Closed Lost", "Proposal", "Disqualified"][i % 4] ?? "";
    const status = i % 6 === 0 ? "Open" : (["Won", "Lost", "Open", ""][i % 4] ?? "");
    const date = (month: number): string => `0${(i % 9) + 1}/0${month}/2026`;
    return `D${i % 22},Deal ${i},${stage},${status},${1000 * (i + 1)},${i % 5 === 0 ? "EUR" : "USD"},${date((i % 3) + 1)},${date((i % 3) + 5)}`;
  });
  const text = ["Deal ID,Deal,Stage,Status,Amount,Currency,Created,Close date", ...rows].join("\n");
  return openSpreadsheet(new TextEncoder().encode(text), "deals.csv").model;
};

/** The sample on a sheet that is protected: its rows can be read, and nothing can be added beside them. */
const locked = (): WorkbookModel => {
  const model = sample();
  const [sheet] = model.sheets;
  if (sheet !== undefined) sheet.protection = { options: {}, passwordHash: undefined };
  return model;
};

const button = ({ frame }: FramedPane, name: string): Locator => frame.getByRole("button", { name, exact: true });

async function heading({ frame }: FramedPane, name: string): Promise<void> {
  await frame.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

async function analyze(pane: FramedPane): Promise<void> {
  await pane.frame.getByLabel("Revenue goal").fill(GOAL);
  await button(pane, "Analyze pipeline").click();
}

async function menu(pane: FramedPane, item: string): Promise<void> {
  await button(pane, "More").click();
  await pane.frame.getByRole("menuitem", { name: item }).click();
}

const FIRST: PaneState = { name: "first", reach: (pane) => heading(pane, "Enough pipeline to make the number?") };
const READY: PaneState = { name: "ready", reach: (pane) => heading(pane, "Enough pipeline?") };

const PRESSES: readonly PaneState[] = [
  {
    name: "goal-missing",
    reach: async (pane) => {
      await button(pane, "Analyze pipeline").click();
      await pane.frame.getByText("Type the goal for 2026").first().waitFor();
    },
  },
  {
    name: "inputs",
    reach: async (pane) => {
      await button(pane, "More inputs").click();
      await pane.frame.getByLabel("Overdue after").waitFor();
    },
  },
  {
    name: "columns",
    reach: async (pane) => {
      await button(pane, "Change columns").click();
      await heading(pane, "Columns");
    },
  },
  {
    name: "working",
    reach: async (pane) => {
      await button(pane, "Done").click();
      const before = pane.faults.count;
      // The rows are being read when Excel falls silent.
      pane.faults.faultOf = (request) => (request > before + 6 ? "hang" : undefined);
      await analyze(pane);
      await pane.frame.locator(".steps").waitFor();
    },
  },
  {
    name: "slow",
    reach: async (pane) => {
      await pane.page.clock.fastForward(16_000);
      await pane.frame.getByText("Excel is taking long").first().waitFor();
    },
  },
  {
    name: "hung",
    reach: async (pane) => {
      await pane.page.clock.fastForward(50_000);
      await heading(pane, "Excel stopped answering");
    },
  },
  {
    name: "stopped",
    reach: async (pane) => {
      await button(pane, "Cancel").click();
      await pane.frame.getByText("Stopped. Nothing was written.").first().waitFor();
      pane.faults.clear();
      pane.faults.release();
    },
  },
  {
    name: "busy",
    reach: async (pane) => {
      pane.faults.startEditing();
      await analyze(pane);
      await heading(pane, "Excel is waiting");
    },
  },
  {
    name: "answer",
    reach: async (pane) => {
      pane.faults.endEditing();
      await heading(pane, "Not enough");
    },
  },
  {
    name: "what-if",
    reach: async (pane) => {
      await pane.frame.getByRole("button", { name: /^Try: Add / }).press("Enter");
      const added = pane.frame.getByRole("slider", { name: /^More opportunities/ });
      await added.press("ArrowLeft");
      await added.press("ArrowLeft");
      await heading(pane, "What if: at risk");
      // Levers come after the chance.
      await pane.frame.getByRole("heading", { level: 2, name: "What gets you to 80%" }).waitFor();
    },
  },
  {
    name: "scenario-kept",
    reach: async (pane) => {
      await button(pane, "Keep as scenario").press("Enter");
      await pane.frame.getByRole("button", { name: /^Show / }).waitFor();
    },
  },
  {
    name: "flags",
    reach: async (pane) => {
      await pane.frame.getByRole("tab", { name: /^Flags/ }).click();
      await pane.frame.locator(".deal").first().click();
      await pane.frame.locator(".deal[aria-current=true]").waitFor();
    },
  },
  {
    name: "menu",
    reach: async (pane) => {
      await button(pane, "More").click();
      await pane.frame.getByRole("menuitem", { name: "Remove everything" }).waitFor();
    },
  },
  {
    name: "problems",
    reach: async (pane) => {
      await pane.frame.locator("body").press("Escape");
      await pane.frame.getByText("Show", { exact: true }).click();
      await pane.frame.getByRole("heading", { level: 1, name: /data problems$/ }).waitFor();
    },
  },
  {
    name: "read-only",
    reach: async (pane) => {
      await button(pane, "Show answer").click();
      pane.faults.faultOf = () => ({ code: "AccessDenied", message: "" });
      await button(pane, "Analyze again").click();
      await heading(pane, "File is read-only");
    },
  },
  {
    name: "remove",
    reach: async (pane) => {
      pane.faults.clear();
      await button(pane, "Show answer").click();
      await menu(pane, "Remove everything");
      await heading(pane, "Remove everything?");
    },
  },
  {
    name: "removed",
    reach: async (pane) => {
      await button(pane, "Remove everything").click();
      await pane.frame.getByText("Removed. The workbook is as it was.").first().waitFor();
    },
  },
];

/** Every state of the pane, each really reached. */
export const WALKS: readonly Walk[] = [
  { name: "a blank workbook", model: () => newWorkbook("Book1.xlsx"), states: [FIRST] },
  { name: "the sample", model: sample, states: [READY, ...PRESSES] },
  {
    name: "a pipeline with a doubtful column",
    model: doubtful,
    states: [
      { name: "question", reach: (pane) => pane.frame.getByText("Which column is the amount?").first().waitFor() },
      {
        name: "many-problems",
        reach: async (pane) => {
          await analyze(pane);
          await pane.frame.getByRole("heading", { level: 1, name: /data problems$/ }).waitFor();
        },
      },
      {
        name: "rules",
        reach: async (pane) => {
          await button(pane, "Show answer").click();
          await pane.frame.getByRole("tab", { name: /^Flags/ }).click();
          await pane.frame.getByRole("button", { name: /^Rules not applied/ }).click();
          await pane.frame.locator(".notApplied").waitFor();
        },
      },
    ],
  },
  {
    name: "a pipeline with questions about its rows",
    model: asking,
    states: [
      {
        name: "rate-missing",
        reach: async (pane) => {
          await pane.frame.getByText("What is 1 EUR worth?").waitFor();
          await analyze(pane);
          await pane.frame.getByText("Type what 1 EUR is worth in USD.").first().waitFor();
        },
      },
      {
        name: "questions",
        reach: async (pane) => {
          await pane.frame.getByLabel("What is 1 EUR worth?").fill("1.08");
          await pane.frame.getByLabel("Revenue goal").focus();
          await pane.frame
            .getByText(/instead of/)
            .first()
            .waitFor();
        },
      },
      {
        name: "all-questions",
        reach: async (pane) => {
          await button(pane, "Change columns").click();
          await pane.frame.getByRole("button", { name: /^Questions \(/ }).click();
          await pane.frame.locator(".question").first().waitFor();
        },
      },
      {
        name: "open-questions",
        reach: async (pane) => {
          await button(pane, "Done").click();
          await button(pane, "Analyze pipeline").click();
          await heading(pane, "Not enough");
          // One notice at a time: that the export is old comes first.
          await button(pane, "Close").click();
          await pane.frame.getByText(/about the rows (is|are) open/).waitFor();
        },
      },
    ],
  },
  {
    name: "a protected sheet",
    model: locked,
    states: [
      {
        name: "notice",
        reach: async (pane) => {
          await analyze(pane);
          await heading(pane, "Not enough");
        },
      },
      {
        name: "left-out",
        reach: async (pane) => {
          await pane.frame.getByText("Why?").click();
          await heading(pane, "No flag columns");
        },
      },
    ],
  },
];
