import { childOf, elementsOf, type XmlElement } from "./xmlTree";

/** What the add-in needs everywhere, and what its ribbon and shared page need besides. */
const NEEDED_SETS = { ExcelApi: "1.14" } as const;
const RIBBON_SETS = { ExcelApi: "1.14", AddinCommands: "1.1", SharedRuntime: "1.1" } as const;

function setFaults(requirements: XmlElement | undefined, needed: Readonly<Record<string, string>>, where: string) {
  const sets = childOf(requirements, "Sets")?.children ?? [];
  const found = new Map(sets.map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]]));
  const missing = Object.entries(needed).filter(([name, version]) => found.get(name) !== version);
  const others = [...found.keys()].filter((name) => name === undefined || needed[name] === undefined);
  return [
    ...missing.map(([name, version]) => `Requirements of ${where} do not name ${name} ${version}`),
    ...others.map((name) => `Requirements of ${where} name ${name ?? "a set without a name"}`),
  ];
}

function uniqueIdFaults(root: XmlElement): string[] {
  const ids = [...elementsOf(root)]
    .filter(({ name }) => name === "Control" || name === "Group")
    .map(({ attributes }) => attributes["id"] ?? "");
  return ids.filter((id, i) => id === "" || ids.indexOf(id) !== i).map((id) => `control id "${id}" is not unique`);
}

/** Faults of what names the add-in and says where it runs: its id, version, permission, requirements, ids of controls. */
export function identityFaults(root: XmlElement): string[] {
  const faults: string[] = [];
  const text = (name: string) => childOf(root, name)?.text ?? "";
  if (root.attributes["type"] !== "TaskPaneApp") faults.push("the root is no TaskPaneApp");
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text("Id"))) faults.push("Id is no GUID");
  if (!/^\d+(\.\d+){3}$/.test(text("Version"))) faults.push("Version is not a.b.c.d");
  else if (text("Version").startsWith("0.")) faults.push("Version is below 1.0");
  if (text("Permissions") !== "ReadWriteDocument") faults.push("Permissions is not ReadWriteDocument");
  return [
    ...faults,
    ...setFaults(childOf(root, "Requirements"), NEEDED_SETS, "the add-in"),
    ...setFaults(childOf(root, "VersionOverrides", "Requirements"), RIBBON_SETS, "VersionOverrides"),
    ...uniqueIdFaults(root),
  ];
}
