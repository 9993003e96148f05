import { childOf, elementsOf, parseXml, type XmlElement } from "./xmlTree";

/** What the build holds, for the addresses and functions that the manifest names. */
export interface BuildContents {
  /** Width and height of a picture, "file" for any other file of the build, undefined for a path it does not hold. */
  readonly look: (path: string) => { readonly width: number; readonly height: number } | "file" | undefined;
  /** Names of the functions that the command page registers. */
  readonly functions: ReadonlySet<string>;
}

/** Children in the order that Office insists on; "?" marks those that may be missing. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    "Id",
    "AlternateId?",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains?",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description?", "Requirements?", "Hosts", "Resources"],
  DesktopFormFactor: ["GetStarted?", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

const NEEDED_ICON_SIZES = ["16", "32", "80"];
const LONGEST = { ShortStrings: 125, LongStrings: 250, resid: 32 } as const;

function orderFaults(element: XmlElement): string[] {
  const order = ORDER[element.name];
  if (order === undefined) return [];
  const names = order.map((name) => name.replace("?", ""));
  const needed = order.filter((name) => !name.endsWith("?"));
  const found = element.children.map(({ name }) => name);
  const places = found.map((name) => names.indexOf(name));
  const faults = needed.filter((name) => !found.includes(name)).map((name) => `${element.name} has no ${name}`);
  found.forEach((name, i) => {
    const place = places[i] ?? -1;
    if (place < 0) faults.push(`${element.name} may not hold ${name}`);
    else if (places.slice(0, i).some((before) => before > place))
      faults.push(`${name} stands too late in ${element.name}`);
  });
  return faults;
}

function identityFaults(root: XmlElement): string[] {
  const faults: string[] = [];
  const text = (name: string) => childOf(root, name)?.text ?? "";
  if (root.attributes["type"] !== "TaskPaneApp") faults.push("the root is no TaskPaneApp");
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text("Id"))) faults.push("Id is no GUID");
  if (!/^\d+(\.\d+){3}$/.test(text("Version"))) faults.push("Version is not a.b.c.d");
  if (text("Permissions") !== "ReadWriteDocument") faults.push("Permissions is not ReadWriteDocument");
  const api = childOf(root, "Requirements", "Sets")?.children.find(
    ({ attributes }) => attributes["Name"] === "ExcelApi"
  );
  if (api?.attributes["MinVersion"] !== "1.14") faults.push("Requirements do not name ExcelApi 1.14");
  return faults;
}

function resourceFaults(root: XmlElement): string[] {
  const faults: string[] = [];
  const ids = new Map<string, number>();
  for (const group of childOf(root, "VersionOverrides", "Resources")?.children ?? []) {
    for (const { attributes } of group.children) {
      const id = attributes["id"] ?? "";
      ids.set(id, (ids.get(id) ?? 0) + 1);
      const limit = group.name === "ShortStrings" ? LONGEST.ShortStrings : LONGEST.LongStrings;
      const isString = group.name === "ShortStrings" || group.name === "LongStrings";
      if (isString && (attributes["DefaultValue"] ?? "").length > limit)
        faults.push(`${id} is longer than ${limit} characters`);
    }
  }
  const used = new Set([...elementsOf(root)].flatMap(({ attributes }) => attributes["resid"] ?? []));
  for (const [id, times] of ids) {
    if (times > 1) faults.push(`resource ${id} is defined ${times} times`);
    if (id.length > LONGEST.resid) faults.push(`resource id ${id} is longer than ${LONGEST.resid} characters`);
    if (!used.has(id)) faults.push(`resource ${id} is never used`);
  }
  for (const id of used) if (!ids.has(id)) faults.push(`resid ${id} is not defined`);
  return faults;
}

function uniqueIdFaults(root: XmlElement): string[] {
  const ids = [...elementsOf(root)]
    .filter(({ name }) => name === "Control" || name === "Group")
    .map(({ attributes }) => attributes["id"] ?? "");
  return ids.filter((id, i) => id === "" || ids.indexOf(id) !== i).map((id) => `control id "${id}" is not unique`);
}

/** The folder the add-in is served from, by its start page. */
function servedFrom(root: XmlElement): string {
  return new URL(".", childOf(root, "DefaultSettings", "SourceLocation")?.attributes["DefaultValue"] ?? "https://none/")
    .href;
}

/** Path within the build of an address below the add-in's own folder; undefined for any other. */
function pathInBuild(root: XmlElement, address: string): string | undefined {
  const folder = servedFrom(root);
  return address.startsWith(folder) ? address.slice(folder.length) : undefined;
}

/** Every address: https, and a file of the build, where it points at the add-in's own folder. */
function addressFaults(root: XmlElement, build: BuildContents): string[] {
  const faults: string[] = [];
  for (const { attributes, text } of elementsOf(root)) {
    const address = attributes["DefaultValue"] ?? text;
    if (!/^\w+:\/\//.test(address)) continue;
    if (!address.startsWith("https://")) faults.push(`${address} is not https`);
    const file = pathInBuild(root, address);
    if (file && build.look(file) === undefined) faults.push(`${address} is not in the build`);
  }
  return faults;
}

function iconFaults(root: XmlElement, build: BuildContents): string[] {
  const faults: string[] = [];
  const images = childOf(root, "VersionOverrides", "Resources", "Images")?.children ?? [];
  const addressOf = new Map(images.map(({ attributes }) => [attributes["id"], attributes["DefaultValue"] ?? ""]));
  const expectSize = (address: string, size: string) => {
    const picture = build.look(pathInBuild(root, address) ?? "");
    const isRight = typeof picture === "object" && picture.width === Number(size) && picture.height === Number(size);
    if (!isRight) faults.push(`${address} is no picture of ${size} × ${size}`);
  };
  expectSize(childOf(root, "IconUrl")?.attributes["DefaultValue"] ?? "", "32");
  expectSize(childOf(root, "HighResolutionIconUrl")?.attributes["DefaultValue"] ?? "", "64");
  for (const icon of [...elementsOf(root)].filter(({ name }) => name === "Icon")) {
    const sizes = icon.children.map(({ attributes }) => attributes["size"]);
    for (const size of NEEDED_ICON_SIZES) if (!sizes.includes(size)) faults.push(`an Icon has no size ${size}`);
    for (const { attributes } of icon.children)
      expectSize(addressOf.get(attributes["resid"]) ?? "", attributes["size"] ?? "");
  }
  return faults;
}

function functionFaults(root: XmlElement, build: BuildContents): string[] {
  const named = [...elementsOf(root)].filter(({ name }) => name === "FunctionName").map(({ text }) => text);
  return named.filter((name) => !build.functions.has(name)).map((name) => `no function ${name} on the command page`);
}

/**
 * What is wrong with an add-in only manifest, one sentence each; nothing when it is right. Works offline: order and presence of
 * elements, ids, resources, lengths, https, and every address, picture size and function against the build.
 */
export function checkManifest(xml: string, build: BuildContents): string[] {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [
    ...[...elementsOf(root)].flatMap(orderFaults),
    ...identityFaults(root),
    ...resourceFaults(root),
    ...uniqueIdFaults(root),
    ...addressFaults(root, build),
    ...iconFaults(root, build),
    ...functionFaults(root, build),
  ];
}
