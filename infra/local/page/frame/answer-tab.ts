import type { Authenticated, AuthenticationRequest } from "./authentication-window.ts";
import type { FrameContext, Responders } from "./host-protocol.ts";
import { runtimeConfig } from "./host-protocol.ts";

/** What a dialog opened by a tab is to show. */
export interface DialogRequest {
  readonly url: string;
  readonly title: string;
  readonly width?: number | string | undefined;
  readonly height?: number | string | undefined;
}

/** What `pages.navigateToApp` asks for. */
export interface AppPlace {
  readonly appId?: string | undefined;
  readonly pageId?: string | undefined;
  readonly subPageId?: string | undefined;
  readonly channelId?: string | undefined;
  readonly chatId?: string | undefined;
}

/** What a tab may ask of the page around it. */
export interface TabDoors {
  readonly frameContext: FrameContext;
  readonly context: () => unknown;
  readonly token: () => Promise<string>;
  readonly authenticate: (request: AuthenticationRequest) => Promise<Authenticated>;
  readonly loaded: () => void;
  readonly failed: (words: string) => void;
  /** Answers whether there was something to open. */
  readonly openLink: (link: string) => boolean;
  readonly openApp: (place: AppPlace) => boolean;
  readonly openDialog: (dialog: DialogRequest) => Promise<readonly [unknown, unknown]>;
  readonly goBack: () => void;
  readonly shareLink: (sub: string, label: string) => void;
  readonly meeting: () => unknown;
  readonly settings: () => unknown;
  /** The app's tabs here, as teams-js lists them. */
  readonly tabs: () => readonly unknown[];
}

const silent = () => undefined;
const refused = (words: string) => [false, words] as const;

/** Answers of a frame that shows a tab, by the names that teams-js 2.58 sends. */
export function answerTab(doors: TabDoors): Responders {
  return {
    initialize: () => [doors.frameContext, "web", JSON.stringify(runtimeConfig), "2.58.0"],
    getContext: () => [doors.context()],
    "appInitialization.appLoaded": () => {
      doors.loaded();
      return undefined;
    },
    "appInitialization.success": () => {
      doors.loaded();
      return [undefined];
    },
    "appInitialization.failure": ([reason]) => {
      doors.failed(wordsOf(reason));
      return undefined;
    },
    "appInitialization.expectedFailure": silent,
    "authentication.getAuthToken": async () => {
      try {
        return [true, await doors.token()];
      } catch (fault) {
        return refused(wordsOf(fault));
      }
    },
    "authentication.authenticate": ([url, width, height]) =>
      doors.authenticate({ url: String(url), width: Number(width), height: Number(height) }),
    executeDeepLink: ([link]) =>
      doors.openLink(String(link)) ? [true] : refused("This link leads nowhere here."),
    "pages.navigateToApp": ([place]) =>
      doors.openApp(place as AppPlace) ? [true] : refused("There is no such app here."),
    "pages.currentApp.navigateTo": ([place]) => {
      doors.openApp(place as AppPlace);
      return [null, undefined];
    },
    "pages.currentApp.navigateToDefaultPage": () => {
      doors.openApp({});
      return [null, undefined];
    },
    navigateBack: () => {
      doors.goBack();
      return [true];
    },
    shareDeepLink: ([sub, label]) => {
      doors.shareLink(String(sub ?? ""), String(label ?? ""));
      return undefined;
    },
    "tasks.startTask": ([dialog]) => doors.openDialog(dialog as DialogRequest),
    "tasks.updateTask": silent,
    "settings.getSettings": () => [doors.settings()],
    getTabInstances: () => [{ teamTabs: doors.tabs() }],
    getMruTabInstances: () => [{ teamTabs: doors.tabs() }],
    "meeting.getMeetingDetails": () => [null, doors.meeting()],
    setFrameContext: silent,
    returnFocus: silent,
    readyToUnload: silent,
  };
}

function wordsOf(reason: unknown): string {
  if (reason instanceof Error) return reason.message;
  if (typeof reason === "string") return reason;
  const { message } = (reason ?? {}) as { readonly message?: unknown };
  return typeof message === "string" ? message : "The app could not start.";
}
