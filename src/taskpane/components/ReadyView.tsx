import { Icon, Link, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { fiscalYear } from "../../core/fiscalYear";
import { askedNow } from "../answers";
import {
  asOfWords,
  candidateWhy,
  candidateWords,
  READY,
  recognizedWords,
  rowsWords,
  yearWords,
} from "../messages/readyWords";
import type { FoundPipeline } from "../paneEngine";
import type { ViewProps } from "../viewProps";
import { GoalField } from "./GoalField";
import { Questions } from "./laterViews";
import { MoreInputs } from "./MoreInputs";
import { Screen } from "./Screen";
import { Select } from "./Select";
import { Waiting } from "./Waiting";

interface FoundProps extends Pick<ViewProps, "model" | "act" | "locale"> {
  readonly found: FoundPipeline;
}

function PipelineChoice({ found, act }: FoundProps): React.ReactElement {
  const { candidates, sheet, table } = found;
  const at = candidates.findIndex((one) => one.sheet === sheet && one.table === table);
  const why = candidateWhy(candidates, at);
  return (
    <div className="block">
      <Select
        label={READY.pipeline}
        options={candidates.map((candidate, key) => ({ key, text: candidateWords(candidate) }))}
        value={at}
        onChange={(key) => {
          const chosen = candidates[Number(key)];
          if (chosen) act.chooseBlock(chosen);
        }}
      />
      {why !== "" && <p className="small">{why}</p>}
      <p className="small">{rowsWords(found)}</p>
    </div>
  );
}

function ColumnsBlock({ found, act }: FoundProps): React.ReactElement {
  return (
    <div className="block">
      <div className="labelRow">
        <h2 className="label">{READY.columns}</h2>
        <Link
          onClick={() => act.show("columns")}
          aria-label={READY.changeColumns}
          title={READY.changeColumns}
          data-focus="changeColumns"
        >
          {READY.change}
        </Link>
      </div>
      <p className="iconLine">
        <Icon iconName="CheckMark" className="plainIcon" />
        {recognizedWords(found)}
      </p>
    </div>
  );
}

function GoalBlock({ model, found, act, locale }: FoundProps): React.ReactElement {
  const asOf = asOfWords(found);
  return (
    <div className="block">
      <div className="goalRow">
        <GoalField model={model} found={found} act={act} locale={locale} />
        <div className="year">
          <Select
            label={READY.year}
            options={found.years.map((year) => ({
              key: year,
              text: fiscalYear(year, found.inputs.fiscalYearStartMonth).name,
            }))}
            value={found.inputs.sellingYear}
            onChange={(key) => act.choose({ sellingYear: Number(key) })}
          />
        </div>
      </div>
      <p className="small">{yearWords(found)}</p>
      {asOf !== undefined && <p className="small">{asOf}</p>}
    </div>
  );
}

/** The pipeline found, what it was recognized as, what is doubtful in it, and what nobody can guess: the goal. */
export function ReadyView({ model, act, remembered, locale, notice, menu }: ViewProps): React.ReactElement {
  const { found, answer } = model;
  const asked = askedNow(model);
  const parts = found && { model, found, act, locale };
  const foot = (
    <>
      <div className="buttons">
        <PrimaryButton className="wide" text={READY.analyze} onClick={act.analyze} />
        {menu}
      </div>
      <p className="small">
        {READY.promise}
        {answer === undefined && found?.isSample !== true && remembered.read("seen") === undefined && (
          <>
            {" "}
            <Link onClick={act.useSample}>{READY.trySample}</Link>
          </>
        )}
      </p>
    </>
  );
  return (
    <Screen
      title={READY.title}
      {...(answer ? { back: { label: READY.backToAnswer, onClick: () => act.show("answer") } } : {})}
      head={<p className="quiet">{READY.lead}</p>}
      foot={foot}
    >
      {notice}
      <Waiting model={model} />
      {parts && (
        <>
          <PipelineChoice {...parts} />
          <ColumnsBlock {...parts} />
          {asked.length > 0 && <Questions {...parts} asked={asked} />}
          <GoalBlock {...parts} />
          <MoreInputs model={model} found={parts.found} act={act} />
        </>
      )}
    </Screen>
  );
}
