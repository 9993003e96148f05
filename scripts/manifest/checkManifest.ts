import { type BuildContents, buildFaults } from "./againstBuild";
import { orderFaults } from "./elementOrder";
import { identityFaults } from "./identity";
import { resourceFaults } from "./resources";
import { sharedRuntimeFaults } from "./sharedRuntime";
import { parseXml, type XmlElement } from "./xmlTree";

/**
 * What is wrong with an add-in only manifest, one sentence each; nothing when it is right. Works offline: order and presence of
 * elements, ids, requirements, resources, lengths, languages, the shared runtime, https, and every address, picture size and
 * function against the build.
 */
export function checkManifest(xml: string, build: BuildContents): string[] {
  let root: XmlElement;
  try {
    root = parseXml(xml);
  } catch (error) {
    return [`not well-formed: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [
    ...orderFaults(root),
    ...identityFaults(root),
    ...sharedRuntimeFaults(root),
    ...resourceFaults(root),
    ...buildFaults(root, build),
  ];
}
