import { elementsOf, type XmlElement } from "./xmlTree";

/**
 * Children in the order that Office insists on; "?" marks those that may be missing, "*" those that may come several times.
 * An element that means different things in different places is named with its type.
 */
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
  DefaultSettings: ["SourceLocation"],
  VersionOverrides: ["Description?", "Requirements?", "Hosts", "Resources"],
  Requirements: ["Sets", "Methods?"],
  "Host Workbook": ["Runtimes", "AllFormFactors?", "DesktopFormFactor"],
  Runtimes: ["Runtime"],
  DesktopFormFactor: ["GetStarted?", "FunctionFile", "ExtensionPoint*"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  "ExtensionPoint PrimaryCommandSurface": ["OfficeTab"],
  OfficeTab: ["Group*"],
  Group: ["Label", "Icon", "Control*"],
  "Control Button": ["Label", "Supertip", "Icon", "Action", "Enabled?"],
  Supertip: ["Title", "Description"],
  "Action ExecuteFunction": ["FunctionName"],
  "Action ShowTaskpane": ["TaskpaneId", "SourceLocation", "Title?"],
  Resources: ["Images", "Urls", "ShortStrings", "LongStrings"],
};

function faultsOf(element: XmlElement): string[] {
  const order = ORDER[[element.name, element.attributes["type"]].join(" ")] ?? ORDER[element.name];
  if (order === undefined) return [];
  const names = order.map((name) => name.replace(/[?*]$/, ""));
  const needed = order.filter((name) => !name.endsWith("?")).map((name) => name.replace("*", ""));
  const found = element.children.map(({ name }) => name);
  const faults = needed.filter((name) => !found.includes(name)).map((name) => `${element.name} has no ${name}`);
  const places = found.map((name) => names.indexOf(name));
  found.forEach((name, i) => {
    const place = places[i] ?? -1;
    if (place < 0) faults.push(`${element.name} may not hold ${name}`);
    else if (places.slice(0, i).some((before) => before > place))
      faults.push(`${name} stands too late in ${element.name}`);
    else if (places.indexOf(place) < i && order[place]?.endsWith("*") !== true)
      faults.push(`${element.name} may hold only one ${name}`);
  });
  return faults;
}

/** Elements that are missing, unknown, doubled or out of order, one sentence each. */
export function orderFaults(root: XmlElement): string[] {
  return [...elementsOf(root)].flatMap(faultsOf);
}
