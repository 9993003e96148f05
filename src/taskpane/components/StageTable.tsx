import * as React from "react";
import { COLUMNS, dealsWords } from "../messages/columnsWords";
import type { PaneActs } from "../paneActs";
import type { FoundPipeline, PaneChoices } from "../paneEngine";
import type { PaneModel } from "../paneModel";
import { Select } from "./Select";

type Outcome = NonNullable<PaneChoices["stageMap"]>[string];

const OUTCOMES: readonly { readonly key: Outcome; readonly text: string }[] = [
  { key: "open", text: COLUMNS.open },
  { key: "won", text: COLUMNS.won },
  { key: "lost", text: COLUMNS.lost },
  { key: "noDecision", text: COLUMNS.noDecision },
];

interface StageTableProps {
  readonly model: PaneModel;
  readonly found: FoundPipeline;
  readonly act: PaneActs;
}

/** How each stage of the sheet counts. */
export function StageTable({ model, found, act }: StageTableProps): React.ReactElement {
  const { stageMap } = model.choices;
  return (
    <div className="fields">
      {found.stages.map(({ stage, outcome, isKnown, count }) => (
        <div className="fieldRow" key={stage}>
          <div className="fieldName">
            <span>{stage}</span>
            <span className={isKnown ? "small" : "small warn"}>
              {dealsWords(count)}
              {isKnown ? "" : `, ${COLUMNS.notKnown}`}
            </span>
          </div>
          <Select
            ariaLabel={stage}
            options={OUTCOMES}
            value={stageMap?.[stage] ?? outcome}
            onChange={(key) => {
              const chosen = OUTCOMES.find((one) => one.key === key);
              if (chosen) act.choose({ stageMap: { ...stageMap, [stage]: chosen.key } });
            }}
          />
        </div>
      ))}
    </div>
  );
}
