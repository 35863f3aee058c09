import type { Instant } from "../../../shared/time/instant.ts";
import type { Person } from "../organisation/people.ts";
import type { Calendars } from "./calendars.ts";
import type { ChangeLog } from "./change-log.ts";
import type { GraphWorld } from "./graph-world.ts";
import type { Mailbox } from "./mailboxes.ts";
import type { Subscriptions } from "./subscriptions.ts";

/** Who calls: the app itself, or the app on a person's behalf. */
export type GraphCaller =
  | { readonly as: "app"; readonly permissions: readonly string[] }
  | { readonly as: "person"; readonly person: Person; readonly permissions: readonly string[] };

/** One request, past the doors. `params` are the path's, decoded; in `/me/…` paths `user` is the caller. */
export interface Call {
  readonly caller: GraphCaller;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** Zone name in which the caller wants to read times: `Prefer: outlook.timezone`. */
  readonly zone: string;
  /** The whole `Prefer` header. */
  readonly prefer: string;
  /** Where the request went, without its query. */
  readonly address: string;
  readonly now: Instant;
  readonly world: World;
}

export interface World extends GraphWorld {
  readonly calendars: Calendars;
  readonly changeLog: ChangeLog;
  readonly subscriptions: Subscriptions;
  /** A mailbox as its owner has set it by now. */
  asSet(mailbox: Mailbox): Mailbox;
  /** Whether an event in this owner's mailbox can be an online meeting. */
  hasTeams(owner: string): boolean;
}

export type Answer =
  | { readonly status: 200 | 201; readonly body: object }
  | { readonly status: 200; readonly picture: string }
  | { readonly status: 201 | 202 | 204 };

/** What Graph's own metadata calls a body. */
export type Shape =
  | { readonly type: string; readonly many?: boolean; readonly expands?: readonly string[] }
  | { readonly action: string; readonly on: string };

/** One thing Graph can do. `{names}` in the path are parameters, spelled as Microsoft's documentation does. */
export interface Operation {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  readonly path: string;
  /** Which service answers: it has its own way to refuse, and its own grants besides the token's. */
  readonly service: "directory" | "mailbox" | "meetings" | "subscriptions" | "team" | "chat";
  /** Any one of these permissions suffices. */
  readonly application: readonly string[];
  readonly delegated: readonly string[];
  readonly request?: Shape;
  readonly answer?: Shape;
  readonly run: (call: Call) => Answer | Promise<Answer>;
}
