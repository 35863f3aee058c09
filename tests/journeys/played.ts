import type { LocalWorld } from "../../infra/local/local-world.ts";
import type { Product } from "../../infra/local/sample/ask-product.ts";
import type { StoredMessage } from "../../infra/local/teams/teams-state.ts";

/** A world to play in, and what differs between the settings for whoever plays. */
export interface Played {
  readonly world: LocalWorld;
  ask(url: string, token: string): Product;
  /** What of a conversation's messages counts. */
  shown<T extends Pick<StoredMessage, "id" | "from" | "edited">>(
    messages: readonly T[],
  ): readonly T[];
}
