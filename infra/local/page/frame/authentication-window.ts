import { openBridge } from "./frame-bridge.ts";
import { runtimeConfig } from "./host-protocol.ts";

/** What `authentication.authenticate` asks for. */
export interface AuthenticationRequest {
  readonly url: string;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** As teams-js takes it: whether it went well, and the result or the reason. */
export type Authenticated = readonly [done: boolean, words: string];

const lookAgainMilliseconds = 200;

/**
 * Opens a page of the app in a window of its own, as Teams on the web does, and hears what the page says at the end. The
 * page is the app's own at the beginning and at the end; in between it may be anyone's. teams-js takes https alone; here
 * the app has no certificate, and is opened where it is.
 */
export function authenticationWindow(
  host: Window,
  { url, width, height }: AuthenticationRequest,
  /** Where the app's pages come from: the manifest's valid domains. */
  origin: string,
): Promise<Authenticated> {
  const asked = URL.parse(url);
  if (asked?.protocol !== "https:" || asked.host !== new URL(origin).host)
    return Promise.resolve([false, "The address is not one of the app's own."]);
  const size = `width=${pixels(width, 600)},height=${pixels(height, 600)}`;
  const opened = host.open(`${origin}${asked.pathname}${asked.search}`, "_blank", `popup,${size}`);
  if (!opened) return Promise.resolve([false, "FailedToOpenWindow"]);
  return new Promise((resolve) => {
    const end = (answer: Authenticated) => {
      host.clearInterval(timer);
      bridge.close();
      resolve(answer);
    };
    const bridge = openBridge({
      host,
      target: () => opened,
      origin,
      responders: () => ({
        initialize: () => ["authentication", "web", JSON.stringify(runtimeConfig), "2.58.0"],
        "authentication.authenticate.success": ([result]) => {
          end([true, String(result ?? "")]);
          return undefined;
        },
        "authentication.authenticate.failure": ([reason]) => {
          end([false, String(reason ?? "")]);
          return undefined;
        },
      }),
      unknown: () => undefined,
    });
    const timer = host.setInterval(() => {
      if (opened.closed) end([false, "CancelledByUser"]);
    }, lookAgainMilliseconds);
  });
}

function pixels(asked: number | undefined, otherwise: number): number {
  const wanted = Number(asked);
  return Number.isFinite(wanted) && wanted > 0 ? Math.min(Math.max(wanted, 200), 1200) : otherwise;
}
