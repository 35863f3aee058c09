import { type Ahead, sendAhead } from "./api/send-ahead.ts";
import { type BearerToken, keptToken } from "./api/token.ts";
import { goTo, startRoute } from "./start-route.ts";
import type { Host } from "./teams/host.ts";
import { hostOrigins } from "./teams/origins.ts";
import { teamsHost } from "./teams/teams-host.ts";

/** What is on its way before the tab's large script is here. */
export interface Beginning {
  readonly host: Host;
  readonly token: BearerToken;
  readonly send: Ahead["send"];
  /** What stands at the host's place; undefined where that was not asked or has to be asked again. */
  readonly found: Promise<unknown>;
}

/** Runs in a small script of its own: the host is asked, and the bot for what stands here, while React still loads. */
export const beginning = begin();
// Whoever reads it handles it.
beginning.catch(() => undefined);

async function begin(): Promise<Beginning> {
  const host = await teamsHost(hostOrigins(document));
  goTo(startRoute(host.setting, location));
  const token = keptToken(host.token);
  const { ask, send, take } = sendAhead(fetch);
  const { place, frame, theme } = host.setting;
  // Beside the large script, not after it.
  if (theme !== "light") import("./ui/dark-themes.ts").catch(() => undefined);
  if (place && frame !== "remove") {
    ask(`${location.origin}/api/rpc/circle/at`, place, token());
  } else {
    token().catch(() => undefined);
  }
  return { host, token, send, found: take() };
}
