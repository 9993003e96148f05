import { DefaultButton, Icon, PrimaryButton, ProgressIndicator, Spinner, SpinnerSize } from "office-ui-fabric-react";
import * as React from "react";
import {
  EDITING_PAUSES,
  progressWords,
  RUN_STEPS,
  stepRunning,
  stepWords,
  WORKING,
  workingTitle,
  writtenWords,
} from "../messages/workingWords";
import type { RunProgress, RunStep } from "../paneEngine";
import type { Screen as ScreenState } from "../paneModel";
import type { ViewProps } from "../viewProps";
import { Screen } from "./Screen";

type Working = Extract<ScreenState, { kind: "working" }>;

function Steps({ now }: { readonly now: RunStep }): React.ReactElement {
  const at = RUN_STEPS.indexOf(now);
  return (
    <ol className="steps">
      {RUN_STEPS.map((step, index) => (
        <li
          key={step}
          className={index < at ? "stepDone" : index === at ? "stepNow" : "stepLater"}
          {...(index === at ? { "aria-current": "step" as const } : {})}
        >
          <Icon iconName={index < at ? "CheckMark" : index === at ? "ChevronRight" : "CircleRing"} />
          <span>
            {stepWords(step)}
            {index < at && <span className="said">, {WORKING.stepDone}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

/** The share of the step that is done; undefined until it can be counted. */
function shareDone(progress: RunProgress | undefined): number | undefined {
  const { done, of } = progress ?? {};
  return done === undefined || of === undefined || of <= 0 ? undefined : Math.min(1, done / of);
}

function Running({ progress }: { readonly progress: RunProgress | undefined }): React.ReactElement {
  const step = progress?.step ?? "find";
  const share = shareDone(progress);
  const written = progress?.sheetsWritten ?? 0;
  return (
    <>
      <ProgressIndicator
        label={stepRunning(step)}
        description={progress === undefined ? " " : progressWords(progress) || " "}
        {...(share === undefined ? {} : { percentComplete: share })}
      />
      {progress?.waiting === "slow" && <WaitingLine words={WORKING.slow} />}
      <Steps now={step} />
      <p className="small">
        {writtenWords(written)} {EDITING_PAUSES}
      </p>
    </>
  );
}

function WaitingLine({ words }: { readonly words: string }): React.ReactElement {
  return <Spinner className="waiting" size={SpinnerSize.small} label={words} labelPosition="right" ariaLive="off" />;
}

interface WorkingViewProps extends ViewProps {
  readonly screen: Working;
}

/** The analysis runs: what is being done, how far it is, and Cancel. */
export function WorkingView(props: WorkingViewProps): React.ReactElement {
  const { screen, model, act } = props;
  const { progress, isStopping, isPatient } = screen;
  const cancel = isStopping ? (
    <span className="small">{WORKING.stopping}</span>
  ) : (
    <DefaultButton text={WORKING.cancel} onClick={act.cancel} />
  );
  if (progress?.waiting === "editing") {
    return (
      <Screen title={WORKING.waitingTitle} icon="Pause" tone="warn" foot={<div className="buttons end">{cancel}</div>}>
        <p className="lead">{WORKING.pressEnter}</p>
        <p>{WORKING.goesOn}</p>
        <WaitingLine words={WORKING.waitingForExcel} />
        <p className="small">{writtenWords(progress.sheetsWritten)}</p>
      </Screen>
    );
  }
  if (progress?.waiting === "hung" && !isPatient) {
    const foot = (
      <div className="buttons">
        <PrimaryButton text={WORKING.keepWaiting} onClick={act.keepWaiting} />
        {cancel}
      </div>
    );
    return (
      <Screen title={WORKING.hungTitle} icon="Pause" tone="warn" foot={foot}>
        <p className="lead">{WORKING.hung}</p>
        <p>{WORKING.hungTodo}</p>
        <p className="small">{writtenWords(progress.sheetsWritten)}</p>
      </Screen>
    );
  }
  const sheet = progress?.sheet ?? model.found?.sheet ?? model.answer?.summary.sheet;
  return (
    <Screen title={workingTitle(sheet)} foot={<div className="buttons end">{cancel}</div>}>
      <Running progress={progress} />
    </Screen>
  );
}
