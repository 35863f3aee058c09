import { ask } from "../ask.ts";
import type { Listener } from "./open-stream.ts";

const atOnce = 32;

/** Has each of them do something, a few at once. */
export async function each(
  listeners: readonly Listener[],
  act: (listener: Listener) => Promise<unknown>,
): Promise<void> {
  const rest = listeners.values();
  const hand = async () => {
    for (const listener of rest) await act(listener);
  };
  await Promise.all(Array.from({ length: atOnce }, hand));
}

/** Asks the product for something in someone's name. */
export function rpc({ port, token }: Listener, procedure: string, input: object): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const path = `/api/rpc/${procedure}`;
  return ask({ port, path, method: "POST", headers, body: { json: input } });
}
