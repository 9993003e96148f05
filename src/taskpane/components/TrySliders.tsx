import * as React from "react";
import type { Tried, WhatIfAnswer } from "../../core/whatIf";
import { changedWords, dealChoice, landingWords, leftOutSlider, sliderLabel, WHAT_IF } from "../messages/whatIfWords";
import type { SliderName } from "../paneModel";
import { sliderRange } from "../sliderRange";
import { focusOfLever, triedLever, withTried } from "../tried";
import { KeptScenarios } from "./KeptScenarios";
import { LeverList } from "./LeverList";
import { Select } from "./Select";
import { TrySlider } from "./TrySlider";
import type { WhatIfTabProps } from "./WhatIfTab";

const SLIDERS: readonly SliderName[] = ["winRate", "dealSize", "cycleDays", "added", "confidence"];

const EVERY_DEAL = "0";
/** Chances told in whole points differ by no more. */
const SAME_CHANCE = 0.005;

interface TrySlidersProps extends WhatIfTabProps {
  readonly whatIf: WhatIfAnswer;
}

/** A press on Try leads to the slider, which may be drawn later than the press was made. */
function useSliderFocus({ focus }: WhatIfTabProps["model"]): React.RefObject<HTMLDivElement> {
  const body = React.useRef<HTMLDivElement>(null);
  const done = React.useRef(0);
  React.useEffect(() => {
    if (focus.count === done.current || !focus.target.startsWith("slider:")) return;
    done.current = focus.count;
    const held = document.activeElement;
    const isElsewhere = held !== null && held !== document.body && !held.matches("h1");
    if (!isElsewhere) body.current?.querySelector<HTMLElement>(`[data-focus="${focus.target}"]`)?.focus();
  }, [focus]);
  return body;
}

/** The sliders, what comes of them, and what was kept before. Nothing is written but by "Keep as scenario". */
export function TrySliders(props: TrySlidersProps): React.ReactElement {
  const { model, act, answer, whatIf, state } = props;
  const { summary } = answer;
  const { tried } = model;
  const { from, today } = whatIf;
  const isTried = Object.keys(tried).length > 0;
  const body = useSliderFocus(model);
  const confidence = tried.confidence ?? from.confidence;
  const isChanged = Math.abs((today.chance ?? NaN) - (summary.chance?.probability ?? NaN)) > SAME_CHANCE;
  const isAsAnswered = !isTried && !isChanged && from.confidence === summary.confidence;
  const current = state.levers ?? (isAsAnswered ? summary.chance?.levers : undefined);
  const levers = current ?? whatIf.levers;
  const attempt = (next: Tried): void => act.tryOut(next);
  return (
    <div className="tabBody" ref={body}>
      {isChanged && today.chance !== undefined && <p className="small">{changedWords(today.chance)}</p>}
      <p className="sentence">{landingWords(summary, whatIf, confidence)}</p>
      {SLIDERS.map((name) => {
        const range = sliderRange(name, from, summary.chance?.levers ?? []);
        if (range === undefined)
          return (
            <p key={name} className="small">
              {leftOutSlider(name, summary)}
            </p>
          );
        return (
          <TrySlider
            key={name}
            name={name}
            label={sliderLabel(name, from, summary)}
            range={range}
            tried={tried[name]}
            onTry={(value) => attempt(withTried(tried, name, value))}
          />
        );
      })}
      <WithoutDeal {...props} />
      <KeptScenarios {...props} />
      {levers !== undefined && levers.length > 0 && (
        <LeverList
          levers={levers}
          isUpdating={current === undefined}
          confidence={confidence}
          summary={summary}
          isFurther={isTried}
          onTry={(lever) => act.tryOut({ ...tried, ...triedLever(lever) }, focusOfLever(lever))}
        />
      )}
    </div>
  );
}

function WithoutDeal({ model, act, answer }: TrySlidersProps): React.ReactElement | null {
  const deals = answer.summary.chance?.withoutLargest ?? [];
  if (deals.length === 0) return null;
  const row = model.tried.withoutRow;
  return (
    <Select
      label={WHAT_IF.without}
      options={[
        { key: EVERY_DEAL, text: WHAT_IF.withAll },
        ...deals.map((deal) => ({ key: String(deal.row), text: dealChoice(deal) })),
      ]}
      value={row === undefined ? EVERY_DEAL : String(row)}
      onChange={(key) => act.tryOut(withTried(model.tried, "withoutRow", key === EVERY_DEAL ? undefined : Number(key)))}
    />
  );
}
