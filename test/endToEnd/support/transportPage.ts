/** The least page there can be around an add-in: a workbook, a frame, and hands on both for the test. */
import { startAddIn, type RunningAddIn } from "../../../src/localExcel/browser/startAddIn";
import { startWorkbook } from "../../../src/localExcel/browser/startWorkbook";
import type { AddInManifest } from "../../../src/localExcel/page/addIn";
import type { WorkbookPort } from "../../../src/localExcel/page/workbookPort";

/** What the test reaches in the page, as `local`. */
export interface TransportPage {
  readonly port: WorkbookPort;
  readonly addIn: RunningAddIn;
  readonly defects: readonly string[];
  readonly paneWishes: readonly boolean[];
}

async function start(): Promise<void> {
  const port = await startWorkbook();
  const manifest = (await (await fetch("addin.json")).json()) as AddInManifest;
  const defects: string[] = [];
  const paneWishes: boolean[] = [];
  const addIn = startAddIn({
    manifest,
    port,
    onPaneWish: (visible) => paneWishes.push(visible),
    onDefect: (error) => defects.push(String(error)),
  });
  Object.assign(window, { local: { port, addIn, defects, paneWishes } satisfies TransportPage });
  const frame = document.createElement("iframe");
  frame.title = manifest.name;
  frame.width = "320";
  frame.height = "700";
  document.body.append(frame);
  addIn.mount(frame, () => undefined);
}

void start();
