import { listen } from "../listen.ts";
import { type Account, openAccount } from "./account/account.ts";
import { type ContainerRequest, containerDefinition } from "./account/definition.ts";
import type { Split } from "./local/local-desk.ts";
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
 * @throws Error with a sentence for people when the port is taken or the file cannot be used
 */
export async function startCosmos(options: Options) {
  const { port, file, ranges = 2, nowMs = Date.now, containers = [] } = options;
  const account = openAccount({ file, ranges, nowMs });
  const [trouble, meter] = [troubleDesk(), newMeter()];
  const split = splitting(account);
  const listening = await closingOnFailure(account, () => {
    for (const { database, container } of containers) make(account, database, container);
    return listen(serveCosmos({ account, trouble, meter, split }), port);
  });
  return {
    url: `http://localhost:${listening.port}`,
    trouble,
    /** What was spent on each operation. */
    spent: meter.read,
    forgetSpent: meter.reset,
    split,
    async stop(): Promise<void> {
      await listening.close();
      account.close();
    },
  };
}

async function closingOnFailure<T>(account: Account, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    account.close();
    throw fault;
  }
}

function make(account: Account, database: string, container: ContainerRequest): void {
  const definition = containerDefinition(container);
  if (!account.databases().some(({ id }) => id === database)) account.createDatabase(database);
  if (!account.containers(database).some((each) => each.definition().id === definition.id))
    account.createContainer(database, definition);
}

/** Splits a physical range in the middle: the first one, if none is named. */
function splitting(account: Account): Split {
  return (database, id, range) => {
    const container = account.container(database, id);
    const chosen = range ?? container.ranges()[0]?.id ?? "0";
    container.setRanges(splitRanges(container.ranges(), chosen));
    return container.ranges();
  };
}

export type Cosmos = Awaited<ReturnType<typeof startCosmos>>;
