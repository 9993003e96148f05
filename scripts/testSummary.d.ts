export interface TestCounts {
  passed: number;
  failed: string[];
  skipped: string[];
}
export function isStrict(environment: NodeJS.ProcessEnv): boolean;
export function readJestResult(file: string, folder: string, begun: number): TestCounts;
export function countTests(result: unknown, folder: string): TestCounts;
export function summaryLines(
  parts: readonly { name: string; passed: boolean }[],
  tests: TestCounts,
  strict: boolean
): { lines: string[]; passed: boolean };
