import { createTheme, type ITheme } from "office-ui-fabric-react";

/** The letters of pane.css, so that a button looks like the text beside it on every system. */
const FONT = {
  fontFamily:
    '"Segoe UI", "Segoe UI Web (West European)", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, sans-serif',
};

/** The tokens the controls and the pane's own elements share; pane.css holds the same ones. */
const LIGHT = createTheme({
  defaultFontStyle: FONT,
  palette: {
    themePrimary: "#107c41",
    themeLighterAlt: "#f3faf6",
    themeLighter: "#d0ebdc",
    themeLight: "#a9d9bf",
    themeTertiary: "#5fb085",
    themeSecondary: "#248b54",
    themeDarkAlt: "#0e6f3b",
    themeDark: "#0c5e31",
    themeDarker: "#094524",
    neutralPrimary: "#201f1e",
    neutralSecondary: "#605e5c",
    neutralLight: "#edebe9",
    neutralLighter: "#f3f2f1",
    neutralQuaternaryAlt: "#e1dfdd",
    neutralTertiary: "#8a8886",
    redDark: "#a4262c",
  },
  semanticColors: {
    link: "#0c5e31",
    linkHovered: "#094524",
    errorText: "#a4262c",
    warningBackground: "#fff4ce",
    messageLink: "#0c5e31",
    messageLinkHovered: "#094524",
  },
});

const DARK = createTheme({
  defaultFontStyle: FONT,
  isInverted: true,
  palette: {
    themePrimary: "#7cd5a3",
    themeLighterAlt: "#05090a",
    themeLighter: "#142219",
    themeLight: "#254031",
    themeTertiary: "#4b8062",
    themeSecondary: "#6dbc8f",
    themeDarkAlt: "#8adbad",
    themeDark: "#9de2bb",
    themeDarker: "#b8ecce",
    black: "#ffffff",
    white: "#1f1f1f",
    neutralDark: "#f4f4f4",
    neutralPrimary: "#ffffff",
    neutralPrimaryAlt: "#dadada",
    neutralSecondary: "#c8c8c8",
    neutralSecondaryAlt: "#c8c8c8",
    neutralTertiary: "#a6a6a6",
    neutralTertiaryAlt: "#8f8f8f",
    neutralQuaternary: "#5c5c5c",
    neutralQuaternaryAlt: "#484848",
    neutralLight: "#3d3d3d",
    neutralLighter: "#2b2b2b",
    neutralLighterAlt: "#262626",
    redDark: "#ff9d98",
  },
  semanticColors: {
    link: "#9de2bb",
    linkHovered: "#b8ecce",
    errorText: "#ff9d98",
    warningBackground: "#3d3214",
    infoBackground: "#2b2b2b",
    messageText: "#ffffff",
    messageLink: "#9de2bb",
    messageLinkHovered: "#b8ecce",
    infoIcon: "#c8c8c8",
    warningIcon: "#ffcf70",
  },
});

/** The theme of Fabric's controls. */
export function fabricTheme(isDark: boolean): ITheme {
  return isDark ? DARK : LIGHT;
}
