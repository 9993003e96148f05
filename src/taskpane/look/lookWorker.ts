import { lookerHere } from "./lookerHere";
import type { ToLooker } from "./lookMessages";
import { serveLooker } from "./serveLooker";

/** The entry of the worker that looks at the workbook while the pane is used. */
const serve = serveLooker(lookerHere, (message) => postMessage(message));

addEventListener("message", (event: MessageEvent<ToLooker>) => serve(event.data));
