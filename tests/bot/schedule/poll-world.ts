import { buttons } from "../../../bot/compose.ts";
import type { Turn } from "../../../bot/ports/action.ts";
import type { Calendar } from "../../../bot/ports/calendar.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import { runAction } from "../../../bot/teams/run-action.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import type { PollSays } from "../../../shared/schedule/poll-says.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { personCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { fakeCalendar } from "../../fakes/fake-calendar.ts";
import { apiWorld, type Client, contoso } from "../http/api-world.ts";

export const poll = "pollofada000000001" as SessionId;
const everyone = ["ada", "bo", "cy", "di"];

/** Ada, Bo, Cy and Di's circle with calendars, over HTTP; Zoe is somebody else. */
export async function pollWorld(owner: Calendar["owner"] = "service") {
  const calendar = fakeCalendar(owner);
  const world = await apiWorld([...everyone, "zoe"], undefined, [], { calendar });
  const id = world.context.freshId() as CircleAddress["circle"];
  const members = everyone.map((name) => aMember(name));
  const made = aCircle({ id, members, root: "root-1" });
  const address = await storedCircle(world.context.documents, { circle: made });
  const clients: Record<string, Client> = {};
  for (const name of [...everyone, "zoe"]) clients[name] = await world.as(name);
  const as = (name: string) => clients[name] as Client;
  const of = { ...address, poll };
  const view = (name = "ada") => as(name).schedule.poll(of);
  const turn = (name: string): Turn => ({
    caller: { tenant: contoso, person: personCalled(name), name },
    language: "en",
    tenant: contoso,
    conversation: made.home,
    now: world.clock.now(),
  });
  return {
    ...world,
    calendar,
    address,
    of,
    as,
    view,
    open: (name = "ada") => as(name).schedule.openPoll(of),
    /** y, i or n for each time, first first. */
    async says(name: string, line: string) {
      const words: Record<string, PollSays> = { y: "yes", i: "if-need-be", n: "no" };
      const { times } = await view(name);
      const said = times.map(({ startsAt }, place) => {
        const says = words[line[place] ?? line.at(-1) ?? "n"] ?? "no";
        return { startsAt, says };
      });
      return as(name).schedule.answerPoll({ ...of, says: said });
    },
    press: (name: string, action: object) =>
      runAction(buttons(world.context), { ...of, ...action }, turn(name)),
    /** The last that stands in the thread of the poll's post, and the posts there are of it. */
    cards: () =>
      world.messenger.sent
        .filter(({ message }) => JSON.stringify(message.card).includes("When can you come?"))
        .map(({ message, activity }) => ({ edit: activity !== undefined, ...message.card })),
    page: async () => (await as("bo").circle.page(address)).poll,
    next: async () => (await as("bo").circle.page(address)).next,
    async passes(span: Parameters<typeof later>[1]) {
      world.clock.moveTo(later(world.clock.now(), span));
      await world.runDue();
      await world.runDue();
    },
    async until(at: Instant) {
      world.clock.moveTo(at);
      await world.runDue();
      await world.runDue();
    },
    /** What is kept of what people answered. */
    answers: async () =>
      JSON.stringify(
        await world.context.documents.list(circlePartition(contoso, address.circle), "poll"),
      ),
    stored: async () =>
      JSON.stringify(await world.context.documents.list(circlePartition(contoso, address.circle))),
  };
}

/** The code of a refusal, or "done". */
export const code = (what: Promise<unknown>) =>
  what.then(
    () => "done",
    (error: { readonly code?: string }) => error.code,
  );
