/** `npm run sample`: writes assets/sample-pipeline.csv, the same on every machine. */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { samplePipeline } from "./sample/samplePipeline";

const file = path.join(__dirname, "../assets/sample-pipeline.csv");
writeFileSync(file, samplePipeline());
console.log(`wrote ${path.relative(process.cwd(), file)}`);
