import "./fabricConfig";
import * as React from "react";
import { render } from "react-dom";
import { registerCommands } from "../commands/commands";
import { runInExcel, runInExcelAtOnce } from "../workbook/runInExcel";
import { App } from "./App";
import { fetchLaterViews } from "./components/laterViews";
import { ThreeParts } from "./components/ThreeParts";
import { excelEngine } from "./engine/excelEngine";
import { workbookActs } from "./engine/workbookActsLater";
import { registerPaneIcons } from "./icons";
import { keepTabInPane } from "./keepTabInPane";
import type { Looker } from "./look/looker";
import { paneLooker } from "./look/paneLooker";
import { NO_EXCEL } from "./messages/startTroubleWords";
import { rememberedIn } from "./remembered";
import { ribbonLine } from "./ribbonLine";
import { isExcelDark } from "./theme/excelTheme";
import { paneAnalyst } from "./worker/paneAnalyst";

/** How long Excel's service may take to answer before the pane says so. */
const PATIENCE_MS = 10_000;
/** What the pane starts without is fetched once it stands, so that no press waits for it. */
const LATER_MS = 300;
const WARM_UP_MS = 1_000;

const page = document.getElementById("pane");

/** Excel does not answer, or the page is open outside Excel; the pane is not left empty. */
function showNoExcel(): void {
  render(<ThreeParts words={NO_EXCEL} />, page);
}

/** One that fails is tried again by the press that needs it, which then says so. */
function fetchLater(): void {
  void fetchLaterViews();
  workbookActs().catch(() => undefined);
}

function showPane(looker: Looker): void {
  registerCommands();
  const { analyst, warmUp } = paneAnalyst();
  const engine = excelEngine({
    excel: runInExcel,
    excelAtOnce: runInExcelAtOnce,
    analyst,
    looker,
    now: () => new Date(),
  });
  // Typed as always there; Excel before its shared storage was parted leaves the key out.
  const context = Office.context as Partial<Office.Context>;
  render(
    <App
      engine={engine}
      remembered={rememberedIn(() => window.localStorage, context.partitionKey)}
      locale={context.contentLanguage ?? "en-US"}
      readExcelTheme={isExcelDark}
      ribbon={ribbonLine}
    />,
    page
  );
  setTimeout(fetchLater, LATER_MS);
  setTimeout(warmUp, WARM_UP_MS);
}

function start(): void {
  registerPaneIcons();
  keepTabInPane();
  // Microsoft's script may not have loaded at all.
  if (typeof Office === "undefined") {
    showNoExcel();
    return;
  }
  // Its code loads while Excel's service gets ready.
  const looker = paneLooker();
  const patience = setTimeout(showNoExcel, PATIENCE_MS);
  void Office.onReady(({ host }) => {
    clearTimeout(patience);
    if (host === Office.HostType.Excel) showPane(looker);
    else showNoExcel();
  });
}

start();
