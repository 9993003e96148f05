/** What the page shows of an add-in's manifest. Addresses are as the page's own server serves them. */
export interface AddInManifest {
  readonly name: string;
  /** The page of the pane. */
  readonly paneUrl: string;
  /** The buttons of its ribbon group, in order. */
  readonly buttons: readonly AddInButton[];
}

export interface AddInButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon drawn at 20 pixels. */
  readonly icon: string;
  readonly action: { readonly kind: "showPane" } | { readonly kind: "function"; readonly name: string };
}

/** The page's part in the life of the add-in: who answers its frame, and who presses its buttons. */
export interface AddInHost {
  readonly manifest: AddInManifest;
  /**
   * Readies a frame that is in the page but empty, loads the pane in it and answers it. The answer takes it down again.
   *
   * @param leave told when Tab ran past the pane's last control, or back past its first: the browser does not take the focus on
   */
  readonly mount: (frame: HTMLIFrameElement, leave: (isBack: boolean) => void) => () => void;
  /**
   * Opens another workbook while the add-in is held still: what it asks meanwhile waits. With another one open its frame has
   * nothing to ask of any more (what waits is never answered) and is to be mounted anew.
   *
   * @param open whether another workbook is open now; else, or when it throws, the frame goes on
   */
  readonly whileHeld: (open: () => Promise<boolean>) => Promise<void>;
  /**
   * Runs a function of the add-in in its mounted frame, once that is ready; ends when the add-in says it is done, or with its
   * frame.
   */
  readonly run: (functionName: string) => Promise<void>;
  /** To be told whenever the pane was shown or hidden. */
  readonly paneShown: (visible: boolean) => void;
}
