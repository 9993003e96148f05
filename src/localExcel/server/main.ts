/** `npm start`: builds what is missing or stale, serves the page on this computer, says where. Ctrl+C ends it. */
import path from "node:path";
import { headerPolicy } from "../../../scripts/build/contentSecurityPolicy";
import { buildAddIn, buildPage, BUILT } from "./buildPages";
import { PortInUse } from "./listen";
import { type RunningServer, startServer } from "./startServer";

const DEFAULT_PORT = 8420;
/** How many ports after the default are tried. */
const PORTS_TRIED = 20;
const root = path.join(__dirname, "../../..");

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function served(port: number): Promise<RunningServer> {
  const [page, addIn] = [path.join(root, BUILT.page), path.join(root, BUILT.addIn)];
  return await startServer({ port, page, addIn, addInPolicy: headerPolicy({ officeJs: "package" }) });
}

/** On the chosen port, or on the first free one from the default on. */
async function servedSomewhere(chosen: number | undefined): Promise<RunningServer> {
  if (chosen !== undefined) return await served(chosen);
  for (let port = DEFAULT_PORT; port < DEFAULT_PORT + PORTS_TRIED; port++) {
    try {
      return await served(port);
    } catch (error) {
      if (!(error instanceof PortInUse)) throw error;
    }
  }
  return await served(0);
}

/** @throws RangeError for what is no port */
function chosenPort(word: string | undefined): number | undefined {
  if (word === undefined || word === "") return undefined;
  const port = Number(word);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`PORT="${word}" is no port (0 to 65535; 0 takes any that is free).`);
  return port;
}

async function main(): Promise<void> {
  const port = chosenPort(process.env["PORT"]);
  // First the port: that it is taken need not be heard after a build.
  const server = await servedSomewhere(port);
  try {
    await Promise.all([buildAddIn(root, print), buildPage(root, print)]);
  } catch (error) {
    await server.close();
    throw error;
  }
  print(`Enough Pipeline is at ${server.address}  (Ctrl+C ends it)`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

main().catch((error: unknown) => {
  const words =
    error instanceof PortInUse
      ? `${error.message} Choose another: PORT=${error.port + 1} npm start`
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`${words}\n`);
  process.exitCode = 1;
});
