import { call } from "@orpc/server";
import { agendaRoutes } from "../../../bot/agenda/routes.ts";
import { readInside } from "../../../bot/circle/documents.ts";
import { membershipRoutes } from "../../../bot/circle/membership/routes.ts";
import { runner } from "../../../bot/jobs/runner.ts";
import type { Turn } from "../../../bot/ports/action.ts";
import type { Calendar } from "../../../bot/ports/calendar.ts";
import type { Caller } from "../../../bot/ports/caller.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { scheduleActions } from "../../../bot/schedule/actions.ts";
import { scheduleJobs } from "../../../bot/schedule/jobs.ts";
import { scheduleRoutes } from "../../../bot/schedule/routes.ts";
import { calendarVisits } from "../../../bot/schedule/visit/actions.ts";
import { seal } from "../../../bot/storage/seal.ts";
import type { ScheduleAction } from "../../../shared/contract/schedule.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { TimeChosen } from "../../../shared/schedule/time-chosen.ts";
import { instant } from "../../../shared/time/instant.ts";
import { aCircle } from "../../builders/circle.ts";
import { memoryDocuments } from "../../builders/documents.ts";
import { channelCalled, personCalled, tenantCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { fakeCalendar } from "../../fakes/fake-calendar.ts";
import { fakeClock } from "../../fakes/fake-clock.ts";
import { fakeDirectory } from "../../fakes/fake-directory.ts";
import { fakeMessenger } from "../../fakes/fake-messenger.ts";
import { fakeNotifier } from "../../fakes/fake-notifier.ts";

export const startsAt = instant("2026-11-26T14:00:00Z");

/** Someone with the token of their tab. */
export const as = (name: string): Caller => ({
  tenant: tenantCalled("contoso"),
  person: personCalled(name),
  name,
  assertion: `token-of-${name}`,
});

/** Ada, Bo and Cy's circle with everything around it, on 22 November at nine. */
export async function aSchedule(
  owner: Calendar["owner"] = "service",
  holding: Parameters<typeof storedCircle>[1] = { circle: aCircle({ root: "root-1" }) },
) {
  const documents = memoryDocuments();
  const clock = fakeClock();
  const messenger = fakeMessenger();
  const calendar = fakeCalendar(owner);
  let fresh = 0;
  const context = {
    documents,
    clock,
    messenger,
    calendar,
    notifier: fakeNotifier(),
    directory: fakeDirectory(["ada", "bo", "cy"]),
    seal: seal(Buffer.alloc(32, 7).toString("base64")),
    freshId: () => `fresh${String(++fresh).padStart(16, "0")}`,
    links: {
      circle: () => "https://teams.example/circle",
      add: "https://teams.example/add",
      tab: "https://tab.example",
    },
    log: { info() {}, warn() {}, error() {} },
  };
  const address = await storedCircle(documents, holding);
  const routes = scheduleRoutes(context);
  const members = membershipRoutes(context);
  const asks = agendaRoutes(context);
  const visits = calendarVisits(context);
  const at = (caller: Caller) => ({ context: { caller, secondsLeft: () => 600, request: "r1" } });
  const inside = async () => {
    const found = await readInside(context, address);
    if (!found) throw new Error("no circle");
    return found;
  };
  const sessions = async (): Promise<readonly Session[]> =>
    (await inside()).sessions.map(({ value }) => value);
  const session = async (): Promise<Session> => {
    const last = (await sessions()).at(-1);
    if (!last) throw new Error("no session");
    return last;
  };
  const of = async () => ({ ...address, session: (await session()).id });
  const jobs = runner(context, scheduleJobs(context));
  const partition = circlePartition(address.tenant, address.circle);
  /** Runs one worker by hand, as a second delivery of the same job would. */
  const again = async (type: string, dueFrom = clock.now()) => {
    const worker = scheduleJobs(context).find((each) => each.type === type);
    return worker?.run({ payload: await of(), partition, dueFrom, now: clock.now() });
  };
  return {
    ...context,
    context,
    address,
    inside,
    session,
    sessions,
    propose: (caller = as("ada")) => call(routes.propose, address, at(caller)),
    book: (caller = as("ada"), when = startsAt, chosen: Pick<TimeChosen, "because"> = {}) =>
      call(routes.book, { ...address, startsAt: when, minutes: 45, ...chosen }, at(caller)),
    cancel: async (caller = as("ada")) => call(routes.cancel, await of(), at(caller)),
    come: async (caller: Caller, coming: boolean) =>
      call(routes.come, { ...(await of()), coming }, at(caller)),
    shorten: async (caller: Caller, busy: boolean) =>
      call(routes.shorten, { ...(await of()), busy }, at(caller)),
    begin: async (caller = as("ada")) => call(routes.start, await of(), at(caller)),
    close: async (caller = as("ada")) => call(routes.close, await of(), at(caller)),
    attend: async (caller: Caller, present = true, which?: Session) => {
      const { id } = which ?? (await session());
      return call(routes.attend, { ...address, session: id, present }, at(caller));
    },
    press: async (name: string, verb: ScheduleAction["verb"], more: object = {}) => {
      const turn: Turn = {
        tenant: address.tenant,
        caller: as(name),
        language: "en",
        conversation: channelCalled("river"),
        now: clock.now(),
      };
      const pressed = { verb, ...(await of()), ...more } as ScheduleAction;
      return scheduleActions(context).run(pressed, turn);
    },
    ask: (text: string) => call(asks.add, { ...address, text, mode: "listening" }, at(as("bo"))),
    join: (name: string) => call(members.join, { ...address, offer: "", wish: "" }, at(as(name))),
    leave: (name: string) => call(members.leave, address, at(as(name))),
    /** Looks at the circle, and waits for what follows behind it. */
    look: (caller: Caller) => visits(address, caller),
    /** Leaves in the tab, and waits likewise. */
    leaveInTab: async (caller: Caller) => {
      await call(members.leave, address, at(caller));
      await visits(address, caller, { atOnce: true });
    },
    bookAgain: async (caller = as("ada")) => call(routes.bookAgain, await of(), at(caller)),
    run: () => jobs.runDue(),
    /** What has been put away. */
    history: () => documents.list(partition, undefined, { from: "past|", until: "past}" }),
    /** Jobs that wait, by type. */
    waiting: async () =>
      (await documents.list(partition, "job")).map(
        ({ body, dueAt }) => `${(body as { readonly type: string }).type} ${dueAt}`,
      ),
    again,
    /** The same, and records what came of it, as another instance would. */
    carryOut: async (type: string) => {
      const writes = (await again(type)) ?? [];
      await documents.commit(partition, writes, context.freshId());
    },
  };
}
