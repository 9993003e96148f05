import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { brotliCompressSync } from "node:zlib";
import { selfMadeCertificate } from "../../../test/endToEnd/support/certificate";
import { OFFICE_JS_HOST } from "../../build/contentSecurityPolicy";

const OFFICE_JS = path.dirname(require.resolve("@microsoft/office-js/dist/office.js"));
const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export interface PaneServer {
  /** "https://localhost:49152" */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** A file as it goes over the wire; compressed once, as a server keeps it. */
class Files {
  private readonly sent = new Map<string, Buffer>();

  constructor(private readonly dist: string) {}

  /** undefined where there is no such file. */
  compressed(address: string): Buffer | undefined {
    const kept = this.sent.get(address);
    if (kept !== undefined) return kept;
    const [folder, file] = address.startsWith("/office-js/")
      ? [OFFICE_JS, address.slice("/office-js".length)]
      : [this.dist, address];
    const full = path.join(folder, file);
    if (!existsSync(full)) return undefined;
    const text = readFileSync(full, "utf8").replace(`${OFFICE_JS_HOST}/lib/1/hosted/`, "/office-js/");
    const bytes = brotliCompressSync(text);
    this.sent.set(address, bytes);
    return bytes;
  }
}

/** Serves a built pane and office.js beside it over https, compressed, so that what is measured is the pane and no network. */
export async function servePane(dist: string): Promise<PaneServer> {
  const files = new Files(dist);
  const server = createServer(await selfMadeCertificate(), (request, response) => {
    const address = (request.url ?? "/").replace(/[?#].*$/, "");
    const bytes = files.compressed(address);
    const type = TYPES[path.extname(address)] ?? "application/octet-stream";
    if (bytes === undefined) response.writeHead(404).end();
    else response.writeHead(200, { "Content-Type": `${type}; charset=utf-8`, "Content-Encoding": "br" }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error === undefined ? resolve() : reject(error)));
      }),
  };
}
