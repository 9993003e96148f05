/** Words of chart parts beside office.js's: [file, office.js]. */
type Words = readonly (readonly [string, string])[];

export const LABEL_POSITIONS: Words = [
  ["ctr", "Center"],
  ["inEnd", "InsideEnd"],
  ["inBase", "InsideBase"],
  ["outEnd", "OutsideEnd"],
  ["l", "Left"],
  ["r", "Right"],
  ["t", "Top"],
  ["b", "Bottom"],
  ["bestFit", "BestFit"],
];

export const LEGEND_POSITIONS: Words = [
  ["t", "Top"],
  ["b", "Bottom"],
  ["l", "Left"],
  ["r", "Right"],
  ["tr", "Corner"],
];

export const DASHES: Words = [
  ["solid", "Continuous"],
  ["dash", "Dash"],
  ["sysDash", "Dash"],
  ["lgDash", "Dash"],
  ["dashDot", "DashDot"],
  ["lgDashDot", "DashDot"],
  ["lgDashDotDot", "DashDotDot"],
  ["sysDashDotDot", "DashDotDot"],
  ["sysDot", "Dot"],
  ["dot", "Dot"],
  ["sysDot", "RoundDot"],
];

/** Kinds of chart that are read and written; `element` and `grouping` are the file's. */
export const CHART_KINDS = [
  { type: "ColumnClustered", element: "barChart", direction: "col", grouping: "clustered" },
  { type: "ColumnStacked", element: "barChart", direction: "col", grouping: "stacked" },
  { type: "ColumnStacked100", element: "barChart", direction: "col", grouping: "percentStacked" },
  { type: "BarClustered", element: "barChart", direction: "bar", grouping: "clustered" },
  { type: "BarStacked", element: "barChart", direction: "bar", grouping: "stacked" },
  { type: "BarStacked100", element: "barChart", direction: "bar", grouping: "percentStacked" },
  { type: "Line", element: "lineChart", direction: undefined, grouping: "standard" },
  { type: "LineMarkers", element: "lineChart", direction: undefined, grouping: "standard" },
  { type: "LineStacked", element: "lineChart", direction: undefined, grouping: "stacked" },
] as const;

/** The file's word for office.js's (either is taken, whatever the case); undefined when there is none. */
export function fileWord(words: Words, office: string | undefined): string | undefined {
  const wanted = office?.toLowerCase();
  const found = words.find(([file, word]) => word.toLowerCase() === wanted || file.toLowerCase() === wanted);
  return found?.[0];
}

export function officeWord(words: Words, file: string | undefined): string | undefined {
  return words.find(([word]) => word === file)?.[1];
}
