import { booleanArgument, textArgument } from "../argument";
import { ChartPart, requireDrawn } from "./chartPart";

/** Excel's ChartTitle. */
export class ChartTitleObject extends ChartPart {
  readonly className = "ChartTitle";

  get Visible(): boolean {
    return this.at.chart.title.visible;
  }
  set Visible(visible: unknown) {
    this.at.chart.title.visible = booleanArgument(visible);
    this.changed();
  }
  get Text(): string {
    return this.at.chart.title.text;
  }
  set Text(text: unknown) {
    this.at.chart.title = { visible: true, text: textArgument(text) };
    this.changed();
  }
  /** Titles stand beside the plot. */
  get Overlay(): boolean {
    return false;
  }
  set Overlay(overlay: unknown) {
    requireDrawn(overlay, false, "title overlay");
  }
}
