/** What the add-in's frame and its host say to each other: JSON texts, as `window.postMessage` carries them. */

export enum MessageType {
  Request = 0,
  Response = 1,
}

/** What a request of the add-in wants. */
export enum RequestKind {
  Invoke = 0,
  RegisterEvent = 1,
  UnregisterEvent = 2,
}

/** What a response is of. */
export enum ResponseKind {
  Answer = 0,
  Event = 1,
}

/** A request of the add-in. */
export interface AddInRequest {
  readonly action: string;
  readonly conversation: string;
  readonly correlation: number;
  readonly kind: RequestKind;
  readonly data: unknown;
}

type Envelope = Readonly<Record<string, unknown>>;

function envelopeOf(text: string): Envelope | undefined {
  // Anything may post to a window: what is no JSON object is not meant for us.
  if (!text.startsWith("{")) return undefined;
  const parsed: unknown = JSON.parse(text);
  return typeof parsed === "object" && parsed !== null ? (parsed as Envelope) : undefined;
}

function kindOf(actionType: unknown): RequestKind {
  if (actionType === RequestKind.RegisterEvent) return RequestKind.RegisterEvent;
  return actionType === RequestKind.UnregisterEvent ? RequestKind.UnregisterEvent : RequestKind.Invoke;
}

/** The request in a message; undefined for a message of any other kind. */
export function readRequest(text: string): AddInRequest | undefined {
  const message = envelopeOf(text);
  if (message?.["_messageType"] !== MessageType.Request) return undefined;
  return {
    action: String(message["_actionName"]),
    conversation: String(message["_conversationId"]),
    correlation: Number(message["_correlationId"]),
    kind: kindOf(message["_actionType"]),
    data: message["_data"],
  };
}

/** A message to the add-in: the answer to the request of that correlation, or an event of that name. */
export function writeResponse(
  kind: ResponseKind,
  about: { readonly action: string; readonly conversation: string; readonly correlation: number },
  { origin, data }: { readonly origin: string; readonly data: unknown }
): string {
  return JSON.stringify({
    _origin: origin,
    _serializerVersion: 1,
    _messageType: MessageType.Response,
    _actionName: about.action,
    _conversationId: about.conversation,
    _correlationId: about.correlation,
    _errorCode: 0,
    _responseType: kind,
    _data: data,
  });
}
