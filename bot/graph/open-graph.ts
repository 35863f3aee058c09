import type { Config } from "../config/config.ts";
import type { Context } from "../ports/context.ts";
import type { Notifier } from "../ports/notifier.ts";
import { graphCalendar } from "./graph-calendar.ts";
import { graphClient } from "./graph-client.ts";
import { type GraphDirectory, graphDirectory } from "./graph-directory.ts";
import { type FindScope, graphNotifier } from "./graph-notifier.ts";

interface Graph {
  readonly calendar: Context["calendar"];
  readonly directory: GraphDirectory;
  notifier(scopeOf: FindScope): Notifier;
}

/** All that the product does through Microsoft Graph, over one client. */
export function openGraph(config: Config, { clock, log }: Pick<Context, "clock" | "log">): Graph {
  const graph = graphClient(config, () => clock.now());
  return {
    calendar: graphCalendar(graph, config),
    directory: graphDirectory(graph),
    notifier: (scopeOf) => graphNotifier(graph, scopeOf, log),
  };
}
