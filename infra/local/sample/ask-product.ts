import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import type { Contract } from "../../../shared/contract/contract.ts";

export type Product = ContractRouterClient<Contract>;

/** The product's API, as the tab of whoever the token names uses it. */
export function askProduct(url: string, token: string): Product {
  return createORPCClient(productLink(url, token));
}

/** How the product is asked, procedure by procedure. */
export function productLink(url: string, token: string) {
  return new RPCLink({ url: `${url}/api/rpc`, headers: { authorization: `Bearer ${token}` } });
}
