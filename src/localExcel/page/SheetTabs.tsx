import * as React from "react";
import type { ColorScheme } from "./grid/cellLook";
import { darkColor } from "./grid/darkColor";
import { Icon } from "./Icon";
import { WORDS } from "./messages";
import type { WorkbookView } from "./workbookPort";

interface SheetTabsProps {
  readonly sheets: WorkbookView["sheets"];
  readonly active: string;
  readonly activate: (sheet: string) => void;
  /** Id of what shows the sheet in front. */
  readonly controls: string;
  readonly scheme: ColorScheme;
}

/** The tabs of the visible sheets: arrow keys go along them, the one in front has the only tab stop. */
export const SheetTabs = React.forwardRef<HTMLDivElement, SheetTabsProps>(function SheetTabs(props, list) {
  const { sheets, active, activate, controls, scheme } = props;
  const strip = React.useRef<HTMLDivElement | null>(null);
  const isTooLong = useIsTooLong(strip, sheets);
  React.useImperativeHandle(list, () => strip.current as HTMLDivElement);
  React.useEffect(() => {
    strip.current?.querySelector("[aria-selected='true']")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [active, sheets.length]);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    const at = sheets.findIndex(({ id }) => id === active);
    const last = sheets.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowRight: Math.min(last, at + 1),
      ArrowLeft: Math.max(0, at - 1),
      Home: 0,
      End: last,
    };
    const sheet = sheets[moves[event.key] ?? -1];
    if (sheet === undefined) return;
    event.preventDefault();
    activate(sheet.id);
    strip.current?.querySelectorAll<HTMLElement>("[role='tab']")[moves[event.key] ?? 0]?.focus();
  };
  const scrollBy = (share: number): void => {
    const element = strip.current;
    element?.scrollBy({ left: element.clientWidth * share });
  };
  return (
    <div className="sheetTabs">
      {isTooLong && <ScrollButton name="left" label={WORDS.scrollTabsLeft} press={() => scrollBy(-0.7)} />}
      {isTooLong && <ScrollButton name="right" label={WORDS.scrollTabsRight} press={() => scrollBy(0.7)} />}
      <div ref={strip} role="tablist" aria-label={WORDS.sheetTabs} className="tabStrip" onKeyDown={onKeyDown}>
        {sheets.map(({ id, name, tabColor }) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === active}
            aria-controls={controls}
            tabIndex={id === active ? 0 : -1}
            className="sheetTab"
            onClick={() => activate(id)}
          >
            <span className="sheetTabName" data-name={name}>
              {name}
            </span>
            {tabColor !== undefined && (
              <span
                className="tabColor"
                style={{ backgroundColor: scheme === "dark" ? darkColor(tabColor) : tabColor }}
              />
            )}
          </button>
        ))}
      </div>
    </div>
  );
});

interface ScrollButtonProps {
  readonly name: "left" | "right";
  readonly label: string;
  readonly press: () => void;
}

/** For a mouse: the arrow keys reach every tab without it. */
function ScrollButton({ name, label, press }: ScrollButtonProps) {
  return (
    <button type="button" className="tabScroll" tabIndex={-1} aria-label={label} onClick={press}>
      <Icon name={name} size={16} />
    </button>
  );
}

function useIsTooLong(strip: React.RefObject<HTMLElement>, sheets: WorkbookView["sheets"]): boolean {
  const [isTooLong, setIsTooLong] = React.useState(false);
  React.useLayoutEffect(() => {
    const element = strip.current;
    if (element === null) return undefined;
    const measure = (): void => setIsTooLong(element.scrollWidth > element.clientWidth + 1);
    measure();
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [strip, sheets]);
  return isTooLong;
}
