import { DefaultButton, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { detailsText, type Doing, TROUBLE, troubleWords } from "../messages/troubleWords";
import { LEFT_OUT } from "../messages/leftOutWords";
import { READY } from "../messages/readyWords";
import type { PaneActs } from "../paneActs";
import type { PaneModel, TroubleScreen } from "../paneModel";
import type { Trouble, TroubleCode } from "../trouble";
import type { ViewProps } from "../viewProps";
import { ThreeParts } from "./ThreeParts";
import { Waiting } from "./Waiting";

interface TroubleViewProps extends ViewProps {
  readonly screen: TroubleScreen;
}

interface Press {
  readonly text: string;
  readonly onClick: () => void;
}

/** What doing it again means, by what was being done. */
function againPress(code: TroubleCode, doing: Doing, act: PaneActs): Press {
  switch (doing) {
    case "opening":
      return { text: code === "hung" ? TROUBLE.tryAgain : TROUBLE.lookAgain, onClick: act.open };
    case "analysis":
      return { text: TROUBLE.analyzeAgain, onClick: act.analyze };
    case "removal":
      return { text: TROUBLE.tryAgain, onClick: act.askRemoval };
    case "sample":
      return { text: TROUBLE.tryAgain, onClick: act.useSample };
    case "template":
      return { text: TROUBLE.tryAgain, onClick: act.newTemplate };
  }
}

/** Primary press of a trouble; undefined where nothing in the pane helps. */
function mainPress(
  { code }: Trouble,
  doing: Doing,
  { model, act }: Pick<ViewProps, "model" | "act">
): Press | undefined {
  switch (code) {
    case "noExcel":
    case "tooOld":
      return undefined;
    case "readOnly":
      return doing === "opening" ? againPress(code, doing, act) : undefined;
    case "noRates":
      return { text: TROUBLE.typeRates, onClick: act.changeGoal };
    case "noPipeline":
      return { text: TROUBLE.lookAgain, onClick: act.open };
    case "noColumn":
      return model.found
        ? { text: TROUBLE.chooseColumn, onClick: () => act.show("columns") }
        : { text: TROUBLE.lookAgain, onClick: act.open };
    default:
      return againPress(code, doing, act);
  }
}

/** Where the pane was before. */
function backPress({ answer, found, first }: PaneModel, act: PaneActs): Press | undefined {
  if (answer) return { text: LEFT_OUT.showAnswer, onClick: () => act.show("answer") };
  if (found) return { text: TROUBLE.back, onClick: () => act.show("ready") };
  return first && { text: TROUBLE.back, onClick: () => act.show("first") };
}

/** The code alone for whoever is asked for help; where the clipboard is closed it is shown to be copied by hand. */
function CopyDetails({ trouble }: { readonly trouble: Trouble }): React.ReactElement {
  const [outcome, setOutcome] = React.useState<"copied" | "shown">();
  const details = detailsText(trouble);
  const copy = (): void => {
    const clipboard = (navigator as Partial<Navigator>).clipboard;
    if (clipboard === undefined) setOutcome("shown");
    else
      clipboard.writeText(details).then(
        () => setOutcome("copied"),
        () => setOutcome("shown")
      );
  };
  return (
    <div className="part" role="status">
      {outcome === undefined && <DefaultButton text={TROUBLE.copyDetails} onClick={copy} />}
      {outcome === "copied" && <p>{TROUBLE.copied}</p>}
      {outcome === "shown" && (
        <p>
          {TROUBLE.notCopied} <span className="details">{details}</span>
        </p>
      )}
    </div>
  );
}

/** Something went wrong: its three parts, and what can be pressed. */
export function TroubleView({ screen, model, act, menu }: TroubleViewProps): React.ReactElement {
  const { trouble, doing } = screen;
  const main = mainPress(trouble, doing, { model, act });
  const back = backPress(model, act);
  const foot = (main !== undefined || back !== undefined) && (
    <div className="buttons">
      {main && <PrimaryButton text={main.text} onClick={main.onClick} />}
      {back && <DefaultButton text={back.text} onClick={back.onClick} />}
      {menu}
    </div>
  );
  return (
    <ThreeParts words={troubleWords(trouble, doing)} foot={foot === false ? undefined : foot}>
      <Waiting model={model} />
      {trouble.code === "defect" && <CopyDetails trouble={trouble} />}
      {trouble.code === "noColumn" && model.found && <p className="small">{READY.askedOnce}</p>}
    </ThreeParts>
  );
}
