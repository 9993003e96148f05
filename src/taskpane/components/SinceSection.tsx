import { Link } from "office-ui-fabric-react";
import * as React from "react";
import type { SummaryChange } from "../../core/report/answerSummary";
import { HISTORY, sinceTitle } from "../messages/historyWords";
import type { PaneActs } from "../paneActs";
import type { PaneAnswer } from "../paneEngine";
import { DealList } from "./DealList";
import { Disclosure } from "./Disclosure";

interface SinceProps {
  readonly answer: PaneAnswer;
  readonly act: PaneActs;
  readonly selectedRow: number | undefined;
}

interface ChangeProps extends Omit<SinceProps, "answer"> {
  readonly change: SummaryChange;
}

/** One sentence; a press shows its deals. */
function Change({ change: { words, deals }, act, selectedRow }: ChangeProps): React.ReactElement {
  const [isOpen, setOpen] = React.useState(false);
  if (deals.length === 0) return <p className="change">{words}</p>;
  return (
    <Disclosure label={words} isOpen={isOpen} onToggle={() => setOpen(!isOpen)}>
      <DealList label={words} deals={deals} selectedRow={selectedRow} onSelect={act.selectRow} />
    </Disclosure>
  );
}

/** What moved since the day the answer is compared with: the sentences that matter most, and where all of it stands. */
export function SinceSection({ answer, act, selectedRow }: SinceProps): React.ReactElement | null {
  const { changes, asOf } = answer.summary;
  if (changes === undefined) return null;
  const sheet = answer.sheets.find(({ id }) => id === "Changes");
  return (
    <section className="since">
      <h2>{sinceTitle(changes, asOf)}</h2>
      {changes.sentences.length === 0 && <p>{HISTORY.nothingChanged}</p>}
      {changes.sentences.map((change) => (
        <Change key={change.words} change={change} act={act} selectedRow={selectedRow} />
      ))}
      {sheet && (
        <p>
          <Link onClick={() => act.openSheet(sheet.name)}>{`${HISTORY.allChanges} in ${sheet.name}`}</Link>
        </p>
      )}
    </section>
  );
}
