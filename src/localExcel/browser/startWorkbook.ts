import { proxy, wrap } from "comlink";
import type { WorkbookPort } from "../page/workbookPort";
import { WORKER_FILE, type WorkerNews } from "./workerFiles";

/** The worker listens to nothing before it is ready: what was sent earlier would be lost. */
async function readiness(worker: Worker): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    worker.addEventListener(
      "message",
      ({ data }: MessageEvent<WorkerNews>) => {
        if (data.kind === "ready") resolve();
        else reject(new Error(data.why));
      },
      { once: true }
    );
    worker.addEventListener("error", ({ message }) => reject(new Error(message)), { once: true });
  });
}

type Method = (...args: readonly unknown[]) => Promise<unknown>;

/** An object whose methods call those of the worker's; functions among the arguments are called back from there. */
function portOf(worker: Worker): WorkbookPort {
  const remote = wrap<Record<string, Method>>(worker);
  const methods = new Map<string, Method>();
  const methodOf = (name: string): Method => {
    const known = methods.get(name);
    if (known !== undefined) return known;
    const method: Method = async (...args) =>
      await remote[name]?.(...args.map((each) => (typeof each === "function" ? proxy(each) : each)));
    methods.set(name, method);
    return method;
  };
  // A promise may be kept with the port: it must not look like a promise itself.
  const get = (_: object, name: string | symbol): Method | undefined =>
    typeof name === "string" && name !== "then" ? methodOf(name) : undefined;
  return new Proxy({}, { get }) as WorkbookPort;
}

/**
 * Starts the worker of a blank workbook. Its program is that of the page's build, beside the page.
 * @throws when the worker or one of its files cannot be loaded
 */
export async function startWorkbook(): Promise<WorkbookPort> {
  const worker = new Worker(new URL(WORKER_FILE, document.baseURI), { name: "workbook" });
  await readiness(worker);
  return portOf(worker);
}
