/** Where in Teams a frame stands. teams-js holds back the functions that do not belong there. */
export type FrameContext = "content" | "settings" | "remove" | "sidePanel" | "task";

/** A call of teams-js 2.58, as it arrives by postMessage. */
export interface HostRequest {
  readonly id: number;
  readonly uuidAsString?: string | undefined;
  readonly func: string;
  readonly args: readonly unknown[];
}

/** The arguments that teams-js resolves with; undefined for a call that waits for none. */
export type Answer = readonly unknown[] | undefined;
type Responder = (args: readonly unknown[]) => Answer | Promise<Answer>;
export type Responders = Readonly<Record<string, Responder>>;

/** Undefined for a message that is not teams-js'. */
export function readRequest(data: unknown): HostRequest | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const { id, uuidAsString, func, args } = data as Readonly<Record<string, unknown>>;
  if (typeof func !== "string") return undefined;
  return {
    id: typeof id === "number" ? id : -1,
    ...(typeof uuidAsString === "string" ? { uuidAsString } : {}),
    func,
    args: Array.isArray(args) ? args : [],
  };
}

/** What this host can do. teams-js refuses at once whatever is not named here. */
export const runtimeConfig = {
  apiVersion: 4,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  supports: {
    app: { notifySuccessResponse: {} },
    dialog: { url: { parentCommunication: {} }, update: {} },
    pages: { backStack: {}, config: {}, currentApp: {}, tabs: {} },
    teamsCore: {},
  },
} as const;

/** What teams-js is told of a function that this host does not have. */
export const notSupported = { errorCode: 100, message: "This host does not have this function." };
