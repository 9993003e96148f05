import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { PortInUse } from "../../../src/localExcel/server/listen";
import { type RunningServer, startServer } from "../../../src/localExcel/server/startServer";

const MANIFEST = `<OfficeApp><DisplayName DefaultValue="Pipe"/>
  <DefaultSettings><SourceLocation DefaultValue="https://example.com/deep/taskpane.html"/></DefaultSettings>
  <Resources/></OfficeApp>`;
const PANE = `<html><head><script defer src="https://cdn.example/lib/1/hosted/office.js"></script></head></html>`;
const POLICY = "default-src 'self'";

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "served-"));
  const files = {
    "page/index.html": "the page",
    "page/program.wasm": "\0asm",
    "addIn/taskpane.html": PANE,
    "addIn/manifest.xml": MANIFEST,
    "addIn/pane.css": "body {}",
    "secret.txt": "secret",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  server = await startServer({
    port: 0,
    page: path.join(folder, "page"),
    addIn: path.join(folder, "addIn"),
    addInPolicy: POLICY,
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Asks for the path exactly as given, which `fetch` would tidy up. */
async function ask(place: string, { method = "GET", host }: { method?: string; host?: string } = {}): Promise<Answer> {
  const { port } = new URL(server.address);
  const headers = { host: host ?? `localhost:${port}` };
  return await new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path: place, method, headers }, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => (text += part.toString()));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    asked.on("error", reject).end();
  });
}

test("serves the page with its policy, which lets it compile the calculation", async () => {
  const { status, headers, text } = await ask("/");
  expect([status, text, headers["content-type"]]).toEqual([200, "the page", "text/html;charset=utf-8"]);
  expect(headers["content-security-policy"]).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect((await ask("/program.wasm")).headers["content-type"]).toBe("application/wasm");
});

test("serves the pane with office.js from here, after the script that stands in for Excel, under the add-in's own policy", async () => {
  const { status, headers, text } = await ask("/addin/taskpane.html");
  expect(status).toBe(200);
  expect(headers["content-security-policy"]).toBe(POLICY);
  expect(text.match(/src="[^"]*"/g)).toEqual(['src="../paneBridge.js"', 'src="../office-js/office.js"']);
  expect((await ask("/addin/pane.css")).headers["content-security-policy"]).toBe(POLICY);
  expect((await ask("/office-js/office.js")).text).toContain("Office");
});

test("tells the page of the add-in by its manifest", async () => {
  expect(JSON.parse((await ask("/addin.json")).text)).toEqual({
    name: "Pipe",
    paneUrl: "addin/taskpane.html",
    buttons: [],
  });
});

test.each([
  "/nothing.js",
  "/../secret.txt",
  "/addin/..%2f..%2fsecret.txt",
  "/addin/../../secret.txt",
  "/%2e%2e/secret.txt",
  "/office-js/%2e%2e/package.json",
  "//secret.txt",
  "/%E0%A4%A",
])("%s is not there", async (place) => {
  const { status, headers, text } = await ask(place);
  expect([status, headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
  expect(text).toBe("There is no such file here.\n");
});

test("is called localhost: other names of this computer lead there, names of others nowhere", async () => {
  const { port } = new URL(server.address);
  const { status, headers } = await ask("/addin/pane.css?a=1", { host: `127.0.0.1:${port}` });
  expect([status, headers["location"]]).toEqual([308, `http://localhost:${port}/addin/pane.css?a=1`]);
  expect((await ask("/", { host: `[::1]:${port}` })).headers["location"]).toBe(`http://localhost:${port}/`);
  expect((await ask("/", { host: "evil.example" })).status).toBe(403);
});

test("says why a file cannot be served, and goes on", async () => {
  const bare = await startServer({ port: 0, page: folder, addIn: folder });
  const answer = await fetch(`${bare.address}/addin.json`);
  expect([answer.status, await answer.text()]).toEqual([500, expect.stringContaining("manifest.xml")]);
  expect((await fetch(`${bare.address}//`)).status).toBe(404);
  expect((await fetch(`${bare.address}/secret.txt`)).status).toBe(200);
  await bare.close();
});

test("only reads", async () => {
  expect((await ask("/", { method: "POST" })).status).toBe(405);
  expect((await ask("/", { method: "HEAD" })).status).toBe(200);
});

test("listens on this computer alone, and refuses a port that is taken", async () => {
  const other: Server = createServer();
  const port = await new Promise<number>((resolve) =>
    other.listen(0, "127.0.0.1", () => resolve((other.address() as { port: number }).port))
  );
  await expect(startServer({ port, page: folder, addIn: folder })).rejects.toBeInstanceOf(PortInUse);
  await new Promise((done) => other.close(done));
});
