import type { ClientProfile } from "../../model/workbookModel";
import type { Execute, Faults } from "../faults";
import type { RequestBody, ResponseBody } from "../messages";
import { appContext } from "./appContext";
import { readSettings, writeSettings } from "./documentSettings";
import type { FrameIdentity } from "./frameName";
import {
  answerServices,
  type HostServices,
  type PaneState,
  hostServices,
  type HostSurroundings,
  isForServices,
} from "./hostServices";
import { type AddInRequest, readRequest, RequestKind, ResponseKind, writeResponse } from "./message";
import { failureNumber, failureOf, GENERAL_FAILURE } from "./failures";

/** The workbook as a conversation needs it, wherever it lives. */
export interface HostedWorkbook {
  readonly name: string;
  readonly profile: ClientProfile;
  /** What goes wrong between the add-in and the workbook. */
  readonly faults: Faults;
  readonly execute: Execute;
  /** Whether the add-in is to hear of another selection. */
  readonly watchSelection: (watched: boolean) => void;
}

export interface ConversationOptions {
  readonly identity: FrameIdentity;
  /** Asked at each request, so that another workbook can take the place of the first. */
  readonly workbook: () => HostedWorkbook;
  readonly surroundings: HostSurroundings;
  /** Sends one message to the add-in's frame. */
  readonly post: (text: string) => void;
  /** Told of what should not have happened here: the add-in gets a general failure. */
  readonly onDefect: (error: unknown) => void;
}

enum Method {
  RefreshSettings = 75,
  SaveSettings = 76,
  RichApi = 93,
  CommandCompleted = 94,
}

/** What the add-in's frame tells of keys that office.js keeps from it: of its many numbers those something hangs on. */
enum Notice {
  TabPastEnd = 13,
  TabPastStart = 14,
}

const RICH_API_MESSAGE = "richApiMessage";
const SELECTION_CHANGED = "documentSelectionChanged";
const COMMAND_INVOKED = "appCommandInvoked";
const EVENT_CATEGORY = 65_536;
const VISIBILITY_CHANGED = 65_539;
const HTTP_OK = 200;
const JSON_HEADERS = ["CONTENT-TYPE", "application/json"];

interface MethodData {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  /** Of a completed command: its id and how it ended. */
  readonly "0"?: unknown;
  readonly "1"?: unknown;
}

type Reply = Readonly<Record<string, unknown>>;

const done = (more: Reply = {}): Reply => ({ Version: 1, Error: 0, ...more });
const failed = (number: number): Reply => ({ Version: 1, Error: number });
const richAnswer = (body: ResponseBody): Reply => done({ Data: [HTTP_OK, JSON_HEADERS, JSON.stringify(body)] });

/** A promise that is kept from outside. */
class Signal {
  fire: () => void = () => undefined;
  readonly fired = new Promise<void>((resolve) => (this.fire = resolve));
}

/**
 * The host's end of the conversation with one frame of the add-in: answers what office.js asks and tells it of events.
 * Knows neither windows nor documents: texts come in by `receive` and go out by `post`, whatever carries them.
 */
export class HostConversation {
  private readonly registered = new Set<string>();
  private readonly canTakeCommands = new Signal();
  private readonly pane: PaneState = { isVisible: true };
  private readonly services: HostServices;
  private readonly commands = new Map<string, (status: number) => void>();
  private commandsSent = 0;

  constructor(private readonly options: ConversationOptions) {
    this.services = hostServices(options.surroundings, this.pane, this.canTakeCommands.fire);
  }

  /** Kept once the add-in has started and can be sent commands. */
  get ready(): Promise<void> {
    return this.canTakeCommands.fired;
  }

  /** Takes one message of the add-in's frame; messages of other conversations are left alone. */
  receive(text: string): void {
    const request = readRequest(text);
    if (request?.conversation !== this.options.identity.conversation) return;
    this.answer(request).then(
      (data) => this.send(ResponseKind.Answer, request, data),
      (error: unknown) => {
        this.options.onDefect(error);
        this.send(ResponseKind.Answer, request, failed(GENERAL_FAILURE));
      }
    );
  }

  /** Carries events of the workbook to the add-in. */
  raise(entries: readonly unknown[]): void {
    this.fire(RICH_API_MESSAGE, { ArrayData: entries });
  }

  selectionChanged(): void {
    this.fire(SELECTION_CHANGED, {});
  }

  /** Tells the add-in that its pane is shown or hidden. */
  visibilityChanged(visible: boolean): void {
    this.pane.isVisible = visible;
    const json = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.raise([[EVENT_CATEGORY, VISIBILITY_CHANGED, "", json, 0, false]]);
  }

  /**
   * Calls a function of the add-in as a ribbon button does; resolves when the function says it has completed.
   * @throws when the add-in has no function of that name
   */
  async invokeCommand(functionName: string, control = functionName): Promise<void> {
    await this.ready;
    const id = `command-${++this.commandsSent}`;
    const status = await new Promise<number>((resolve) => {
      this.commands.set(id, resolve);
      this.fire(COMMAND_INVOKED, { "0": id, "1": functionName, "2": JSON.stringify({ source: { id: control } }) });
    });
    if (status !== 0) throw new Error(`The add-in has no function "${functionName}" (${status}).`);
  }

  private fire(event: string, data: unknown): void {
    if (!this.registered.has(event)) return;
    this.send(ResponseKind.Event, { action: event, correlation: 0 }, data);
  }

  private send(
    kind: ResponseKind,
    { action, correlation }: Pick<AddInRequest, "action" | "correlation">,
    data: unknown
  ) {
    const { conversation, origin } = this.options.identity;
    this.options.post(writeResponse(kind, { action, conversation, correlation }, { origin, data }));
  }

  private async answer({ kind, action, data }: AddInRequest): Promise<unknown> {
    switch (kind) {
      case RequestKind.RegisterEvent:
        this.register(action, true);
        return { Error: 0 };
      case RequestKind.UnregisterEvent:
        this.register(action, false);
        return { Error: 0 };
      case RequestKind.Invoke:
        break;
    }
    if (action === "ContextActivationManager_getAppContextAsync") return await this.context();
    if (action === "executeMethod") return await this.method(data as MethodData);
    if (action === "ContextActivationManager_notifyHost") this.notice(data as readonly unknown[]);
    // Every other thing the frame tells of, such as its origin: nothing here hangs on it.
    return null;
  }

  private notice([, number]: readonly unknown[]): void {
    const isBack = number === Notice.TabPastStart;
    if (isBack || number === Notice.TabPastEnd) this.options.surroundings.leavePane(isBack);
  }

  private register(event: string, isOn: boolean): void {
    if (isOn) this.registered.add(event);
    else this.registered.delete(event);
    if (event === SELECTION_CHANGED) this.options.workbook().watchSelection(isOn);
  }

  private async context(): Promise<Reply> {
    const workbook = this.options.workbook();
    const settings = await readSettings(workbook.execute);
    return appContext(this.options.identity, { name: workbook.name, profile: workbook.profile, settings });
  }

  private async method(data: MethodData): Promise<Reply> {
    const number = data.DdaMethod?.DispatchId;
    const { execute } = this.options.workbook();
    switch (number) {
      case Method.RichApi:
        return await this.richApi(data.ArrayData ?? []);
      case Method.RefreshSettings: {
        const settings = await readSettings(execute);
        return done({ Properties: { Settings: settings.map(([Name, Value]) => ({ Name, Value })) } });
      }
      case Method.SaveSettings:
        await writeSettings(execute, data.DdaSettingsMethod?.Properties ?? []);
        return done();
      case Method.CommandCompleted:
        this.commands.get(String(data["0"]))?.(Number(data["1"]));
        this.commands.delete(String(data["0"]));
        return done();
      default:
        throw new Error(`The local Excel knows no method ${String(number)}.`);
    }
  }

  /** `array`: what office.js passes to the host's rich API; the request's text and its flags are two of the thirteen items. */
  private async richApi(array: readonly unknown[]): Promise<Reply> {
    const [, , , , text, , flags] = array;
    const body = JSON.parse(String(text)) as RequestBody;
    if (isForServices(body)) return richAnswer(answerServices(body, this.services));
    const { faults, execute } = this.options.workbook();
    const answer = await faults.answer({ body, flags: Number(flags) }, execute);
    if ("body" in answer) return richAnswer(answer.body);
    const number = failureNumber(answer.refused.code);
    return number === undefined ? richAnswer(failureOf(answer.refused)) : failed(number);
  }
}
