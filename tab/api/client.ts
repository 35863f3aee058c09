import { createORPCClient } from "@orpc/client";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../../shared/contract/contract.ts";
import type { BearerToken } from "./token.ts";

/** Every procedure of the contract, as a function. */
export type Client = ContractRouterClient<Contract>;

/** The bot's API over HTTP. What speaks it is fetched with the first call: what the first page shows is asked without it. */
export function httpClient(
  origin: string,
  token: BearerToken,
  send = fetch,
  milliseconds = 20_000,
): Client {
  return createORPCClient({
    async call(path, input, options) {
      const { httpLink } = await import("./http-link.ts");
      return httpLink(origin, token, send, milliseconds).call(path, input, options);
    },
  });
}
