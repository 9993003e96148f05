import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import sirv from "sirv";
import { readAddInManifest } from "./addInManifest";
import { closeAll, listen } from "./listen";
import { PAGE_POLICY } from "./pagePolicy";
import { panePage } from "./panePage";

/** Where the add-in's files and office.js are served, below the page. */
const ADD_IN = "/addin/";
const OFFICE_JS = "/office-js/";
const PANE = "taskpane.html";
const MANIFEST = "/addin.json";

export interface ServerOptions {
  /** 0: any free port. */
  readonly port: number;
  /** The built page, and the built add-in. */
  readonly page: string;
  readonly addIn: string;
  /** The add-in's own policy, sent with each of its files. */
  readonly addInPolicy?: string;
  /** Serves over https, where the add-in's pages go out as they were built. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

export interface RunningServer {
  /** "http://localhost:8420" */
  readonly address: string;
  readonly close: () => Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

function send(response: ServerResponse, status: number, { type, text }: { type: string; text: string }): void {
  response.writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-cache" }).end(text);
}

const say = (response: ServerResponse, status: number, text: string): void =>
  send(response, status, { type: "text/plain", text: `${text}\n` });

/** Serves a folder as it is at the moment; `headers` go out with every file. */
function folder(place: string, headers: Readonly<Record<string, string>>): Handler {
  const serve = sirv(place, {
    dev: true,
    etag: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    },
  });
  return (request, response) => serve(request, response, () => say(response, 404, "There is no such file here."));
}

function below(prefix: string, serve: Handler): Handler {
  return (request, response) => {
    request.url = request.url?.slice(prefix.length - 1);
    serve(request, response);
  };
}

function handlerOf({ page, addIn, addInPolicy, tls }: ServerOptions): Handler {
  const library = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const ofAddIn = addInPolicy === undefined ? {} : { "Content-Security-Policy": addInPolicy };
  const pageFiles = folder(page, { "Content-Security-Policy": PAGE_POLICY });
  const addInFiles = below(ADD_IN, folder(addIn, ofAddIn));
  const officeFiles = below(OFFICE_JS, folder(library, {}));
  const pane: Handler = (_, response) => {
    const html = readFileSync(path.join(addIn, PANE), "utf8");
    for (const [name, value] of Object.entries(ofAddIn)) response.setHeader(name, value);
    send(response, 200, {
      type: "text/html",
      text: panePage(html, { bridge: "../paneBridge.js", officeJs: `..${OFFICE_JS}office.js` }),
    });
  };
  const manifest: Handler = (_, response) => {
    const xml = readFileSync(path.join(addIn, "manifest.xml"), "utf8");
    const text = JSON.stringify(readAddInManifest(xml, ADD_IN.slice(1)));
    send(response, 200, { type: "application/json", text });
  };
  return (request, response) => {
    const pathname = (request.url ?? "/").replace(/[?#].*$/, "");
    if (pathname === MANIFEST) manifest(request, response);
    else if (pathname === ADD_IN + PANE && tls === undefined) pane(request, response);
    else if (pathname.startsWith(ADD_IN)) addInFiles(request, response);
    else if (pathname.startsWith(OFFICE_JS)) officeFiles(request, response);
    else pageFiles(request, response);
  };
}

/** A file that cannot be read, because it is just being built say, is the answer of this request and not the end of the server. */
function answered(handle: Handler, request: IncomingMessage, response: ServerResponse): void {
  try {
    handle(request, response);
  } catch (error) {
    say(response, 500, error instanceof Error ? error.message : String(error));
  }
}

/** office.js takes only "localhost" for the name of its host here; under a foreign name a web page elsewhere could read along. */
function guarded(handle: Handler, scheme: string): RequestListener {
  return (request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff");
    const { host = "" } = request.headers;
    const name = host.replace(/:\d+$/, "");
    if (request.method !== "GET" && request.method !== "HEAD") say(response, 405, "Files can only be read here.");
    else if (name === "127.0.0.1" || name === "[::1]") {
      const address = `${scheme}://${host.replace(name, "localhost")}${request.url ?? "/"}`;
      response.writeHead(308, { Location: address }).end();
    } else if (name !== "localhost") say(response, 403, "This page is called localhost.");
    else answered(handle, request, response);
  };
}

/**
 * Serves the page, the add-in and office.js on this computer alone.
 * @throws PortInUse
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { tls } = options;
  const scheme = tls === undefined ? "http" : "https";
  const handle = guarded(handlerOf(options), scheme);
  const makeServer = () => (tls === undefined ? createServer(handle) : createSecureServer(tls, handle));
  const { port, servers } = await listen(makeServer, options.port);
  return { address: `${scheme}://localhost:${port}`, close: async () => closeAll(servers) };
}
