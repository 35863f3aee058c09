import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../../shared/contract/contract.ts";
import type { BearerToken } from "./token.ts";

/** Every procedure of the contract, as a function. */
export type Client = ContractRouterClient<Contract>;

/** The bot's API over HTTP. A refused token is renewed once; a call ends after twenty seconds, a live stream does not. */
export function httpClient(
  origin: string,
  token: BearerToken,
  send = fetch,
  milliseconds = 20_000,
): Client {
  return createORPCClient(
    new RPCLink({
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
    }),
  );
}

function bearing(request: Request, token: string): Request {
  request.headers.set("authorization", `Bearer ${token}`);
  return request;
}

function shortly(signal: AbortSignal, milliseconds: number): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(milliseconds)]);
}
