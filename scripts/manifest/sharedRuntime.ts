import { elementsOf, type XmlElement } from "./xmlTree";

/**
 * Faults of the runtime that the ribbon and the pane share. Excel starts two pages without a word where the resids of the runtime,
 * the function file and the pane differ, and ends the page with the pane where the lifetime is not long.
 */
export function sharedRuntimeFaults(root: XmlElement): string[] {
  const named = (wanted: string) => [...elementsOf(root)].filter(({ name }) => name === wanted);
  const runtime = named("Runtime")[0];
  // A missing runtime is named by the order of elements.
  if (runtime === undefined) return [];
  const page = runtime.attributes["resid"];
  const faults: string[] = [];
  if (runtime.attributes["lifetime"] !== "long") faults.push("the lifetime of the Runtime is not long");
  const panes = named("Action")
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === "SourceLocation");
  for (const element of [...named("FunctionFile"), ...panes]) {
    if (element.attributes["resid"] !== page) faults.push(`${element.name} is not the page of the Runtime`);
  }
  const paneIds = new Set(named("TaskpaneId").map(({ text }) => text));
  if (paneIds.size > 1) faults.push("a shared runtime has only one pane, but there are several TaskpaneIds");
  return faults;
}
