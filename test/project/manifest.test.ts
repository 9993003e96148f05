import { readFileSync } from "node:fs";
import path from "node:path";
import { type BuildContents, checkManifest } from "../../scripts/manifest/checkManifest";

const manifest = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");

/** A build that holds all the manifest of the project names. */
const whole: BuildContents = {
  functions: new Set(["analyzePipeline"]),
  look: (file) => {
    const icon = /^assets\/icons\/icon-(16|20|24|32|40|48|64|80)\.png$/.exec(file);
    if (icon) return { width: Number(icon[1]), height: Number(icon[1]) };
    return ["taskpane.html", "commands.html", "help.html"].includes(file) ? "file" : undefined;
  },
};

/** The project's manifest with one mistake in it. */
function planted(from: string | RegExp, to: string): string {
  const changed = manifest.replace(from, to);
  if (changed === manifest) throw new Error(`nothing to replace: ${String(from)}`);
  return changed;
}

describe("the manifest", () => {
  test("is right", () => {
    expect(checkManifest(manifest, whole)).toEqual([]);
  });

  test("is right below any folder it is served from", () => {
    const served = manifest.replaceAll("https://localhost:3000/", "https://addins.example.com/pipeline/");
    expect(checkManifest(served, whole)).toEqual([]);
    expect(checkManifest(served.replace("pipeline/help.html", "pipeline/helps.html"), whole)).toEqual([
      "https://addins.example.com/pipeline/helps.html is not in the build",
    ]);
  });

  test("asks for no more than ExcelApi 1.14", () => {
    expect([...manifest.matchAll(/MinVersion="([^"]*)"/g)].map(([, version]) => version)).toEqual(["1.14", "1.14"]);
  });
});

describe("a mistake in the manifest is found", () => {
  const MISTAKES: readonly (readonly [string, string, string])[] = [
    ["not XML", planted("</OfficeApp>", ""), "not well-formed"],
    [
      "wrong order",
      planted(/(\s*<Version>.*<\/Version>)(\s*<ProviderName>.*<\/ProviderName>)/, "$2$1"),
      "Version stands too late in OfficeApp",
    ],
    ["missing element", planted(/<SupportUrl .*\/>/, ""), "OfficeApp has no SupportUrl"],
    ["unknown element", planted("<AppDomains>", "<Theme/><AppDomains>"), "OfficeApp may not hold Theme"],
    ["id", planted(/<Id>.*<\/Id>/, "<Id>enough</Id>"), "Id is no GUID"],
    ["version", planted("0.1.0.0", "0.1"), "Version is not a.b.c.d"],
    ["permission", planted("ReadWriteDocument", "ReadDocument"), "Permissions is not ReadWriteDocument"],
    [
      "requirement",
      planted('Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.17"'),
      "Requirements do not name ExcelApi 1.14",
    ],
    ["resid", planted('resid="Analyze.Tip"', 'resid="Analyse.Tip"'), "resid Analyse.Tip is not defined"],
    ["unused resource", planted('resid="OpenPane.Tip"', 'resid="Analyze.Tip"'), "resource OpenPane.Tip is never used"],
    [
      "resource twice",
      planted('<bt:String id="Analyze.Tip"', '<bt:String id="OpenPane.Tip"'),
      "resource OpenPane.Tip is defined 2 times",
    ],
    [
      "too long",
      planted('DefaultValue="Open pane"', `DefaultValue="${"x".repeat(126)}"`),
      "OpenPane.Label is longer than 125 characters",
    ],
    [
      "control id",
      planted('id="EnoughPipeline.OpenPane"', 'id="EnoughPipeline.Analyze"'),
      'control id "EnoughPipeline.Analyze" is not unique',
    ],
    [
      "http",
      planted('id="Help.Url" DefaultValue="https:', 'id="Help.Url" DefaultValue="http:'),
      "http://localhost:3000/help.html is not https",
    ],
    [
      "page",
      planted(
        'id="Commands.Url" DefaultValue="https://localhost:3000/commands.html"',
        'id="Commands.Url" DefaultValue="https://localhost:3000/ribbon.html"'
      ),
      "https://localhost:3000/ribbon.html is not in the build",
    ],
    [
      "icon size",
      planted('<bt:Image size="80" resid="Icon.80"/>', '<bt:Image size="80" resid="Icon.64"/>'),
      "https://localhost:3000/assets/icons/icon-64.png is no picture of 80 × 80",
    ],
    [
      "missing icon size",
      planted(/(<Group [\s\S]*?)<bt:Image size="32" resid="Icon.32"\/>/, "$1"),
      "an Icon has no size 32",
    ],
    [
      "function",
      planted("<FunctionName>analyzePipeline<", "<FunctionName>analysePipeline<"),
      "no function analysePipeline on the command page",
    ],
  ];

  test.each(MISTAKES)("%s", (_name, xml, fault) => {
    expect(checkManifest(xml, whole).join("\n")).toContain(fault);
  });
});
