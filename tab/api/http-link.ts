import { RPCLink } from "@orpc/client/fetch";
import type { BearerToken } from "./token.ts";

/** What speaks with the bot. A refused token is renewed once; a call ends in time, a live stream does not. */
export function httpLink(
  origin: string,
  token: BearerToken,
  send: typeof fetch,
  milliseconds: number,
): RPCLink<Record<never, never>> {
  return new RPCLink({
    url: `${origin}/api/rpc`,
    async fetch(request, init, _options, path) {
      const again = request.clone();
      // A deadline begins once there is a token: Teams may be asking the person.
      const within = () =>
        path[0] === "live" ? request.signal : shortly(request.signal, milliseconds);
      const bearer = await token();
      const answer = await send(bearing(request, bearer), { ...init, signal: within() });
      if (answer.status !== 401) return answer;
      const renewed = await token("renew");
      return send(bearing(again, renewed), { ...init, signal: within() });
    },
  });
}

function bearing(request: Request, token: string): Request {
  request.headers.set("authorization", `Bearer ${token}`);
  return request;
}

function shortly(signal: AbortSignal, milliseconds: number): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
}
