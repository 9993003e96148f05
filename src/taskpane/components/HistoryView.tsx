import { DefaultButton } from "office-ui-fabric-react";
import * as React from "react";
import { dayFromIso, type Day } from "../../core/cells/day";
import { dayWords } from "../../core/report/wording";
import { damagedDay, damagedLine, deletedTold, exportedWords, HISTORY, keptLine } from "../messages/historyWords";
import type { PaneActs } from "../paneActs";
import type { PaneAnswer } from "../paneEngine";
import type { ViewProps } from "../viewProps";
import { KeptDay } from "./KeptDay";
import { Screen } from "./Screen";
import { TakeIn } from "./TakeIn";
import { Waiting } from "./Waiting";

interface HistoryViewProps extends ViewProps {
  readonly answer: PaneAnswer;
}

/** Writing the kept snapshots out: one at a time, and what came of it. */
function useExport(act: PaneActs): { readonly told: string; readonly write: () => void } {
  const [told, setTold] = React.useState("");
  const isWriting = React.useRef(false);
  const write = async (): Promise<void> => {
    if (isWriting.current) return;
    isWriting.current = true;
    setTold(HISTORY.exporting);
    const outcome = await act.exportHistory();
    isWriting.current = false;
    const words = exportedWords(outcome);
    act.say(words);
    setTold(words);
    if (outcome.kind === "written") act.openSheet(outcome.sheet);
  };
  return { told, write: () => void write() };
}

/** What the workbook keeps of earlier days: each can be deleted, all can be written out, an earlier export be taken in. */
export function HistoryView({ answer, model, act }: HistoryViewProps): React.ReactElement {
  const { history, asOf } = answer.summary;
  const { told, write } = useExport(act);
  const [asked, setAsked] = React.useState<string>();
  const forget = (day: Day, name: string): void => act.changePast({ forgotten: [day] }, deletedTold(name));
  const asking = { asked, setAsked };
  const foot = (
    <>
      {told !== "" && <p className="small">{told}</p>}
      <div className="buttons">
        <DefaultButton text={HISTORY.export} onClick={write} />
      </div>
    </>
  );
  return (
    <Screen title={HISTORY.title} back={{ label: HISTORY.back, onClick: () => act.show("answer") }} foot={foot}>
      <Waiting model={model} />
      <p>{HISTORY.about}</p>
      <h2>{HISTORY.kept}</h2>
      <ul className="kept">
        {[...history.kept].reverse().map((kept) => (
          <KeptDay
            key={kept.day}
            {...asking}
            name={dayWords(kept.day)}
            line={keptLine(kept, history.unlike.includes(kept.day))}
            onDelete={kept.isToday ? undefined : () => forget(kept.day, dayWords(kept.day))}
          />
        ))}
      </ul>
      {history.damaged.length > 0 && <h2>{HISTORY.notUsed}</h2>}
      <ul className="kept">
        {history.damaged.map((damaged, i) => {
          const day = dayFromIso(damaged.day);
          const name = damagedDay(damaged);
          const onDelete = day === undefined ? undefined : () => forget(day, name);
          return (
            <KeptDay
              key={`${damaged.day} ${i}`}
              {...asking}
              name={name}
              line={damagedLine(damaged)}
              onDelete={onDelete}
            />
          );
        })}
      </ul>
      <TakeIn act={act} asOf={asOf} kept={history.kept} />
    </Screen>
  );
}
