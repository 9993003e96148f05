import { childOf, elementsOf, type XmlElement } from "./xmlTree";

const LONGEST_ID = 32;
const LONGEST_SHORT = 125;
const LONGEST_LONG = 250;

/** A text that people read, with what may stand in its place in other languages. */
interface ReadText {
  readonly name: string;
  readonly element: XmlElement;
  readonly longest: number;
}

function readTexts(root: XmlElement): ReadText[] {
  const resources = childOf(root, "VersionOverrides", "Resources");
  const strings = (group: string, longest: number) =>
    (childOf(resources, group)?.children ?? []).map((element) => ({
      name: element.attributes["id"] ?? group,
      element,
      longest,
    }));
  const own = (name: string, longest: number) => {
    const element = childOf(root, name);
    return element === undefined ? [] : [{ name, element, longest }];
  };
  return [
    ...own("DisplayName", LONGEST_SHORT),
    ...own("Description", LONGEST_LONG),
    ...strings("ShortStrings", LONGEST_SHORT),
    ...strings("LongStrings", LONGEST_LONG),
  ];
}

function textFaults(root: XmlElement): string[] {
  const texts = readTexts(root);
  const overrides = ({ element }: ReadText) => element.children.filter(({ name }) => name === "Override");
  const locales = new Set(texts.flatMap((text) => overrides(text).map(({ attributes }) => attributes["Locale"] ?? "")));
  const faults: string[] = [];
  for (const text of texts) {
    const found = overrides(text);
    const worded = [text.element.attributes["DefaultValue"], ...found.map(({ attributes }) => attributes["Value"])];
    if (worded.some((words) => words === undefined || words.trim() === "")) faults.push(`${text.name} is empty`);
    if (worded.some((words) => (words ?? "").length > text.longest))
      faults.push(`${text.name} is longer than ${text.longest} characters`);
    for (const locale of locales) {
      const times = found.filter(({ attributes }) => attributes["Locale"] === locale).length;
      if (times !== 1) faults.push(`${text.name} stands ${times} times in ${locale}`);
    }
  }
  for (const locale of locales)
    if (!/^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/.test(locale)) faults.push(`${locale} is no locale such as de-DE`);
  return faults;
}

/** Faults of the resources: ids, what refers to them, lengths of texts, languages that are only half there. */
export function resourceFaults(root: XmlElement): string[] {
  const faults: string[] = [];
  const groups = childOf(root, "VersionOverrides", "Resources")?.children ?? [];
  const defined = groups.flatMap(({ children }) => children.map(({ attributes }) => attributes["id"] ?? ""));
  const used = new Set([...elementsOf(root)].flatMap(({ attributes }) => attributes["resid"] ?? []));
  for (const id of new Set(defined)) {
    const times = defined.filter((other) => other === id).length;
    if (times > 1) faults.push(`resource ${id} is defined ${times} times`);
    if (id.length > LONGEST_ID) faults.push(`resource id ${id} is longer than ${LONGEST_ID} characters`);
    if (!used.has(id)) faults.push(`resource ${id} is never used`);
  }
  for (const id of used) if (!defined.includes(id)) faults.push(`resid ${id} is not defined`);
  return [...faults, ...textFaults(root)];
}
