import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const PERMISSIVE = /^\(?(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|CC0-1\.0|Unlicense|BlueOak-1\.0\.0)\b/;
/** Under terms of their own, named in the README. */
const NAMED_EXCEPTIONS = ["node_modules/@microsoft/office-js"];

interface LockedPackage {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const { packages } = read("package-lock.json") as { packages: Record<string, LockedPackage> };
const production = Object.entries(packages).filter(
  ([place, entry]) => place !== "" && !entry.dev && !entry.devOptional
);

/** The licence that the installed package itself names. */
function licenceOf(place: string): string {
  const file = path.join(place, "package.json");
  if (!existsSync(path.join(root, file))) return "not installed";
  const { license } = read(file) as { license?: string | { type?: string } };
  return typeof license === "string" ? license : (license?.type ?? "none named");
}

describe("the packages", () => {
  test("every production package carries a permissive licence, but for those the README names", () => {
    expect(production.length).toBeGreaterThan(20);
    const others = production
      .map(([place]) => [place, licenceOf(place)] as const)
      .filter(([, licence]) => !PERMISSIVE.test(licence));
    expect(others.map(([place]) => place)).toEqual(NAMED_EXCEPTIONS);
    expect(readFileSync(path.join(root, "README.md"), "utf8")).toContain(
      "`@microsoft/office-js`, which comes under Microsoft's"
    );
  });

  test("versions are exact, and locked", () => {
    const { dependencies, devDependencies } = read("package.json") as Record<string, Record<string, string>>;
    const versions = Object.entries({ ...dependencies, ...devDependencies });
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test("the lock file has a place for every platform's part, so that npm ci runs on each", () => {
    const places = new Set(Object.keys(packages).map((place) => place.replace(/^.*node_modules\//, "")));
    const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((name) => !places.has(name))).toEqual([]);
  });
});
