export const MENU = {
  more: "More",
  changeGoal: "Change goal and columns",
  history: "History",
  openAssumptions: "Open Assumptions",
  newTemplate: "New forecast template",
  theme: "Theme",
  asExcel: "As Excel",
  light: "Light",
  dark: "Dark",
  removeEverything: "Remove everything",
  howItWorks: "How it works",
} as const;
