import { type Ahead, sendAhead } from "./api/send-ahead.ts";
import { type BearerToken, keptToken } from "./api/token.ts";
import type { Host } from "./teams/host.ts";
import { hostOrigins } from "./teams/origins.ts";
import { teamsHost } from "./teams/teams-host.ts";

/** What is on its way before the tab's large script is here. */
export interface Beginning {
  readonly host: Host;
  readonly token: BearerToken;
  readonly send: Ahead["send"];
}

/** Runs in a small script of its own: the host is asked, and the bot for what stands here, while React still loads. */
export const beginning = begin();
// Whoever reads it handles it.
beginning.catch(() => undefined);

async function begin(): Promise<Beginning> {
  const host = await teamsHost(hostOrigins(document));
  const token = keptToken(host.token);
  const { ask, send } = sendAhead(fetch);
  const { place, frame } = host.setting;
  if (place && frame !== "remove") {
    ask(`${location.origin}/api/rpc/circle/at`, place, token());
  } else {
    token().catch(() => undefined);
  }
  return { host, token, send };
}
