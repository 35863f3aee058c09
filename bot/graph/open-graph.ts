import type { Config } from "../config/config.ts";
import type { Context } from "../ports/context.ts";
import type { Notifier } from "../ports/notifier.ts";
import { graphCalendar } from "./graph-calendar.ts";
import { graphClient } from "./graph-client.ts";
import { type GraphDirectory, graphDirectory } from "./graph-directory.ts";
import { type FindScope, graphNotifier } from "./graph-notifier.ts";
import { graphTasks } from "./graph-tasks.ts";
import { calendarNews } from "./subscriptions.ts";

interface Graph {
  readonly calendar: Context["calendar"];
  readonly tasks: Context["tasks"];
  readonly directory: GraphDirectory;
  notifier(scopeOf: FindScope): Notifier;
}

/** All that the product does through Microsoft Graph, over one client. */
export function openGraph(config: Config, { clock, log }: Pick<Context, "clock" | "log">): Graph {
  const now = () => clock.now();
  const graph = graphClient(config, now);
  return {
    calendar: { ...graphCalendar(graph, config, now), news: calendarNews(graph, config) },
    tasks: graphTasks(graph),
    directory: graphDirectory(graph),
    notifier: (scopeOf) => graphNotifier(graph, scopeOf, log),
  };
}
