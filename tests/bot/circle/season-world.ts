import type { Calendar } from "../../../bot/ports/calendar.ts";
import type { Changes } from "../../../bot/ports/changes.ts";
import type { Documents } from "../../../bot/ports/documents.ts";
import { circlePartition } from "../../../bot/ports/partition.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { type Charged, charged } from "../../builders/charged.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { channelCalled, circleCalled } from "../../builders/ids.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { fakeCalendar } from "../../fakes/fake-calendar.ts";
import { apiWorld, contoso } from "../http/api-world.ts";

const names = ["ada", "bo", "cy", "dee", "eve", "flo", "gus", "hal", "ida", "jo", "kim", "lu"];

/** Of the length that people write, with the letters of German. */
const words = "Für schwierige Gespräche üben: zuhören, nachfragen, Grenzen setzen.";
const hours = { weekdays: [1, 2, 3, 4, 5], from: "09:00", until: "17:00" };
/** Answers of Graph are this long. */
const [eventLength, linkLength] = [152, 280];

/** A store that keeps account: request units since it was last asked. */
interface Accounted {
  readonly open?: () => Promise<Documents & Changes>;
  readonly store?: (documents: Documents) => Documents;
  spent(): number;
}

/** SQLite, and what the same would cost in Cosmos DB. */
function estimated(): Accounted {
  let account: Charged | undefined;
  return {
    store(documents) {
      account = charged(documents);
      return account;
    },
    spent: () => account?.spent() ?? 0,
  };
}

/** The product over HTTP with twelve members in each circle, and what its use costs in Cosmos DB. */
export async function seasonWorld({ spent, ...on }: Accounted = estimated()) {
  const world = await apiWorld(names, undefined, [], { calendar: longCalendar(), ...on });
  const { documents } = world.context;
  return {
    ...world,
    spent: () => spent(),
    /** Request units that this costs. */
    async cost(asked: () => Promise<unknown>): Promise<number> {
      spent();
      await asked();
      return spent();
    },
    /** A circle of so many who have said what they bring, with six things on its shelf. */
    async made(name: string, size = names.length): Promise<CircleAddress> {
      const address = await storedCircle(documents, { circle: aFullCircle(name, size) });
      const ada = await world.as("ada");
      for (const title of ["one", "two", "three", "four", "five", "six"])
        await ada.shelf.add({
          ...address,
          title,
          why: words,
          link: "https://books.example/on-asking",
        });
      return address;
    },
    idsIn: async ({ tenant, circle }: CircleAddress, from = "", until = "~") => {
      const found = await documents.list(circlePartition(tenant, circle), undefined, {
        from,
        until,
      });
      return found.map(({ id }) => id);
    },
    /** Jobs run until nothing is due any more at that time. */
    async until(at: Instant) {
      world.clock.moveTo(at);
      await world.runDue();
    },
  };
}

export type SeasonWorld = Awaited<ReturnType<typeof seasonWorld>>;

/** Books, holds and looks back on so many sessions, a fortnight each and with four asks reached in each. */
export async function playSeason(world: SeasonWorld, address: CircleAddress, sessions: number) {
  const clients = await Promise.all(names.slice(0, 8).map((name) => world.as(name)));
  const [ada] = clients;
  if (!ada) throw new Error("nobody");
  for (let number = 1; number <= sessions; number++) {
    const startsAt = later(world.clock.now(), { days: 2 });
    for (let ask = 0; ask < 4; ask++)
      await ada.agenda.add({ ...address, text: `${words} ${number}.${ask}`, mode: "advice" });
    const { session } = await ada.schedule.book({ ...address, startsAt, minutes: 60 });
    await world.runDue();
    const at = { ...address, session };
    await world.until(later(startsAt, { minutes: 50 }));
    for (const client of clients.slice(0, 8))
      await client.schedule.attend({ ...at, present: true });
    await ada.schedule.close(at);
    await world.runDue();
    for (const client of clients.slice(0, 6))
      await client.reflection.pulse({ ...at, worth: "yes", got: "partly" });
    for (let day = 1; day <= 12; day++) await world.until(later(startsAt, { days: day }));
  }
}

function aFullCircle(name: string, size: number) {
  const members = names
    .slice(0, size)
    .map((each) => aMember(each, { offer: words, wish: words, hours }));
  return aCircle({
    id: circleCalled(name),
    home: channelCalled(name),
    purpose: words,
    members,
    tenant: contoso,
    root: "1700000000000",
  });
}

function longCalendar(): Calendar {
  const calendar = fakeCalendar("service");
  return {
    ...calendar,
    async book(acting, request) {
      const made = await calendar.book(acting, request);
      if (!made.ok) return made;
      const { event, joinUrl = "" } = made.value;
      const long = {
        event: event.padEnd(eventLength, "A"),
        joinUrl: joinUrl.padEnd(linkLength, "a"),
      };
      return ok({ ...made.value, ...long });
    },
  };
}
