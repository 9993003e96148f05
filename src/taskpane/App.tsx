import { Customizer } from "office-ui-fabric-react";
import * as React from "react";
import { TroubleAlert } from "./components/laterViews";
import { Notice } from "./components/Notice";
import { PaneMenu } from "./components/PaneMenu";
import { StateView } from "./components/StateView";
import { WORKING } from "./messages/workingWords";
import type { PaneEngine } from "./paneEngine";
import type { PaneModel } from "./paneModel";
import { paneNotice } from "./paneNotice";
import type { Remembered } from "./remembered";
import type { Ribbon } from "./ribbonCalls";
import { fabricTheme } from "./theme/paneThemes";
import { type ReadExcelTheme, useTheme } from "./theme/useTheme";
import { useClosedNotices } from "./useClosedNotices";
import { usePane } from "./usePane";

interface AppProps {
  readonly engine: PaneEngine;
  readonly remembered: Remembered;
  /** Of figures typed into fields: "en-US". */
  readonly locale: string;
  readonly readExcelTheme: ReadExcelTheme;
  readonly ribbon?: Ribbon;
}

/** What interrupts. */
function alertOf({ screen, focus }: PaneModel): React.ReactNode {
  if (screen.kind === "trouble") return <TroubleAlert key={focus.count} screen={screen} />;
  const isHung = screen.kind === "working" && screen.progress?.waiting === "hung" && !screen.isPatient;
  return isHung ? `${WORKING.hungTitle}. ${WORKING.hung}` : "";
}

/** Moves the focus when the user's own act has led elsewhere. */
function useFocus({ focus }: PaneModel): React.RefObject<HTMLDivElement> {
  const page = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (focus.count === 0) return;
    const find = (target: string): HTMLElement | null | undefined =>
      page.current?.querySelector<HTMLElement>(`[data-focus="${target}"]`);
    (find(focus.target) ?? find("h1"))?.focus();
  }, [focus]);
  return page;
}

/** Office lacks a region for what is said: equal words are said again by a trailing space that comes and goes. */
function Said({ model }: { readonly model: PaneModel }): React.ReactElement {
  const { words, count } = model.said;
  return (
    <>
      <div role="status" aria-live="polite" className="said" data-region="said">
        {words === "" ? "" : words + (count % 2 === 0 ? "" : "\u00a0")}
      </div>
      <div role="alert" className="said" data-region="alert">
        {alertOf(model)}
      </div>
    </>
  );
}

/** The pane: one state at a time, one notice at most, and what is said aloud. */
export function App({ engine, remembered, locale, readExcelTheme, ribbon }: AppProps): React.ReactElement {
  const { model, act } = usePane({ engine, remembered, ribbon });
  const theme = useTheme(readExcelTheme, remembered);
  const closing = useClosedNotices(remembered);
  const page = useFocus(model);
  const settings = React.useMemo(() => ({ theme: fabricTheme(theme.isDark) }), [theme.isDark]);
  return (
    <Customizer settings={settings}>
      <div className="pane" ref={page}>
        <StateView
          model={model}
          act={act}
          remembered={remembered}
          locale={locale}
          notice={<Notice notice={paneNotice(model, act, closing)} />}
          menu={<PaneMenu model={model} act={act} theme={theme} />}
        />
        <Said model={model} />
      </div>
    </Customizer>
  );
}
