/** The worker in which the page's workbook lives: file formats, calculation and the add-in's requests. */
import { expose } from "comlink";
import { IronCalcEngine, startIronCalc } from "../formulas/ironCalcEngine";
import { apiMetadataFrom, type ApiMetadataJson } from "../protocol/apiMetadataJson";
import { LocalWorkbookPort } from "../view/localWorkbookPort";
import { API_METADATA_FILE, CALCULATION_FILE, type WorkerNews } from "./workerFiles";

/** A file that is served beside the worker. */
async function served(file: string): Promise<Response> {
  const response = await fetch(new URL(file, self.location.href));
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  return response;
}

function today(): { readonly year: number; readonly month: number; readonly day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

async function start(): Promise<void> {
  const [program, api] = await Promise.all([
    served(CALCULATION_FILE).then((response) => response.arrayBuffer()),
    served(API_METADATA_FILE).then((response) => response.json() as Promise<ApiMetadataJson>),
  ]);
  startIronCalc(program);
  const engine = new IronCalcEngine();
  expose(new LocalWorkbookPort({ api: apiMetadataFrom(api), engine, today, answersFirst: true }));
}

const tell = (news: WorkerNews): void => self.postMessage(news);

start().then(
  () => tell({ kind: "ready" }),
  (error: unknown) => tell({ kind: "failed", why: String(error) })
);
