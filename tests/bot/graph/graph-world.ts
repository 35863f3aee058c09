import { graphCalendar } from "../../../bot/graph/graph-calendar.ts";
import { graphClient } from "../../../bot/graph/graph-client.ts";
import { graphDirectory } from "../../../bot/graph/graph-directory.ts";
import { graphNotifier } from "../../../bot/graph/graph-notifier.ts";
import { graphTasks } from "../../../bot/graph/graph-tasks.ts";
import { trust } from "../../../infra/local/certificates.ts";
import { type Microsoft365Options, startMicrosoft365 } from "../../../infra/local/microsoft365.ts";
import { app, organisation, serviceMailbox } from "../../../infra/local/organisation/app.ts";
import { people } from "../../../infra/local/organisation/people.ts";
import { chat, team } from "../../../infra/local/organisation/places.ts";
import { tenantId } from "../../../shared/kernel/ids.ts";
import { instant } from "../../../shared/time/instant.ts";
import { fakeLog } from "../../fakes/fake-log.ts";

export const now = instant("2026-11-23T07:00:00Z");

/** The product's Graph adapters against Entra ID and Graph over real HTTPS. */
export async function aGraph(
  mailbox: string | undefined = serviceMailbox.mail,
  options: Partial<Microsoft365Options> = {},
) {
  const calendarMailbox = mailbox;
  const world = await startMicrosoft365({ port: 0, now: () => now, calendarMailbox, ...options });
  trust(world.authority);
  const settings = {
    APP_ID: app.id,
    APP_TENANT: tenantId.parse(organisation.tenant),
    APP_SECRET: app.secret,
    LOGIN_URL: world.url,
    GRAPH_URL: world.url,
    TEAMS_APP_ID: app.teamsAppId,
    CALENDAR_MAILBOX: mailbox === undefined ? undefined : [mailbox],
    MANAGED_IDENTITY: undefined,
  };
  const graph = graphClient(settings, () => now);
  return {
    world,
    client: graph,
    calendar: graphCalendar(graph, settings, () => now),
    directory: graphDirectory(graph),
    tasks: graphTasks(graph),
    notifier: graphNotifier(
      graph,
      async ({ conversation }) =>
        conversation === chat.id ? { chat: conversation } : { team: team.id },
      fakeLog(),
    ),
    people: Object.values(people).filter(({ guest }) => !guest),
  };
}
