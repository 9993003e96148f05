/* eslint-disable no-restricted-syntax -- this file reaches into the library's own event handling */
import { ExcelError } from "../../model/excelError";
import type { EventCarrier } from "./addInEvents";

/** Excel's number of the document's event of another selection, as the library registers it. */
const DOCUMENT_SELECTION_CHANGED = 2;
const CONTROL_HEADER = "X-OfficeControlId";

interface EventRegistration {
  hasHandlers(event: number, target: string): boolean;
  callHandlers(event: number, target: string, argument: object): void;
}

interface RichApiMessage {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: number;
  readonly isRemoteOverride: boolean;
}

/** The part of OfficeExtension that handles events; its declarations leave it out. */
interface LibraryEvents {
  readonly EventRegistration: new (
    register: (event: number, target: string) => Promise<void>,
    unregister: (event: number, target: string) => Promise<void>
  ) => EventRegistration;
  readonly GenericEventRegistration: {
    getGenericEventRegistration(control: string): {
      _handleRichApiMessage(message: { entries: readonly RichApiMessage[] }): void;
    };
  };
  /** What is waited for before the first event is registered. */
  _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
}

/** The add-in's end of a connection's events. */
export interface ConnectedEvents {
  readonly carrier: EventCarrier;
  /** What the library registers the document's own events with. */
  readonly documentEvents: EventRegistration;
  /** Marks a context as one of this connection: the library keeps the handlers of different ones apart. */
  mark(context: Excel.RequestContext): void;
}

let connections = 0;

/** `watchSelection` is told whether the add-in listens for another selection. */
export function connectEvents(
  extension: typeof OfficeExtension,
  watchSelection: (watched: boolean) => void
): ConnectedEvents {
  const library = extension as unknown as LibraryEvents;
  library._testSetRichApiMessageReadyImpl(async () => Promise.resolve());
  const control = `local-excel-${++connections}`;
  const requireSelection = (event: number): void => {
    if (event !== DOCUMENT_SELECTION_CHANGED) throw new ExcelError("NotImplemented", `document event ${event}`);
  };
  const documentEvents = new library.EventRegistration(
    async (event) => {
      requireSelection(event);
      watchSelection(true);
      return Promise.resolve();
    },
    async (event) => {
      requireSelection(event);
      watchSelection(false);
      return Promise.resolve();
    }
  );
  return {
    carrier: {
      raise: (entries) => {
        const messages = entries.map(
          ([messageCategory, messageType, targetId, message, id, isRemoteOverride]): RichApiMessage => ({
            messageCategory,
            messageType,
            targetId,
            message,
            id,
            isRemoteOverride,
          })
        );
        library.GenericEventRegistration.getGenericEventRegistration(control)._handleRichApiMessage({
          entries: messages,
        });
      },
      selectionChanged: () => documentEvents.callHandlers(DOCUMENT_SELECTION_CHANGED, "", {}),
    },
    documentEvents,
    mark: (context) => {
      context.requestHeaders[CONTROL_HEADER] = control;
    },
  };
}
