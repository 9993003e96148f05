/** The sample pipeline, and the question that `npm start` asks of it. */
export const SAMPLE = {
  file: "assets/sample-pipeline.csv",
  options: ["--goal", "12000000", "--as-of", "2026-09-15"],
  out: "out/sample-annotated.xlsx",
};
