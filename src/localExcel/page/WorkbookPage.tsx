import { Customizer } from "office-ui-fabric-react";
import * as React from "react";
import { flushSync } from "react-dom";
import type { AddInButton, AddInHost } from "./addIn";
import { AddInPane } from "./AddInPane";
import { CommandStrip } from "./CommandStrip";
import { defect, pageTitle, WORDS } from "./messages";
import { nextRegion, type Region } from "./nextRegion";
import { Notice, type PageNotice } from "./Notice";
import { THEMES, useColorScheme } from "./pageTheme";
import { SheetArea, type SheetAreaFocus } from "./SheetArea";
import { UnsavedQuestion } from "./UnsavedQuestion";
import { useFileDrop } from "./useFileDrop";
import { useFiles } from "./useFiles";
import { useIsNarrow } from "./useIsNarrow";
import { useWorkbook } from "./useWorkbook";
import type { WorkbookPort } from "./workbookPort";

export interface WorkbookPageProps {
  readonly port: WorkbookPort;
  readonly addIn: AddInHost;
  /** Hears when the add-in wants its pane shown or hidden. */
  readonly onPaneWish: (hear: (visible: boolean) => void) => void;
  /** The made-up pipeline that can be opened instead of a file. */
  readonly sample: () => Promise<Pick<File, "name" | "arrayBuffer">>;
}

/** A workbook in a browser tab, with the commands and the pane of an add-in beside it. */
export function WorkbookPage({ port, addIn, onPaneWish, sample }: WorkbookPageProps) {
  const scheme = useColorScheme();
  const isNarrow = useIsNarrow();
  const { notice, setNotice, failed, refused } = useNotice();
  const [isPaneOpen, setIsPaneOpen] = React.useState(!isNarrow);
  const shown = useWorkbook(port, failed);
  const files = useFiles(port, { say: setNotice, addIn });
  const open = (file: Pick<File, "name" | "arrayBuffer">): void => void files.open(file).catch(failed);
  const drop = useFileDrop(open);
  const { running, press } = useButtons(addIn, () => setIsPaneOpen(true), failed);
  const strip = React.useRef<HTMLDivElement>(null);
  const frame = React.useRef<HTMLIFrameElement>(null);
  const sheetArea = React.useRef<SheetAreaFocus>(null);
  useUnsavedQuestion(shown?.workbook.isChanged ?? false);
  useTitle(shown?.workbook.name);
  React.useEffect(() => onPaneWish(setIsPaneOpen), [onPaneWish]);
  React.useEffect(() => addIn.paneShown(isPaneOpen), [addIn, isPaneOpen]);

  const closePane = (): void => {
    setIsPaneOpen(false);
    sheetArea.current?.focusGrid();
  };
  const regions = pageRegions({ strip, sheetArea, frame }, (isVisible) => {
    // At once: what is not shown yet cannot take the focus.
    if (isVisible || isNarrow) flushSync(() => setIsPaneOpen(isVisible));
  });
  const { onKeyDown, goOn } = useRegionKeys(regions, frame);
  const coversGrid = isPaneOpen && isNarrow;
  return (
    <Customizer settings={{ theme: THEMES[scheme] }}>
      <div className={`page ${scheme}${isPaneOpen ? " withPane" : ""}`} {...drop.handlers}>
        <header className="pageHead">
          <h1>{shown?.workbook.name ?? WORDS.starting}</h1>
          <p>{WORDS.privacy}</p>
        </header>
        <div ref={strip} className="stripArea">
          <CommandStrip
            addIn={addIn.manifest.buttons}
            running={running}
            canUndo={shown?.workbook.canUndo ?? false}
            openFile={open}
            openSample={() => void sample().then(files.open).catch(failed)}
            download={() => void files.download().catch(failed)}
            press={press}
            undo={() => void port.undo().catch(failed)}
          />
          {files.question !== undefined && <UnsavedQuestion {...files.question} failed={failed} />}
        </div>
        <main className="sheetArea" hidden={coversGrid}>
          {notice !== undefined && <Notice notice={notice} close={() => setNotice(undefined)} />}
          {shown && (
            <SheetArea
              key={shown.workbook.opening}
              ref={sheetArea}
              {...{ port, shown, scheme, failed }}
              refused={refused}
            />
          )}
        </main>
        <AddInPane
          key={files.generation}
          host={addIn}
          isOpen={isPaneOpen}
          {...{ coversGrid, frame, onKeyDown, goOn }}
          close={closePane}
        />
        {drop.isOver && (
          <div className="dropTarget">
            <p>{WORDS.dropHere}</p>
          </div>
        )}
      </div>
    </Customizer>
  );
}

/** F6 goes from region to region, Shift+F6 back; `goOn` leaves the pane for the next one. */
function useRegionKeys(
  regions: ReturnType<typeof pageRegions>,
  frame: React.RefObject<HTMLIFrameElement>
): {
  readonly onKeyDown: (event: Pick<KeyboardEvent, "key" | "shiftKey" | "preventDefault">) => void;
  readonly goOn: () => void;
} {
  const onKeyDown = (event: Pick<KeyboardEvent, "key" | "shiftKey" | "preventDefault">): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    nextRegion(regions, document.activeElement, event.shiftKey)?.focus();
  };
  React.useEffect(() => {
    // At first nothing of the page has the focus: its keys are heard wherever they are pressed.
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  });
  return { onKeyDown, goOn: () => nextRegion(regions, frame.current, false)?.focus() };
}

interface ShownNotice {
  readonly notice: PageNotice | undefined;
  readonly setNotice: (notice: PageNotice | undefined) => void;
  readonly failed: (reason: unknown) => void;
  readonly refused: (text: string | undefined) => void;
}

/** The one notice of the page: what did not happen, or something to know. */
function useNotice(): ShownNotice {
  const [notice, setNotice] = React.useState<PageNotice>();
  const failed = React.useCallback(
    (reason: unknown) => setNotice({ kind: "problem", text: defect(wordsOf(reason)) }),
    []
  );
  const refused = React.useCallback(
    (text: string | undefined) => setNotice(text === undefined ? undefined : { kind: "problem", text }),
    []
  );
  return { notice, setNotice, failed, refused };
}

interface Buttons {
  /** The button whose function runs now. */
  readonly running: string | undefined;
  readonly press: (button: AddInButton) => void;
}

/** The add-in's buttons. What a function has to say, the pane says: it is shown for either kind. */
function useButtons(addIn: AddInHost, showPane: () => void, failed: (reason: unknown) => void): Buttons {
  const [running, setRunning] = React.useState<string>();
  const press = (button: AddInButton): void => {
    showPane();
    if (button.action.kind === "showPane") return;
    setRunning(button.id);
    addIn
      .run(button.action.name)
      .catch(failed)
      .finally(() => setRunning(undefined));
  };
  return { running, press };
}

interface Parts {
  readonly strip: React.RefObject<HTMLElement>;
  readonly sheetArea: React.RefObject<SheetAreaFocus>;
  readonly frame: React.RefObject<HTMLIFrameElement>;
}

/** Strip, grid, tabs, pane: the order of F6. The pane is shown for its turn, and leaves a grid it covers for that one's. */
function pageRegions({ strip, sheetArea, frame }: Parts, showPane: (isVisible: boolean) => void): Region[] {
  return [
    { holds: (at) => strip.current?.contains(at) ?? false, focus: () => firstStop(strip.current)?.focus() },
    {
      holds: (at) => sheetArea.current?.holdsGrid(at) ?? false,
      focus: () => {
        showPane(false);
        sheetArea.current?.focusGrid();
      },
    },
    { holds: (at) => sheetArea.current?.holdsTabs(at) ?? false, focus: () => sheetArea.current?.focusTabs() },
    {
      holds: (at) => at !== null && at === frame.current,
      focus: () => {
        showPane(true);
        frame.current?.focus();
      },
    },
  ];
}

const wordsOf = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

/** A toolbar has one tab stop: the button that was used last. */
const firstStop = (strip: HTMLElement | null): HTMLElement | null =>
  strip?.querySelector<HTMLElement>("button[tabindex='0']") ?? strip?.querySelector<HTMLElement>("button") ?? null;

/** The browser asks before a tab with changes that were not downloaded is left. */
function useUnsavedQuestion(isChanged: boolean): void {
  React.useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [isChanged]);
}

function useTitle(file: string | undefined): void {
  React.useEffect(() => {
    if (file !== undefined) document.title = pageTitle(file);
  }, [file]);
}
