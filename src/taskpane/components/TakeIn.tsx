import { DefaultButton, TextField } from "office-ui-fabric-react";
import * as React from "react";
import { dayFromIso, isoDay, type Day } from "../../core/cells/day";
import type { KeptSnapshot } from "../../core/changes/changesAnalysis";
import { dayProblem, exportOption, HISTORY, takenInTold, takesPlaceNote } from "../messages/historyWords";
import type { PaneActs } from "../paneActs";
import type { EarlierExport } from "../paneHistory";
import { Select } from "./Select";

interface TakeInProps {
  readonly act: PaneActs;
  readonly asOf: Day;
  readonly kept: readonly KeptSnapshot[];
}

/** The other sheets: undefined until they are known, "failed" where they could not be read. */
type Found = readonly EarlierExport[] | "failed" | undefined;

function useEarlier(act: PaneActs): { readonly found: Found; readonly look: () => void } {
  const [found, setFound] = React.useState<Found>();
  const turn = React.useRef(0);
  const look = React.useCallback(() => {
    const mine = ++turn.current;
    setFound(undefined);
    void act.earlierExports().then((answer) => {
      if (turn.current === mine) setFound("trouble" in answer ? "failed" : answer);
    });
  }, [act]);
  React.useEffect(() => {
    look();
    return () => {
      turn.current++;
    };
  }, [look]);
  return { found, look };
}

/** Takes another sheet of the workbook in as the snapshot of an earlier day. */
export function TakeIn(props: TakeInProps): React.ReactElement {
  const { found, look } = useEarlier(props.act);
  return (
    <>
      <h2>{HISTORY.takeIn}</h2>
      {found === undefined && <p className="small">{HISTORY.looking}</p>}
      {found === "failed" && (
        <>
          <p>{HISTORY.notLooked}</p>
          <DefaultButton text={HISTORY.tryAgain} onClick={look} />
        </>
      )}
      {Array.isArray(found) && found.length === 0 && <p>{HISTORY.none}</p>}
      {Array.isArray(found) && found.length > 0 && <TakeInForm {...props} exports={found} />}
    </>
  );
}

interface FormProps extends TakeInProps {
  readonly exports: readonly EarlierExport[];
}

/** The day as typed, or as the sheet itself says it. */
function shownDay(typed: string | undefined, day: Day | undefined): string {
  return typed ?? (day === undefined ? "" : isoDay(day));
}

function TakeInForm({ act, asOf, kept, exports }: FormProps): React.ReactElement {
  const [chosen, setChosen] = React.useState(0);
  const [typed, setTyped] = React.useState<string>();
  const [isPressed, setPressed] = React.useState(false);
  const field = React.useRef<HTMLDivElement>(null);
  const earlier = exports[chosen];
  const day = dayFromIso(shownDay(typed, earlier?.day).trim());
  const problem = dayProblem(day, asOf);
  const takeIn = (): void => {
    setPressed(true);
    if (earlier === undefined || day === undefined || problem !== undefined) {
      field.current?.querySelector("input")?.focus();
      return;
    }
    const { sheet, table } = earlier;
    act.changePast({ takenIn: { sheet, table, day } }, takenInTold(sheet, day));
  };
  const isKept = day !== undefined && problem === undefined && kept.some((each) => each.day === day);
  return (
    <div className="inputs" ref={field}>
      <Select
        label={HISTORY.sheet}
        options={exports.map((each, key) => ({ key, text: exportOption(each) }))}
        value={chosen}
        onChange={(key) => {
          setChosen(Number(key));
          setTyped(undefined);
          setPressed(false);
        }}
      />
      <TextField
        label={HISTORY.day}
        type="date"
        value={shownDay(typed, earlier?.day)}
        onChange={(_event, text) => setTyped(text ?? "")}
        {...(isPressed && problem !== undefined ? { errorMessage: problem } : {})}
      />
      <p className="small">{isKept ? takesPlaceNote(day) : HISTORY.takeInNote}</p>
      <DefaultButton text={HISTORY.takeInButton} onClick={takeIn} />
    </div>
  );
}
