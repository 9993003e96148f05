import { loadTheme } from "office-ui-fabric-react";
import * as React from "react";
import type { Remembered } from "../remembered";
import { fabricTheme } from "./paneThemes";

/** As set in the menu; "excel" follows Excel, or the system where Excel does not say. */
export type ThemeChoice = "excel" | "light" | "dark";

/** Whether Excel is dark; undefined where it does not say. */
export type ReadExcelTheme = () => boolean | undefined;

export interface PaneTheme {
  readonly isDark: boolean;
  readonly choice: ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
}

const isChoice = (text: string | undefined): text is ThemeChoice =>
  text === "excel" || text === "light" || text === "dark";

const DARK_SYSTEM = "(prefers-color-scheme: dark)";

/** What the system says; light where the browser cannot tell. */
function isSystemDark(): boolean {
  return typeof window.matchMedia === "function" && window.matchMedia(DARK_SYSTEM).matches;
}

/** The theme by setting, Excel and system, in that order; read again when the window is looked at again. */
export function useTheme(readExcel: ReadExcelTheme, remembered: Remembered): PaneTheme {
  const [choice, setChoice] = React.useState<ThemeChoice>(() => {
    const kept = remembered.read("theme");
    return isChoice(kept) ? kept : "excel";
  });
  const [isAroundDark, setAroundDark] = React.useState(() => readExcel() ?? isSystemDark());
  React.useEffect(() => {
    const read = (): void => setAroundDark(readExcel() ?? isSystemDark());
    const system = typeof window.matchMedia === "function" ? window.matchMedia(DARK_SYSTEM) : undefined;
    window.addEventListener("focus", read);
    system?.addEventListener("change", read);
    return () => {
      window.removeEventListener("focus", read);
      system?.removeEventListener("change", read);
    };
  }, [readExcel]);
  const isDark = choice === "excel" ? isAroundDark : choice === "dark";
  React.useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = isDark ? "dark" : "light";
    loadTheme(fabricTheme(isDark));
  }, [isDark]);
  return {
    isDark,
    choice,
    choose: (chosen) => {
      remembered.write("theme", chosen);
      setChoice(chosen);
    },
  };
}
