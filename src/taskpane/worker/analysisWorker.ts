import { analystHere } from "../../analyst/analystHere";
import type { ToWorker } from "./analysisMessages";
import { serveAnalyst } from "./serveAnalyst";

/** The entry of the pane's worker: the whole calculation is in this bundle, and in no other of the pane. */
const serve = serveAnalyst(analystHere, (message) => postMessage(message));

addEventListener("message", (event: MessageEvent<ToWorker>) => serve(event.data));
