/** What tests use of the objects in Firefox's own window, which run there and not here. */
declare namespace FirefoxWindow {
  interface Browser extends Element {
    readonly messageManager: {
      addMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
      removeMessageListener(name: string, listener: (message: { data: unknown }) => void): void;
      loadFrameScript(url: string, allowDelayed: boolean): void;
    };
    readonly contentDocument: Document | null;
    readonly currentURI?: { readonly spec: string };
    readonly webProgress?: { readonly isLoadingDocument: boolean };
  }
  interface Menu extends Element {
    readonly state: string;
    activateItem(item: Element): void;
    hidePopup(): void;
    openPopup(anchor: Element | null, position: string): void;
  }
  interface Policy {
    readonly extension: {
      terminateBackground(options: object): Promise<void>;
      readonly backgroundState: string;
    };
  }
}

declare const ChromeUtils: {
  importESModule(url: string): {
    CustomizableUI: { addWidgetToArea(widget: string, area: string): void };
  };
};
declare const Services: {
  readonly console: {
    getMessageArray(): readonly {
      toString(): string;
      readonly sourceName?: string;
      readonly errorMessage?: string;
      readonly flags?: number;
    }[];
  };
};
declare const gBrowser: {
  readonly currentURI: { readonly spec: string };
  readonly selectedTab: object;
  removeAllTabsBut(tab: object, options: { animate: boolean }): void;
};
declare const WebExtensionPolicy: { getByID(id: string): FirefoxWindow.Policy };
declare const SidebarController: { show(id: string): Promise<void>; hide(): void; readonly isOpen: boolean };
declare const gURLBar: {
  focus(): void;
  search(text: string): void;
  handleCommand(event: null): void;
  value: string;
};
declare const PopupNotifications: { readonly isPanelOpen: boolean };
