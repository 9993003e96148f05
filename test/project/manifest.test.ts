import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { BuildContents } from "../../scripts/manifest/againstBuild";
import { checkManifest } from "../../scripts/manifest/checkManifest";

const manifest = readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");

/** A build that holds all the manifest of the project names. */
const whole: BuildContents = {
  functionsOf: (page) => new Set(page === "taskpane.html" ? ["analyzePipeline"] : []),
  look: (file) => {
    const icon = /^assets\/icons\/(?:icon|open-pane)-(16|20|24|32|40|48|64|80|96)\.png$/.exec(file);
    if (icon) return { width: Number(icon[1]), height: Number(icon[1]) };
    return ["taskpane.html", "help.html"].includes(file) ? "file" : undefined;
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
    const served = manifest
      .replaceAll("https://localhost:3000/", "https://addins.example.com/pipeline/")
      .replaceAll("https://localhost:3000", "https://addins.example.com");
    expect(checkManifest(served, whole)).toEqual([]);
    expect(checkManifest(served.replace("pipeline/help.html", "pipeline/helps.html"), whole)).toEqual([
      "https://addins.example.com/pipeline/helps.html is not in the build",
    ]);
  });

  test("asks for no more than ExcelApi 1.14, and for the ribbon and the shared page only where it describes them", () => {
    const sets = [...manifest.matchAll(/<(?:bt:)?Set Name="(\w+)" MinVersion="([^"]*)"/g)];
    expect(sets.map(([, name, version]) => `${name ?? ""} ${version ?? ""}`)).toEqual([
      "ExcelApi 1.14",
      "ExcelApi 1.14",
      "AddinCommands 1.1",
      "SharedRuntime 1.1",
    ]);
  });

  test("its two buttons have icons of their own", () => {
    const icons = [...manifest.matchAll(/<Control [\s\S]*?<\/Control>/g)].map(([control]) =>
      [...control.matchAll(/<bt:Image size="\d+" resid="([^"]+)"/g)].map(([, id]) => id)
    );
    expect(icons.map((ids) => ids.length)).toEqual([8, 8]);
    expect(new Set(icons.flat()).size).toBe(16);
  });

  test("is right in a second language", () => {
    const inGerman = manifest.replace(
      /<(DisplayName|Description|bt:String)( [^>]*DefaultValue="[^"]*")\/>/g,
      '<$1$2><bt:Override Locale="de-DE" Value="Wort"/></$1>'
    );
    expect(inGerman.match(/Locale="de-DE"/g)).toHaveLength(9);
    expect(checkManifest(inGerman, whole)).toEqual([]);
    expect(checkManifest(inGerman.replace(' Value="Wort"', ' Value=""'), whole)).toEqual(["DisplayName is empty"]);
  });

  test("office-addin-manifest reads it", () => {
    const cli = path.join(__dirname, "../../node_modules/office-addin-manifest/cli.js");
    const file = path.join(__dirname, "../../manifest.xml");
    const run = spawnSync(process.execPath, [cli, "info", file], { encoding: "utf8" });
    expect(run.stderr).toBe("");
    expect(run.stdout).toMatch(/Id: 5b0e7a3c-4f0d-4c58-9a76-2d1f9c6be842/);
    expect(run.stdout).toMatch(/Hosts: Workbook/);
    expect(run.stdout).toMatch(/Permissions: ReadWriteDocument/);
    expect(run.stdout).toMatch(/Source Location: https:\/\/localhost:3000\/taskpane\.html/);
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
    ["version", planted("1.0.0.0", "1.0"), "Version is not a.b.c.d"],
    ["version below 1.0", planted("1.0.0.0", "0.1.0.0"), "Version is below 1.0"],
    ["permission", planted("ReadWriteDocument", "ReadDocument"), "Permissions is not ReadWriteDocument"],
    [
      "requirement",
      planted('Name="ExcelApi" MinVersion="1.14"', 'Name="ExcelApi" MinVersion="1.17"'),
      "Requirements of the add-in do not name ExcelApi 1.14",
    ],
    [
      "requirement nobody asked for",
      planted(/(<Set Name="ExcelApi" MinVersion="1.14"\/>)/, '$1<Set Name="SharedRuntime" MinVersion="1.1"/>'),
      "Requirements of the add-in name SharedRuntime",
    ],
    [
      "shared runtime not required",
      planted(/<bt:Set Name="SharedRuntime" MinVersion="1.1"\/>/, ""),
      "Requirements of VersionOverrides do not name SharedRuntime 1.1",
    ],
    ["no runtime", planted(/<Runtimes>[\s\S]*<\/Runtimes>/, ""), "Host has no Runtimes"],
    [
      "runtime after the form factor",
      planted(/(<Runtimes>[\s\S]*<\/Runtimes>)([\s\S]*<\/DesktopFormFactor>)/, "$2$1"),
      "Runtimes stands too late in Host",
    ],
    ["two runtimes", planted(/(<Runtime .*\/>)/, "$1$1"), "Runtimes may hold only one Runtime"],
    ["short life", planted('lifetime="long"', 'lifetime="short"'), "the lifetime of the Runtime is not long"],
    [
      "function file of its own",
      planted('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'),
      "FunctionFile is not the page of the Runtime",
    ],
    [
      "pane of its own",
      planted('<SourceLocation resid="Taskpane.Url"/>', '<SourceLocation resid="Help.Url"/>'),
      "SourceLocation is not the page of the Runtime",
    ],
    [
      "action",
      planted(/<FunctionName>.*<\/FunctionName>/, "<TaskpaneId>Pane</TaskpaneId>"),
      "Action has no FunctionName",
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
        'id="Help.Url" DefaultValue="https://localhost:3000/help.html"',
        'id="Help.Url" DefaultValue="https://localhost:3000/ribbon.html"'
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
      "no function analysePipeline on the page taskpane.html",
    ],
    [
      "domain",
      planted("<AppDomain>https://localhost:3000</AppDomain>", "<AppDomain>https://example.com</AppDomain>"),
      "the domain of https://localhost:3000/taskpane.html is no AppDomain",
    ],
    [
      "domain with a path",
      planted("<AppDomain>https://localhost:3000<", "<AppDomain>https://localhost:3000/<"),
      "AppDomain https://localhost:3000/ is no origin",
    ],
    [
      "icon of a size Excel does not take",
      planted(/(<bt:Image size="80" resid="OpenPane.80"\/>)/, '$1<bt:Image size="96" resid="OpenPane.80"/>'),
      "96 is no size of a ribbon icon",
    ],
    [
      "half a language",
      planted(
        '<bt:String id="OpenPane.Label" DefaultValue="Open pane"/>',
        '<bt:String id="OpenPane.Label" DefaultValue="Open pane"><bt:Override Locale="de-DE" Value="Bereich"/></bt:String>'
      ),
      "Analyze.Label stands 0 times in de-DE",
    ],
    [
      "translation too long",
      planted(
        '<bt:String id="OpenPane.Label" DefaultValue="Open pane"/>',
        `<bt:String id="OpenPane.Label" DefaultValue="Open pane"><bt:Override Locale="de-DE" Value="${"x".repeat(126)}"/></bt:String>`
      ),
      "OpenPane.Label is longer than 125 characters",
    ],
  ];

  test.each(MISTAKES)("%s", (_name, xml, fault) => {
    expect(checkManifest(xml, whole).join("\n")).toContain(fault);
  });
});
