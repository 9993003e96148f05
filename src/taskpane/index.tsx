import "./fabricConfig";
import * as React from "react";
import { render } from "react-dom";
import { runInExcel } from "../workbook/runInExcel";
import { App } from "./App";
import { TroubleView } from "./TroubleNote";
import { excelEngine } from "./excelEngine";
import { NO_EXCEL, WORDS } from "./messages";

/** How long Excel's service may take to answer before the pane says so. */
const PATIENCE_MS = 10_000;

const page = document.getElementById("pane");

/** Excel does not answer, or the page is open outside Excel; the pane is not left empty. */
function showNoExcel(): void {
  render(
    <main>
      <TroubleView trouble={NO_EXCEL} />
    </main>,
    page
  );
}

function start(): void {
  // Microsoft's script may not have loaded at all.
  if (typeof Office === "undefined") {
    showNoExcel();
    return;
  }
  render(<main>{WORDS.starting}</main>, page);
  const patience = setTimeout(showNoExcel, PATIENCE_MS);
  void Office.onReady(({ host }) => {
    clearTimeout(patience);
    if (host === Office.HostType.Excel) render(<App engine={excelEngine(runInExcel, () => new Date())} />, page);
    else showNoExcel();
  });
}

start();
