import { PROFILES } from "../model/clientProfile";
import type { AddInHost, AddInManifest } from "../page/addIn";
import type { WorkbookPort } from "../page/workbookPort";
import { Faults } from "../protocol/faults";
import { frameName } from "../protocol/xdm/frameName";
import { HostConversation, type HostedWorkbook } from "../protocol/xdm/hostConversation";
import { HeldWorkbook } from "./heldWorkbook";
import { bridgeCarrier, type OpenCarrier, postMessageCarrier } from "./frameCarriers";

export interface AddInOptions {
  readonly manifest: AddInManifest;
  readonly port: WorkbookPort;
  /** The add-in wants its pane shown or hidden; without it the wish has no effect. */
  readonly onPaneWish?: (visible: boolean) => void;
  /** Told of what the local Excel could not do for reasons of its own. */
  readonly onDefect: (error: unknown) => void;
}

/** An add-in in the page, and what can be made to go wrong for it. */
export interface RunningAddIn extends AddInHost {
  readonly faults: Faults;
}

/** office.js takes its host for genuine when it is on https and its name is that of the add-in's own page. */
const hostOrigin = (): string => `https://${window.location.host}`;

function carrierOf(origin: string): OpenCarrier {
  return window.location.protocol === "https:" ? postMessageCarrier(origin) : bridgeCarrier(origin);
}

/** Lets an add-in run on the workbook of the page. One frame holds its pane and its commands. */
export function startAddIn({ manifest, port, onPaneWish, onDefect }: AddInOptions): RunningAddIn {
  const origin = hostOrigin();
  const openCarrier = carrierOf(origin);
  const faults = new Faults();
  const conversations = new Set<HostConversation>();
  const mounted = new MountedFrame();
  const held = new HeldWorkbook();
  let name = "";
  let watchesSelection = false;
  const followName = async (): Promise<void> => void ({ name } = await port.workbook());
  /** The workbook that is open now, and no later one. */
  const openWorkbook = (): HostedWorkbook => {
    const ask = held.asker();
    return {
      get name() {
        return name;
      },
      profile: PROFILES.microsoft365,
      faults,
      execute: (request) => ask(() => port.execute(request)),
      watchSelection: (watched) => {
        watchesSelection = watched;
      },
    };
  };
  void followName();
  void port.onChange(() => void followName());
  void port.onEvents((entries) => {
    for (const conversation of conversations) conversation.raise(entries);
  });
  void port.onSelection(() => {
    if (watchesSelection) for (const conversation of conversations) conversation.selectionChanged();
  });

  function mount(frame: HTMLIFrameElement, leavePane: (isBack: boolean) => void): () => void {
    // office.js keeps what it knows of a host under its name: each load gets one of its own.
    const identity = { conversation: crypto.randomUUID(), app: crypto.randomUUID(), origin };
    const carrier = openCarrier(frame, (text) => conversation.receive(text));
    const workbook = openWorkbook();
    const conversation = new HostConversation({
      identity,
      workbook: () => workbook,
      surroundings: { showPane: (visible) => onPaneWish?.(visible), leavePane },
      post: carrier.post,
      onDefect,
    });
    conversations.add(conversation);
    // The attribute names only frames yet to be made; the empty page in this one hands its name on to the pane.
    if (frame.contentWindow !== null) frame.contentWindow.name = frameName(identity);
    frame.src = manifest.paneUrl;
    mounted.put(conversation);
    return () => {
      conversations.delete(conversation);
      mounted.take(conversation);
      carrier.close();
      frame.removeAttribute("src");
    };
  }

  return {
    manifest,
    faults,
    mount,
    whileHeld: (open) =>
      held.whileHeld(async () => {
        const isAnother = await open();
        if (isAnother) {
          conversations.clear();
          mounted.clear();
        }
        return isAnother;
      }),
    run: async (functionName) => {
      await held.released;
      const { conversation, gone } = await mounted.current();
      await Promise.race([conversation.invokeCommand(functionName), gone]);
    },
    paneShown: (visible) => {
      for (const conversation of conversations) conversation.visibilityChanged(visible);
    },
  };
}

interface Mounted {
  readonly conversation: HostConversation;
  /** Kept when the frame is taken down. */
  readonly gone: Promise<void>;
}

/** The conversation with the frame that is mounted now, or will be. */
class MountedFrame {
  private now: (Mounted & { readonly leave: () => void }) | undefined;
  private waiting: ((mounted: Mounted) => void)[] = [];

  put(conversation: HostConversation): void {
    let leave: () => void = () => undefined;
    const gone = new Promise<void>((resolve) => (leave = resolve));
    const mounted = { conversation, gone, leave };
    this.now = mounted;
    for (const go of this.waiting.splice(0)) go(mounted);
  }

  take(conversation: HostConversation): void {
    if (this.now?.conversation === conversation) this.clear();
  }

  clear(): void {
    this.now?.leave();
    this.now = undefined;
  }

  async current(): Promise<Mounted> {
    return this.now ?? (await new Promise((resolve) => this.waiting.push(resolve)));
  }
}
