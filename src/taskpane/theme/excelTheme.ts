/** Brightness 0–255 below which a background is dark. */
const DARK_BELOW = 128;

/** Whether a background like "#1F1F1F" is dark; undefined when it is no color in six digits. */
export function isDarkBackground(color: string): boolean | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color.trim());
  if (parts === null) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < DARK_BELOW;
}

/** Whether Excel is dark, by what it says of its theme; undefined where it says nothing. */
export function isExcelDark(): boolean | undefined {
  // Typed as always there; Excel on the web and older versions leave it out.
  const context = Office.context as Partial<Office.Context> | undefined;
  const theme = context?.officeTheme as Partial<Office.OfficeTheme> | undefined;
  return theme?.isDarkTheme ?? isDarkBackground(theme?.bodyBackgroundColor ?? "");
}
