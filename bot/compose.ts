import type { Router } from "@orpc/server";
import type { Contract } from "../shared/contract/contract.ts";
import type { Instant } from "../shared/time/instant.ts";
import { agendaActions, agendaCommand } from "./agenda/actions.ts";
import { agendaJobs } from "./agenda/jobs.ts";
import { quickActions } from "./agenda/quick/actions.ts";
import { agendaRoutes } from "./agenda/routes.ts";
import { circleButtons } from "./circle/actions.ts";
import { charterRoutes } from "./circle/charter/routes.ts";
import { forTheRoster } from "./circle/home/actions.ts";
import { circleWorkers } from "./circle/jobs.ts";
import { liveRoutes } from "./circle/live/routes.ts";
import { membersRemoved } from "./circle/membership/actions.ts";
import { circleCommands } from "./circle/mine/actions.ts";
import { landingReader } from "./circle/page/routes.ts";
import { circleRoutes, circleWelcome } from "./circle/routes.ts";
import { commitmentActions } from "./commitment/actions.ts";
import { commitmentJobs } from "./commitment/jobs.ts";
import { commitmentRoutes } from "./commitment/routes.ts";
import type { Config } from "./config/config.ts";
import { delegatedScopes } from "./graph/delegated-scopes.ts";
import { identify } from "./http/identity.ts";
import { personLimit } from "./http/limits.ts";
import { listen } from "./http/listen.ts";
import { openLog } from "./http/log.ts";
import { nothingKept } from "./http/nothing-kept.ts";
import { onTheRoster } from "./http/on-the-roster.ts";
import { procedures } from "./http/procedures.ts";
import { webApp } from "./http/web-app.ts";
import { tellParked } from "./jobs/parked.ts";
import { runner } from "./jobs/runner.ts";
import { outside } from "./outside.ts";
import type { Actions } from "./ports/action.ts";
import { type Asked, api } from "./ports/api.ts";
import type { Clock } from "./ports/clock.ts";
import type { Context } from "./ports/context.ts";
import type { Worker } from "./ports/job.ts";
import { reflectionActions } from "./reflection/actions.ts";
import { reflectionJobs } from "./reflection/jobs.ts";
import { reflectionRoutes } from "./reflection/routes.ts";
import { rotationActions } from "./rotation/actions.ts";
import { tellTurnsWorker } from "./rotation/jobs.ts";
import { rotationRoutes } from "./rotation/routes.ts";
import { meetingEnded, meetingStarted, scheduleActions } from "./schedule/actions.ts";
import { scheduleCommands } from "./schedule/asked/actions.ts";
import { scheduleJobs } from "./schedule/jobs.ts";
import { moveActions } from "./schedule/late/actions.ts";
import { noteMailboxes } from "./schedule/mailboxes/documents.ts";
import { scheduleRoutes } from "./schedule/routes.ts";
import { calendarSubscriptions, subscribedRoutes } from "./schedule/subscribed/routes.ts";
import { calendarVisits } from "./schedule/visit/actions.ts";
import { onVisit } from "./schedule/visit/routes.ts";
import { calendarListener } from "./schedule/watch/routes.ts";
import { shelfActions, shelfExtension } from "./shelf/actions.ts";
import { shelfJobs } from "./shelf/jobs.ts";
import { shelfRoutes } from "./shelf/routes.ts";
import { openStore } from "./storage/open-store.ts";
import { teamsDoor } from "./teams/teams-door.ts";

/** The product, running. */
export interface Running {
  readonly port: number;
  /** When the next job is due, up to `until`: where a moved clock has to stop. */
  nextDue(until: Instant): Promise<Instant | undefined>;
  /** Runs all jobs that are due now and waits for them. Answers whether there were any. */
  runDue(): Promise<boolean>;
  /** Begins no job until `runDue`, and waits for those that run: before its clock is moved together with others'. */
  rest(): Promise<void>;
  /** Finishes what is under way, gives up leases, closes the store. */
  stop(): Promise<void>;
}

/**
 * Builds the product out of its adapters and features and listens. The composition root.
 * @throws StoreUnusable, CannotListen with one sentence for whoever started it
 */
export async function start(config: Config, clock: Clock): Promise<Running> {
  const logger = openLog(config.LOG_LEVEL);
  const store = await openStore(config, Date.now, logger, (operation, requestUnits) =>
    logger.debug({ operation, requestUnits }, "The store answered."),
  );
  const { context, line, onWork } = outside(config, clock, logger, store, seconds);
  const stopping = new AbortController();
  const withinLimit = personLimit(config.PERSON_LIMIT);
  const door = teamsDoor(line, context, config.ALLOWED_TENANTS, features(context), withinLimit);
  const jobs = runner(context, [...workers(context), ...door.workers], atOnce(config));
  const app = webApp({
    identify: identify({
      loginUrl: config.LOGIN_URL,
      tenants: config.ALLOWED_TENANTS,
      audiences: [config.APP_RESOURCE, config.APP_ID],
      seconds,
    }),
    procedures: procedures(router(context, stopping.signal), logger),
    messages: door.handle,
    subscriptions: calendarSubscriptions(context),
    listening: calendarListener(context),
    logger,
    seconds,
    publicUrl: config.PUBLIC_URL,
    tabFolder: config.TAB_FOLDER,
    contact: config.CONTACT,
    frameAncestors: config.FRAME_ANCESTORS,
    consenting: {
      appId: config.APP_ID,
      tenants: config.ALLOWED_TENANTS,
      signInUrl: config.SIGN_IN_URL ?? config.LOGIN_URL,
      scopes: delegatedScopes(config.GRAPH_URL),
    },
    withinLimit,
    addressLimit: config.ADDRESS_LIMIT,
    totals: store.totals,
  });
  const web = await listen(app, config.PORT, config.HOST).catch(async (error) => {
    await context.documents.close();
    throw error;
  });
  await tellParked(context, config.ALLOWED_TENANTS);
  await noteMailboxes(context, config.ALLOWED_TENANTS);
  onWork(jobs.wake);
  jobs.start();
  return {
    port: web.port,
    nextDue: (until) => jobs.nextDue(until),
    runDue() {
      jobs.start();
      return jobs.runDue();
    },
    rest: () => jobs.rest(),
    async stop() {
      stopping.abort();
      await Promise.all([web.close(), jobs.stop()]);
      await context.documents.close();
    },
  };
}

/** Every procedure of the contract, closed to who is not on the roster of the circle's conversation. */
export function router(context: Context, stopping: AbortSignal): Router<Contract, Asked> {
  const read = landingReader(context);
  return api
    .use(onTheRoster(context))
    .use(nothingKept(context))
    .use(onVisit(calendarVisits(context)))
    .router({
      circle: circleRoutes(context, read),
      charter: charterRoutes(context),
      schedule: { ...scheduleRoutes(context), ...subscribedRoutes(context) },
      agenda: agendaRoutes(context),
      rotation: rotationRoutes(context),
      commitment: commitmentRoutes(context),
      shelf: shelfRoutes(context),
      reflection: reflectionRoutes(context),
      live: liveRoutes(context, read, stopping),
    });
}

function features(context: Context): Parameters<typeof teamsDoor>[3] {
  return {
    actions: buttons(context),
    commands: [...circleCommands(context), ...scheduleCommands(context), agendaCommand(context)],
    welcome: circleWelcome(context),
    extension: shelfExtension(context),
    events: {
      meetingStarted: (place) => meetingStarted(context, place),
      meetingEnded: (place) => meetingEnded(context, place),
      membersRemoved: (place, people) => membersRemoved(context, place, people),
    },
  };
}

/** The buttons of every word's cards, closed to who is not on the roster of the circle's conversation. */
export function buttons(context: Context): readonly Actions[] {
  return forTheRoster(context, [
    ...circleButtons(context),
    scheduleActions(context),
    moveActions(context),
    agendaActions(context),
    quickActions(context),
    commitmentActions(context),
    rotationActions(context),
    reflectionActions(context),
    shelfActions(context),
  ] as readonly Actions[]);
}

/** Whatever can be waiting in the store. */
export function workers(context: Context): readonly Worker[] {
  return [
    ...circleWorkers(context),
    ...scheduleJobs(context),
    ...agendaJobs(context),
    ...commitmentJobs(context),
    ...reflectionJobs(context),
    ...shelfJobs(context),
    tellTurnsWorker(context),
  ];
}

/** Each mailbox takes four requests at a time: enough circles are under way that none of them waits for work. */
function atOnce({ CALENDAR_MAILBOX: { length } = [] }: Config): { readonly parallel: number } {
  return { parallel: 8 + 12 * length };
}

/** Seconds of real time since 1970, for what does not follow a moved clock: tokens and limits. */
function seconds(): number {
  return Date.now() / 1000;
}
