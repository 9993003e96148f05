/** Tests run on swc (types are checked by `npm run types`), in a time zone that is not UTC on purpose. */
process.env.TZ = "America/St_Johns";

module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testSequencer: "<rootDir>/scripts/build/longTestsFirst.js",
  setupFiles: ["<rootDir>/test/support/textCoding.ts"],
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  transform: {
    "^.+\\.[cm]?[jt]sx?$": ["@swc/jest", { jsc: { target: "es2022", parser: { syntax: "typescript", tsx: true } } }],
    // A .csv is its text, as in the bundle.
    "\\.csv$": "<rootDir>/scripts/build/textForJest.js",
  },
  // For what hangs. How long a test takes on a busy machine says nothing.
  testTimeout: 180_000,
  transformIgnorePatterns: ["/node_modules/(?!(@ironcalc|numfmt|echarts|zrender)/)"],
};
