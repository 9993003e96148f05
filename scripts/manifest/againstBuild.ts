import { childOf, elementsOf, type XmlElement } from "./xmlTree";

/** What the build holds, for the addresses and functions that the manifest names. */
export interface BuildContents {
  /** Width and height of a picture, "file" for any other file of the build, undefined for a path it does not hold. */
  readonly look: (path: string) => { readonly width: number; readonly height: number } | "file" | undefined;
  /** Names of the functions that the scripts of a page register; none for a page the build does not hold. */
  readonly functionsOf: (page: string) => ReadonlySet<string>;
}

/** Sizes that Excel takes for a ribbon icon; the first three it insists on. */
const NEEDED_ICON_SIZES = ["16", "32", "80"];
const ICON_SIZES = [...NEEDED_ICON_SIZES, "20", "24", "40", "48", "64"];

const defaultOf = (element: XmlElement | undefined) => element?.attributes["DefaultValue"] ?? "";

/** The folder the add-in is served from, by its start page. */
function servedFrom(root: XmlElement): string {
  return new URL(".", defaultOf(childOf(root, "DefaultSettings", "SourceLocation")) || "https://none/").href;
}

/** Path within the build of an address below the add-in's own folder; undefined for any other. */
function pathInBuild(root: XmlElement, address: string): string | undefined {
  const folder = servedFrom(root);
  return address.startsWith(folder) ? address.slice(folder.length) : undefined;
}

function addressesOf(root: XmlElement): string[] {
  const values = [...elementsOf(root)].map(
    ({ attributes, text }) => attributes["DefaultValue"] ?? attributes["Value"] ?? text
  );
  return [...new Set(values.filter((value) => /^\w+:\/\//.test(value)))];
}

/** Every address: https, a file of the build where it points at the add-in's own folder, of a domain that is named. */
function addressFaults(root: XmlElement, build: BuildContents): string[] {
  const domains = (childOf(root, "AppDomains")?.children ?? []).map(({ text }) => text);
  const faults = domains
    .filter((domain) => !URL.canParse(domain) || new URL(domain).origin !== domain)
    .map((domain) => `AppDomain ${domain} is no origin`);
  for (const address of addressesOf(root)) {
    if (!address.startsWith("https://")) faults.push(`${address} is not https`);
    const file = pathInBuild(root, address);
    if (file && build.look(file) === undefined) faults.push(`${address} is not in the build`);
  }
  const pages = [childOf(root, "DefaultSettings", "SourceLocation"), ...(urlsOf(root)?.children ?? [])].map(defaultOf);
  for (const page of pages) {
    if (!URL.canParse(page)) faults.push(`"${page}" is no address`);
    else if (!domains.includes(new URL(page).origin)) faults.push(`the domain of ${page} is no AppDomain`);
  }
  return faults;
}

const urlsOf = (root: XmlElement) => childOf(root, "VersionOverrides", "Resources", "Urls");

function iconFaults(root: XmlElement, build: BuildContents): string[] {
  const faults: string[] = [];
  const images = childOf(root, "VersionOverrides", "Resources", "Images")?.children ?? [];
  const addressOf = new Map(images.map((image) => [image.attributes["id"], defaultOf(image)]));
  const expectSize = (address: string, size: string) => {
    const picture = build.look(pathInBuild(root, address) ?? "");
    const isRight = typeof picture === "object" && picture.width === Number(size) && picture.height === Number(size);
    if (!isRight) faults.push(`${address} is no picture of ${size} × ${size}`);
  };
  expectSize(defaultOf(childOf(root, "IconUrl")), "32");
  expectSize(defaultOf(childOf(root, "HighResolutionIconUrl")), "64");
  for (const icon of [...elementsOf(root)].filter(({ name }) => name === "Icon")) {
    const sizes = icon.children.map(({ attributes }) => attributes["size"] ?? "");
    for (const size of NEEDED_ICON_SIZES) if (!sizes.includes(size)) faults.push(`an Icon has no size ${size}`);
    for (const size of sizes) if (!ICON_SIZES.includes(size)) faults.push(`${size} is no size of a ribbon icon`);
    for (const { attributes } of icon.children)
      expectSize(addressOf.get(attributes["resid"]) ?? "", attributes["size"] ?? "");
  }
  return faults;
}

function functionFaults(root: XmlElement, build: BuildContents): string[] {
  const all = [...elementsOf(root)];
  const resid = all.find(({ name }) => name === "FunctionFile")?.attributes["resid"];
  const url = urlsOf(root)?.children.find(({ attributes }) => attributes["id"] === resid);
  const page = pathInBuild(root, defaultOf(url)) ?? "";
  const known = build.functionsOf(page);
  const named = all.filter(({ name }) => name === "FunctionName").map(({ text }) => text);
  return named.filter((name) => !known.has(name)).map((name) => `no function ${name} on the page ${page}`);
}

/** Where the manifest and the build do not agree: addresses, sizes of pictures, functions. */
export function buildFaults(root: XmlElement, build: BuildContents): string[] {
  return [...addressFaults(root, build), ...iconFaults(root, build), ...functionFaults(root, build)];
}
