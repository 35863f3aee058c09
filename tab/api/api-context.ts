import { createTanstackQueryUtils } from "@orpc/tanstack-query";
import { createContext, useContext } from "react";
import type { Client } from "./client.ts";

/** The bot's API: `call` for one procedure, `query` for TanStack's options and keys. */
export interface Api {
  readonly call: Client;
  readonly query: ReturnType<typeof createTanstackQueryUtils<Client>>;
}

export function apiOver(call: Client): Api {
  return { call, query: createTanstackQueryUtils(call) };
}

const ApiContext = createContext<Api | undefined>(undefined);
export const ApiProvider = ApiContext.Provider;

export function useApi(): Api {
  const api = useContext(ApiContext);
  if (!api) throw new Error("useApi needs an ApiProvider above it");
  return api;
}
