/** Who talks to whom: each frame that loads office.js, and each load of it, needs one of its own. */
export interface FrameIdentity {
  readonly conversation: string;
  /** The add-in's instance, as the host calls it. */
  readonly app: string;
  /** Origin the host's messages come from: https, and the host name that the add-in's page itself has. */
  readonly origin: string;
}

/** office.js looks no further than Excel on the web of this version. */
const HOST = ["Excel", "Web", "16.01", "en-US"];
/** Pane and commands may run in one page that stays. */
const SHARED_RUNTIME = 1;

/** The `window.name` by which office.js knows the frame's host. No telemetry script is asked for. */
export function frameName({ conversation, app, origin }: FrameIdentity): string {
  const hostInfo = [...HOST, conversation, "", "disableLogging", SHARED_RUNTIME].join("$");
  return JSON.stringify({
    baseFrameName: app,
    hostInfo,
    xdmInfo: [conversation, app, origin].join("|"),
    serializerVersion: "1",
    flights: "[]",
  });
}
