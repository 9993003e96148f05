import { Icon } from "office-ui-fabric-react";
import * as React from "react";

interface DisclosureProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Right of the label. */
  readonly beside?: React.ReactNode;
  readonly focusName?: string;
  /** Whether the label is a heading of the page. */
  readonly isHeading?: boolean;
  readonly children: React.ReactNode;
}

/** A button that opens what stands under it. */
export function Disclosure(props: DisclosureProps): React.ReactElement {
  const { label, isOpen, onToggle, beside, focusName, isHeading, children } = props;
  const button = (
    <button
      type="button"
      className="disclosure"
      aria-expanded={isOpen}
      onClick={onToggle}
      {...(focusName === undefined ? {} : { "data-focus": focusName })}
    >
      <Icon iconName={isOpen ? "ChevronDown" : "ChevronRight"} className="chevron" />
      <span className="disclosureLabel">{label}</span>
      {beside}
    </button>
  );
  return (
    <div className="disclosed">
      {isHeading === true ? <h2 className="groupHead">{button}</h2> : button}
      {isOpen && children}
    </div>
  );
}
