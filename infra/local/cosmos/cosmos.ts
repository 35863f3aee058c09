import { listen } from "../listen.ts";
import { openAccount } from "./account/account.ts";
import { type ContainerRequest, containerDefinition } from "./account/definition.ts";
import { meter as newMeter } from "./local/meter.ts";
import { troubleDesk } from "./local/trouble.ts";
import { splitRanges } from "./partition/physical-range.ts";
import { serveCosmos } from "./serve.ts";

interface Options {
  /** 0 takes a free one. */
  readonly port: number;
  /** Where the data outlive a restart and a kill; in memory without. */
  readonly file?: string | undefined;
  /** How many physical ranges a new container has; 2 when it does not say, so that nothing relies on one. */
  readonly ranges?: number;
  readonly nowMs?: () => number;
  /** What is there from the start, if it is not already. */
  readonly containers?: readonly {
    readonly database: string;
    readonly container: ContainerRequest;
  }[];
}

/**
 * An account of Cosmos DB on this machine, over http, for the key of every emulator (emulator-key.ts). The SDK needs
 * `connectionPolicy: { enableEndpointDiscovery: false }` and no agent.
 *
 * @throws Error with a sentence for people when the port is taken
 */
export async function startCosmos(options: Options) {
  const { port, file, ranges = 2, nowMs = Date.now, containers = [] } = options;
  const account = openAccount({ file, ranges, nowMs });
  for (const { database, container } of containers) {
    const definition = containerDefinition(container);
    if (!account.databases().some(({ id }) => id === database)) account.createDatabase(database);
    if (!account.containers(database).some((each) => each.definition().id === definition.id))
      account.createContainer(database, definition);
  }
  const [trouble, meter] = [troubleDesk(), newMeter()];
  const listening = await listen(serveCosmos({ account, trouble, meter }), port);
  return {
    url: `http://localhost:${listening.port}`,
    trouble,
    /** What was spent on each operation. */
    spent: meter.read,
    forgetSpent: meter.reset,
    /** Splits a physical range in the middle: the first one, if none is named. */
    split(database: string, id: string, range?: string): void {
      const container = account.container(database, id);
      const chosen = range ?? container.ranges()[0]?.id ?? "0";
      container.setRanges(splitRanges(container.ranges(), chosen));
    },
    async stop(): Promise<void> {
      await listening.close();
      account.close();
    },
  };
}
export type Cosmos = Awaited<ReturnType<typeof startCosmos>>;
