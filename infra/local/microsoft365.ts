import type { Instant } from "../../shared/time/instant.ts";
import type { Entra } from "./entra/entra.ts";
import type { GraphWorld } from "./graph/graph-world.ts";

export interface Microsoft365Options {
  /** TCP port on the loopback interface; 0 takes a free one. */
  readonly port: number;
  /** Where keys, certificates and state are kept. Without it state lives in memory and keys are new. */
  readonly dataFolder?: string | undefined;
  /** The world's clock, which may be moved. Tokens and limits keep to the real one. */
  readonly now: () => Instant;
  /** Mail address of the service mailbox, when there is one. */
  readonly calendarMailbox?: string | undefined;
}

/** Entra ID and Graph on one HTTPS address. */
export interface Microsoft365 extends Entra {
  /** `https://localhost:port`: LOGIN_URL and GRAPH_URL. */
  readonly url: string;
  /** The certificate authority's file: NODE_EXTRA_CA_CERTS. */
  readonly authority: string;
  readonly graph: GraphWorld;
  /** What GRAPH_METADATA found wrong, for a test's teardown. */
  readonly contractErrors: readonly string[];
  stop(): Promise<void>;
}
