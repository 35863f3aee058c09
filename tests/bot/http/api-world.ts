import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/fetch";
import type { ContractRouterClient } from "@orpc/contract";
import { router, workers } from "../../../bot/compose.ts";
import { identify } from "../../../bot/http/identity.ts";
import { personLimit } from "../../../bot/http/limits.ts";
import { listen } from "../../../bot/http/listen.ts";
import { openLog } from "../../../bot/http/log.ts";
import { procedures } from "../../../bot/http/procedures.ts";
import { webApp } from "../../../bot/http/web-app.ts";
import { runner } from "../../../bot/jobs/runner.ts";
import type { Calendar } from "../../../bot/ports/calendar.ts";
import type { Changes } from "../../../bot/ports/changes.ts";
import type { Context } from "../../../bot/ports/context.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { calendarSubscriptions } from "../../../bot/schedule/subscribed/routes.ts";
import { calendarListener } from "../../../bot/schedule/watch/routes.ts";
import { seal } from "../../../bot/storage/seal.ts";
import { sqliteDocuments } from "../../../bot/storage/sqlite-documents.ts";
import { teamsLinks } from "../../../bot/teams/links.ts";
import type { Contract } from "../../../shared/contract/contract.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import { channelCalled, personCalled, tenantCalled } from "../../builders/ids.ts";
import { tokenIssuer } from "../../builders/token-issuer.ts";
import { countedChanges } from "../../fakes/counted-changes.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeDirectory } from "../../fakes/fake-directory.ts";
import { fakeMessenger } from "../../fakes/fake-messenger.ts";
import { fakeNotifier } from "../../fakes/fake-notifier.ts";
import { fakeTasks } from "../../fakes/fake-tasks.ts";

/** By a name of its own, so that what mentions it stays short. */
export interface Client extends ContractRouterClient<Contract> {}

export const contoso = tenantCalled("contoso");
export const river = { tenant: contoso, conversation: channelCalled("river") };
const audience = "api://localhost/peer-circles";

const silentCalendar: Calendar = {
  owner: "service",
  mailboxes: ["circles@contoso.example"],
  freeBusy: async (_acting, mails) => ok(mails.map((mail) => ({ mail }))),
  book: async () => refuse("refused"),
  invite: async () => refuse("refused"),
  describe: async () => refuse("refused"),
  look: async () => refuse("refused"),
  cancel: async () => ok(null),
  find: async () => ok(undefined),
  troubleOf: () => undefined,
  addToMeeting: async () => refuse("refused"),
} as Calendar;

/** The product over real HTTP and, if no other store is named, SQLite in a folder of its own, with the world outside played by fakes. */
export async function apiWorld(
  people: readonly string[],
  limits = { person: 10_000, address: 10_000 },
  inLine: readonly string[] = [],
  {
    calendar = silentCalendar,
    store = (documents: Documents) => documents,
    /** Opens a store that another world may have too. */
    open = async (folder: string): Promise<Documents & Changes> =>
      sqliteDocuments(folder, Date.now),
    /** The first of the ids that are this world's alone. */
    firstId = 0,
  } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "peer-circles-"));
  const file = await open(folder);
  const documents = store(file);
  const changes = countedChanges(file);
  const clock = fakeClock();
  const lines: string[] = [];
  const logger = openLog("debug", { write: (line: string) => lines.push(line) });
  const messenger = fakeMessenger();
  const notifier = fakeNotifier();
  const directory = fakeDirectory(people, inLine);
  const tasks = fakeTasks();
  let ids = firstId;
  const freshId = () => `fresh${String(++ids).padStart(20, "0")}`;
  const context: Context = {
    documents,
    changes,
    calendar,
    tasks,
    directory,
    messenger,
    notifier,
    clock,
    seal: seal(Buffer.alloc(32, 1).toString("base64")),
    log: logger,
    freshId,
    links: teamsLinks({ TEAMS_APP_ID: "app", PUBLIC_URL: "http://localhost" }),
  };
  const issuer = await tokenIssuer(audience);
  const stopping = new AbortController();
  const seconds = () => Date.now() / 1000;
  const app = webApp({
    identify: identify({
      loginUrl: issuer.url,
      tenants: [contoso],
      audiences: [audience],
      seconds,
    }),
    procedures: procedures(router(context, stopping.signal), logger),
    messages: (_request, response) => {
      response.status(401).end();
    },
    subscriptions: calendarSubscriptions(context),
    listening: calendarListener(context),
    logger,
    seconds,
    publicUrl: "http://localhost",
    tabFolder: folder,
    frameAncestors: ["https://teams.microsoft.com", "http://localhost:8300"],
    consenting: {
      appId: "app-id",
      tenants: [contoso],
      signInUrl: "https://login.example",
      scopes: {
        calendar: ["https://graph.example/Calendars.ReadWrite"],
        tasks: ["https://graph.example/Tasks.ReadWrite"],
      },
    },
    withinLimit: personLimit(limits.person),
    addressLimit: limits.address,
  });
  const web = await listen(app, 0, "127.0.0.1");
  const jobs = runner(context, workers(context));
  const url = `http://127.0.0.1:${web.port}`;
  const signIn = (name: string) =>
    issuer.sign({ tenant: contoso, person: personCalled(name), name });
  const withToken = (authorization: string): Client =>
    createORPCClient(new RPCLink({ url: `${url}/api/rpc`, headers: { authorization } }));

  return {
    url,
    folder,
    context,
    following: changes.following,
    clock,
    directory,
    issuer,
    messenger,
    notifier,
    tasks,
    lines,
    signIn,
    withToken,
    as: async (name: string) => withToken(`Bearer ${await signIn(name)}`),
    runDue: () => jobs.runDue(),
    async end() {
      stopping.abort();
      await Promise.all([web.close(), jobs.stop(), issuer.close()]);
      await documents.close();
      rmSync(folder, { recursive: true });
    },
  };
}
