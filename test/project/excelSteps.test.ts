import { excelSteps } from "../../scripts/excel/excelSteps";

const words = (action: string, platform: NodeJS.Platform) =>
  excelSteps(action, platform, "serve").commands.map((command) => command.join(" "));

describe("npm run excel", () => {
  test.each(["win32", "darwin"] as const)("on %s makes a certificate, then opens Excel with the add-in", (platform) => {
    expect(words("start", platform)).toEqual([
      "npx --yes --package office-addin-dev-certs@3.0.0 --package office-addin-usage-data@3.0.0 " +
        "-- office-addin-dev-certs install --days 365",
      "npx --yes --package office-addin-debugging@7.0.0 --package office-addin-usage-data@3.0.0 " +
        "-- office-addin-debugging start manifest.xml desktop --app excel --no-debug --no-live-reload " +
        "--dev-server npm run serve --dev-server-port 3000",
    ]);
    expect(words("stop", platform)).toEqual([expect.stringContaining("office-addin-debugging stop manifest.xml")]);
  });

  test("says in one line what to do where Excel does not run, and starts nothing", () => {
    const { lines, commands, isRefused } = excelSteps("start", "linux", "serve");
    expect(lines).toEqual([
      "Excel does not run on this system: npm run excel -- web serves the add-in for Excel on the web.",
    ]);
    expect(commands).toEqual([]);
    expect(isRefused).toBeUndefined();
    expect(words("stop", "linux")).toEqual([]);
  });

  test("for the web serves the build and says where to upload the manifest, with a certificate where one can be trusted", () => {
    expect(words("web", "linux")).toEqual(["npm run serve"]);
    expect(words("web", "darwin")).toEqual([
      expect.stringContaining("office-addin-dev-certs install"),
      "npm run serve",
    ]);
    expect(excelSteps("web", "linux", "serve").lines.join("\n")).toContain("Upload My Add-in › dist/manifest.xml");
  });

  test("names what it knows when asked for something else", () => {
    expect(excelSteps("android", "win32", "serve")).toEqual({
      lines: ['npm run excel -- [start | web | stop], not "android".'],
      commands: [],
      isRefused: true,
    });
  });
});
