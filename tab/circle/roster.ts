import type { Client } from "../api/client.ts";

/** Who is in this conversation, as the bot tells it. */
export type Roster = Awaited<ReturnType<Client["circle"]["roster"]>>;
