import { Link } from "office-ui-fabric-react";
import * as React from "react";
import type { SummaryChance } from "../../core/report/answerSummary";
import { LEVERS, seeAllWords, withoutWords } from "../messages/leverWords";

/** What the chance would be without the largest deals: the largest, and on a press the others. */
export function RestsOn({ chance }: { readonly chance: SummaryChance }): React.ReactElement | null {
  const [isOpen, setOpen] = React.useState(false);
  const { withoutLargest } = chance;
  const shown = isOpen ? withoutLargest : withoutLargest.slice(0, 1);
  if (shown.length === 0) return null;
  return (
    <>
      <h2>{LEVERS.restsOn}</h2>
      <ul className="restsOn">
        {shown.map((deal) => (
          <li key={deal.row}>{withoutWords(deal)}</li>
        ))}
      </ul>
      {withoutLargest.length > 1 && (
        <p>
          <Link aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? LEVERS.seeOne : seeAllWords(withoutLargest.length)}
          </Link>
        </p>
      )}
    </>
  );
}
