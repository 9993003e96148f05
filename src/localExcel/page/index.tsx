import "./fabricConfig";
import * as React from "react";
import { render } from "react-dom";
import { startAddIn } from "../browser/startAddIn";
import { startWorkbook } from "../browser/startWorkbook";
import type { AddInManifest } from "./addIn";
import { couldNotStart, WORDS } from "./messages";
import { WorkbookPage } from "./WorkbookPage";

/** Served beside the page. */
const MANIFEST = "addin.json";
/** The workbook the page begins with, and that its button opens: whatever the build has put there. */
const SAMPLE = "sample-pipeline.xlsx";

const root = document.getElementById("page");

async function served(file: string): Promise<Response> {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

async function sample(): Promise<Pick<File, "name" | "arrayBuffer">> {
  const bytes = await (await served(SAMPLE)).arrayBuffer();
  return { name: SAMPLE, arrayBuffer: () => Promise.resolve(bytes) };
}

/** Carries the add-in's wish for its pane to the page, which may be drawn later than the wish is made. */
function paneWishes(): {
  readonly tell: (visible: boolean) => void;
  readonly hear: (hear: (visible: boolean) => void) => void;
} {
  let hearer: (visible: boolean) => void = () => undefined;
  return {
    tell: (visible) => hearer(visible),
    hear: (hear) => {
      hearer = hear;
    },
  };
}

async function start(): Promise<void> {
  const [port, manifest, file] = await Promise.all([
    startWorkbook(),
    served(MANIFEST).then((response) => response.json() as Promise<AddInManifest>),
    sample(),
  ]);
  await port.open({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
  const wishes = paneWishes();
  const onDefect = (error: unknown): void => {
    // The add-in is told of it in its answer and says so in its pane; the page adds what a developer needs.
    reportError(error);
  };
  const addIn = startAddIn({ manifest, port, onPaneWish: wishes.tell, onDefect });
  render(<WorkbookPage {...{ port, addIn, sample }} onPaneWish={wishes.hear} />, root);
}

render(<main className="starting">{WORDS.starting}</main>, root);
start().catch((error: unknown) => {
  const words = couldNotStart(error instanceof Error ? error.message : String(error));
  render(
    <main className="starting" role="alert">
      {words}
    </main>,
    root
  );
});
