import path from "node:path";
import { fileURLToPath } from "node:url";
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

const root = path.dirname(fileURLToPath(import.meta.url));

/** The stages of src/core a stage may not see: those beside it and those after it. */
const CLOSED_STAGES = {
  maths: [
    "cells",
    "opportunities",
    "history",
    "metrics",
    "flags",
    "coverage",
    "forecast",
    "targets",
    "changes",
    "report",
  ],
  cells: ["opportunities", "history", "metrics", "flags", "coverage", "forecast", "targets", "changes", "report"],
  opportunities: ["history", "metrics", "flags", "coverage", "forecast", "targets", "changes", "report"],
  history: ["metrics", "flags", "coverage", "forecast", "targets", "changes", "report"],
  metrics: ["history", "flags", "coverage", "forecast", "changes", "report"],
  flags: ["history", "metrics", "coverage", "forecast", "changes", "report"],
  coverage: ["history", "metrics", "flags", "forecast", "changes", "report"],
  forecast: ["metrics", "flags", "coverage", "changes", "report"],
  targets: ["metrics", "flags", "changes", "report"],
  changes: ["metrics", "flags", "coverage", "forecast", "targets", "report"],
};

const DOORS = ["localExcel", "taskpane", "commands", "commandLine", "analyzePipeline"];
/** The folders a folder of the add-in may not see: those that call it. */
const CLOSED_FOLDERS = {
  sample: ["workbook", "analyst", "typedOverrides", "flagColumnsBlock", ...DOORS],
  workbook: ["analyst", "typedOverrides", "flagColumnsBlock", ...DOORS],
  analyst: DOORS,
};

/** One fence: files of `folder` may not import what `pattern` matches. */
function importFence(files, patterns) {
  return { files, rules: { "no-restricted-imports": ["error", { patterns }] } };
}

const outsideCore = {
  regex:
    "^[^.]|^(\\.\\./)+(workbook|analyst|sample|localExcel|taskpane|commands|commandLine|analyzePipeline|typedOverrides|flagColumnsBlock)(/|$)",
  message: "src/core imports only from src/core: no packages, no Excel, no page, no Node.",
};

const fenceOf = (stage, closed) => [
  outsideCore,
  {
    regex: `^(\\.\\./)+(${closed.join("|")})/`,
    message: `core/${stage} sees only the stages before it; analyse.ts passes it what it needs of others.`,
  },
];

/** What core may not do: read a clock, roll dice, turn a missing number into 0. */
const corePurity = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: "No clock in core: take asOf." },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "No clock in core: take asOf." },
  { selector: "CallExpression[callee.name='Date']", message: "No clock in core: take asOf." },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: "No randomness in core." },
  {
    selector:
      "LogicalExpression[operator='??'][right.value=0]:not([left.type='CallExpression'][left.callee.property.name='get'])",
    message: "A missing number is not 0: keep it undefined. (A counter read with map.get(key) ?? 0 is fine.)",
  },
  { selector: "AssignmentExpression[operator='??='][right.value=0]", message: "A missing number is not 0." },
];

const excelOnlyInWorkbook = {
  selector: "Identifier[name='Excel']:not(MemberExpression > Identifier.property)",
  message: "Only src/workbook (and tests of it) says Excel.*",
};

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "out/", "coverage/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: root } },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
      // `string | "none"` says in the type what the words may be.
      "@typescript-eslint/no-redundant-type-constituents": "off",
      // Codes of outcomes and kinds are plain numbers read from typed arrays.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "max-lines": ["error", { max: 300, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    rules: {
      eqeqeq: "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      "prefer-const": "error",
      "object-shorthand": "error",
    },
  },
  // The command-line doors talk to a terminal.
  { files: ["src/commandLine/**", "scripts/**"], rules: { "no-console": "off" } },
  {
    files: ["**/*.{js,mjs,cjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        URL: "readonly",
        Buffer: "readonly",
      },
    },
  },

  // Purity of the calculation, and one direction of the flow.
  { files: ["src/core/**/*.ts"], rules: { "no-restricted-syntax": ["error", excelOnlyInWorkbook, ...corePurity] } },
  importFence(["src/core/**/*.ts"], [outsideCore]),
  ...Object.entries(CLOSED_STAGES).map(([stage, closed]) =>
    importFence([`src/core/${stage}/**/*.ts`], fenceOf(stage, closed))
  ),

  // The doors call the analyst, the analyst the workbook, the workbook the calculation; never back.
  {
    files: ["src/workbook/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: `ImportExpression[source.value=/${CLOSED_FOLDERS.workbook.join("|")}/]`,
          message: "src/workbook does not load who calls it, now or later: src/README.md.",
        },
      ],
    },
  },
  ...Object.entries(CLOSED_FOLDERS).map(([folder, closed]) =>
    importFence(
      [`src/${folder}/**/*.ts`],
      [
        {
          regex: `^(\\.\\./)+(${closed.join("|")})(/|$)`,
          message: `src/${folder} does not know who calls it: src/README.md.`,
        },
      ]
    )
  ),

  // The stand-in for Excel knows nothing of pipelines.
  importFence(
    ["src/localExcel/**/*.{ts,tsx}"],
    [
      {
        regex: "(^|/)(core|workbook|analyst|sample|taskpane|commands|commandLine)/|analyzePipeline$",
        message: "src/localExcel knows neither the calculation nor the add-in.",
      },
    ]
  ),
  {
    files: ["src/*.ts", "src/{localExcel,analyst,sample,taskpane,commands,commandLine}/**/*.{ts,tsx}"],
    rules: { "no-restricted-syntax": ["error", excelOnlyInWorkbook] },
  },

  // Office.js: the add-ins' own rules (the plugin's config sets no parser and no files).
  {
    files: ["src/workbook/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },

  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/unbound-method": "off",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/require-await": "off",
    },
  }
);
