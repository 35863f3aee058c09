import { randomBytes } from "node:crypto";
import type { Config } from "./config/config.ts";
import { openGraph } from "./graph/open-graph.ts";
import { workBell } from "./jobs/work-bell.ts";
import type { Clock } from "./ports/clock.ts";
import type { Context } from "./ports/context.ts";
import type { Store } from "./storage/open-store.ts";
import { seal } from "./storage/seal.ts";
import { teamsDirectory } from "./teams/directory.ts";
import { feedScope } from "./teams/feed-scope.ts";
import { teamsLinks } from "./teams/links.ts";
import { type TeamsLine, teamsLine } from "./teams/teams-line.ts";

/** The outside world as the features see it: the adapters, each behind its port. `seconds` is real time, for limits. */
export function outside(
  config: Config,
  clock: Clock,
  log: Context["log"],
  store: Store,
  seconds: () => number,
): Pick<ReturnType<typeof workBell>, "onWork"> & {
  readonly context: Context;
  readonly line: TeamsLine;
} {
  const { documents, onWork } = workBell(store.documents, clock);
  const near = { documents, clock, log, freshId };
  const line = teamsLine(config, near, seconds);
  const graph = openGraph(config, near);
  const context = {
    ...near,
    changes: store.documents,
    calendar: graph.calendar,
    tasks: graph.tasks,
    directory: teamsDirectory(line.roster, graph.directory, seconds),
    messenger: line.messenger,
    notifier: graph.notifier(feedScope(line.roster)),
    seal: seal(config.SEAL_SECRET),
    links: teamsLinks(config),
  };
  return { context, line, onWork };
}

/** 128 bits. */
const freshId = () => randomBytes(16).toString("hex");
