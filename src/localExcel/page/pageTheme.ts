import { createTheme, type ITheme } from "office-ui-fabric-react";
import type { ColorScheme } from "./grid/cellLook";
import { useMedia } from "./useMedia";

/** The letters of page.css, so that a button looks like the text beside it on every system. */
const FONT = {
  fontFamily:
    '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, sans-serif',
};

/** Fabric's colours on the page; the page's own elements take theirs from page.css. */
export const THEMES: Readonly<Record<ColorScheme, ITheme>> = {
  light: createTheme({
    defaultFontStyle: FONT,
    palette: {
      themePrimary: "#107c41",
      themeDarkAlt: "#0e6f3a",
      themeDark: "#0c5e31",
      themeDarker: "#094524",
      themeLighterAlt: "#f3faf6",
      themeLighter: "#d0eedd",
    },
  }),
  dark: createTheme({
    isInverted: true,
    defaultFontStyle: FONT,
    palette: {
      themePrimary: "#7cd5a3",
      themeDarkAlt: "#8adbad",
      themeDark: "#9de2bb",
      themeDarker: "#b5eacc",
      themeLighterAlt: "#1c3527",
      themeLighter: "#1c3527",
      white: "#1f1f1f",
      black: "#ffffff",
      neutralLighterAlt: "#2b2b2b",
      neutralLighter: "#2b2b2b",
      neutralLight: "#3d3d3d",
      neutralQuaternaryAlt: "#3d3d3d",
      neutralQuaternary: "#4a4a4a",
      neutralTertiaryAlt: "#5a5a5a",
      neutralTertiary: "#a6a6a6",
      neutralSecondary: "#c8c8c8",
      neutralPrimaryAlt: "#f3f2f1",
      neutralPrimary: "#ffffff",
      neutralDark: "#ffffff",
    },
  }),
};

/** The look the browser asks for, followed when it changes. */
export const useColorScheme = (): ColorScheme => (useMedia("(prefers-color-scheme: dark)") ? "dark" : "light");
