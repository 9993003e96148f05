import { parseXml, textOf, type XmlElement } from "../files/xml/xmlElement";
import type { AddInButton, AddInManifest } from "../page/addIn";

const BUTTON_ICON = "20";

const localName = (node: XmlElement): string => node.name.replace(/^.*:/, "");

/** All elements of that name below, at any depth, in order. */
function below(node: XmlElement, name: string): XmlElement[] {
  return node.children
    .filter((child): child is XmlElement => typeof child !== "string")
    .flatMap((child) => (localName(child) === name ? [child] : below(child, name)));
}

function first(node: XmlElement, name: string): XmlElement {
  const [found] = below(node, name);
  if (found === undefined) throw new Error(`the manifest has no ${name} in its ${localName(node)}`);
  return found;
}

/** What the resource ids stand for. */
function resources(manifest: XmlElement): ReadonlyMap<string, string> {
  const named = ["Image", "Url", "String"].flatMap((kind) => below(first(manifest, "Resources"), kind));
  return new Map(named.map(({ attributes }) => [attributes["id"] ?? "", attributes["DefaultValue"] ?? ""]));
}

/**
 * What the page shows of an add-in, out of its manifest: the buttons of its ribbon group and the addresses of its files,
 * which are served from `folder` instead of from where the manifest says.
 * @throws Error when the manifest names no pane
 */
export function readAddInManifest(xml: string, folder: string): AddInManifest {
  const manifest = parseXml(xml);
  const pane = first(manifest, "SourceLocation").attributes["DefaultValue"] ?? "";
  const base = new URL(".", pane).href;
  const here = (address: string): string => address.replace(base, folder);
  const texts = resources(manifest);
  const text = (node: XmlElement): string => texts.get(node.attributes["resid"] ?? "") ?? "";
  const buttonOf = (control: XmlElement): AddInButton => {
    const action = first(control, "Action");
    const icons = below(first(control, "Icon"), "Image");
    const icon = icons.find(({ attributes }) => attributes["size"] === BUTTON_ICON) ?? icons[0];
    return {
      id: control.attributes["id"] ?? "",
      label: text(first(control, "Label")),
      tip: text(first(first(control, "Supertip"), "Description")),
      icon: icon === undefined ? "" : here(text(icon)),
      action:
        action.attributes["xsi:type"] === "ExecuteFunction"
          ? { kind: "function", name: textOf(first(action, "FunctionName")) }
          : { kind: "showPane" },
    };
  };
  return {
    name: first(manifest, "DisplayName").attributes["DefaultValue"] ?? "",
    paneUrl: here(pane),
    buttons: below(manifest, "Control").map(buttonOf),
  };
}
