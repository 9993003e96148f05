import { registerIcons } from "office-ui-fabric-react";
import * as React from "react";

/** One icon of 16 × 16 in the color of its text, drawn for this product. */
function drawn(children: React.ReactNode): React.JSX.Element {
  return (
    <svg
      className="drawn"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

const line = (d: string): React.JSX.Element => drawn(<path d={d} />);
const filled = (d: string): React.JSX.Element =>
  drawn(<path d={d} fill="currentColor" fillRule="evenodd" stroke="none" />);

const CROSS = "M3.5 3.5l9 9M12.5 3.5l-9 9";

/** Every icon the pane shows, those within Fabric's own controls included: no font is asked for. */
const ICONS: Readonly<Record<string, React.JSX.Element>> = {
  ChevronDown: line("M3 5.5l5 5 5-5"),
  ChevronUp: line("M3 10.5l5-5 5 5"),
  ChevronRight: line("M5.5 3l5 5-5 5"),
  ChevronLeft: line("M10.5 3l-5 5 5 5"),
  Back: line("M14 8H2.5M7 3.5L2.5 8 7 12.5"),
  CheckMark: line("M2 8.5l4 4 8-8.5"),
  Cancel: line(CROSS),
  Clear: line(CROSS),
  More: drawn(
    <g fill="currentColor" stroke="none">
      <circle cx="3" cy="8" r="1.3" />
      <circle cx="8" cy="8" r="1.3" />
      <circle cx="13" cy="8" r="1.3" />
    </g>
  ),
  Info: drawn(
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 7.2v4M8 4.7v.2" />
    </>
  ),
  Help: drawn(
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M6 6.3a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1M8 11.5v.2" />
    </>
  ),
  Warning: line("M8 1.8L14.7 14H1.3zM8 6v4M8 11.9v.2"),
  ErrorBadge: drawn(
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6" />
    </>
  ),
  Blocked2: drawn(
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M3.5 12.5l9-9" />
    </>
  ),
  Completed: drawn(
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M5 8.2l2.2 2.2L11.2 6" />
    </>
  ),
  CompletedSolid: filled(
    "M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1zm3.9 5.2l-4.6 5a.7.7 0 0 1-1 0L4.1 9.1l1-1 1.7 1.6 4.1-4.5z"
  ),
  Trophy: line(
    "M5 2h6v4.5a3 3 0 0 1-6 0zM5 3.5H2.5c0 2.5 1 3.7 2.7 3.9M11 3.5h2.5c0 2.5-1 3.7-2.7 3.9M8 9.5V12M5.5 14h5"
  ),
  Lock: line("M3.5 7h9v7h-9zM5.5 7V4.5a2.5 2.5 0 0 1 5 0V7"),
  Delete: line("M2.5 4h11M6 4V2.5h4V4M4 4l.6 10h6.8L12 4M6.7 6.5v5M9.3 6.5v5"),
  Pause: line("M5.5 3v10M10.5 3v10"),
  Flag: line("M3.5 14.5v-13M3.5 2.5h6v1.5h4v5h-5v-1.5h-5"),
  LineChart: line("M2 2v12h12M4.5 10.5L7.5 7l2 1.5L13.5 4"),
  Gauge: line("M2.8 12.5a6.4 6.4 0 1 1 10.4 0M8 9.5L11 5.5"),
  Sheet: line("M1.5 3h13v10h-13zM1.5 6.3h13M1.5 9.7h13M6 3v10M10.2 3v10"),
  CircleRing: drawn(<circle cx="8" cy="8" r="6" />),
};

/** Makes the icons known to Fabric; once, before anything is shown. */
export function registerPaneIcons(): void {
  registerIcons({ icons: { ...ICONS } }, { disableWarnings: true });
}
