import { DefaultButton, Icon, PrimaryButton } from "office-ui-fabric-react";
import * as React from "react";
import { FIRST, lookedAt, sampleNote } from "../messages/firstWords";
import type { ViewProps } from "../viewProps";
import { Screen } from "./Screen";
import { Waiting } from "./Waiting";

/** No pipeline found: what the add-in does, and how to see it without one. */
export function FirstView({ model, act, notice, menu }: ViewProps): React.ReactElement {
  const { sheets, sampleDeals } = model.first ?? { sheets: [], sampleDeals: 0 };
  const foot = (
    <>
      <div className="buttons">
        <PrimaryButton className="wide" text={FIRST.useSample} onClick={act.useSample} />
        <DefaultButton className="wide" text={FIRST.newTemplate} onClick={act.newTemplate} data-focus="newTemplate" />
        {menu}
      </div>
      <p className="small">{sampleNote(sampleDeals)}</p>
    </>
  );
  return (
    <Screen title={FIRST.title} foot={foot}>
      {notice}
      <p className="lead">{FIRST.lead}</p>
      <div className="card">
        <h2>{FIRST.noDeals}</h2>
        <p>{FIRST.openSheet}</p>
        <p className="small">{lookedAt(sheets)}</p>
      </div>
      <Waiting model={model} />
      <h2>{FIRST.whatYouGet}</h2>
      <ul className="gets">
        {FIRST.gets.map(({ icon, words }) => (
          <li key={icon}>
            <Icon iconName={icon} />
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </Screen>
  );
}
