import type { ClientProfile } from "../../model/workbookModel";
import type { FrameIdentity } from "./frameName";

/** office.js's number of Excel on the web, and of a workbook that can be read and written. */
const EXCEL_WEB = 16;
const READ_WRITE = 1;
/** How the page shows at first: as a task pane. */
const TASK_PANE = 2;

/** What the host offers beside ExcelApi. */
const OTHER_SETS = {
  AddInCommands: "1.3",
  // Without it office.js forgets that `Excel.run` was to wait while a cell is edited.
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.2",
  Settings: "1.1",
  SharedRuntime: "1.1",
} as const;

/** The requirement sets that `isSetSupported` says yes to. */
function requirementSets({ excelApi }: ClientProfile): Readonly<Record<string, string>> {
  return { ExcelApi: excelApi, ...OTHER_SETS };
}

/** What the add-in is told of its host when it starts; `settings` are pairs of a name and a JSON text. */
export function appContext(
  { conversation, app, origin }: FrameIdentity,
  document: {
    readonly name: string;
    readonly profile: ClientProfile;
    readonly settings: readonly (readonly [string, string])[];
  }
): Readonly<Record<string, unknown>> {
  return {
    _id: app,
    _appName: EXCEL_WEB,
    _appVersion: 16,
    _appMinorVersion: 0,
    _appUILocale: "en-US",
    _dataLocale: "en-US",
    _docUrl: `${origin}/${encodeURIComponent(document.name)}`,
    _clientMode: READ_WRITE,
    _settings: document.settings,
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: conversation,
    _appInstanceId: app,
    _requirementMatrix: JSON.stringify(requirementSets(document.profile)),
    _dialogRequirementMatrix: "",
    _hostFullVersion: "16.0.18000.1000",
    _appDomains: [origin],
    _featureGates: {},
    _initialDisplayMode: TASK_PANE,
    _addinName: "",
    _hostCustomMessage: "",
  };
}
