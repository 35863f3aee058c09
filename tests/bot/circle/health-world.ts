import { buttons } from "../../../bot/compose.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import type { RungName } from "../../../shared/circle/circle-health.ts";
import { later } from "../../../shared/time/instant.ts";
import { cardLint } from "../../builders/card-lint.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { storedCircle } from "../../builders/stored-circle.ts";
import { aTurn } from "../../builders/turn.ts";
import { fakeCalendar } from "../../fakes/fake-calendar.ts";
import { apiWorld, type Client } from "../http/api-world.ts";

const names = ["ada", "bo", "cy"];

/** Ada, Bo and Cy over HTTP in a circle that books into a service mailbox; Eve is in the channel and not in the circle. */
export async function healthWorld(over: Partial<Circle> = {}) {
  const calendar = { ...fakeCalendar("service"), trouble: () => undefined };
  const world = await apiWorld([...names, "eve"], undefined, [], { calendar });
  const joinedAt = world.clock.now();
  const members = names.map((name) => aMember(name, { joinedAt }));
  const stored = { circle: aCircle({ root: "root-1", members, ...over }) };
  const address = await storedCircle(world.context.documents, stored);
  const [ada, bo, cy, eve] = await Promise.all([
    world.as("ada"),
    world.as("bo"),
    world.as("cy"),
    world.as("eve"),
  ]);

  /** A week at a time at most. */
  async function passes(days: number): Promise<void> {
    world.clock.moveTo(later(world.clock.now(), { days: Math.min(7, days) }));
    await world.runDue();
    if (days > 7) await passes(days - 7);
  }
  const rung = async () => {
    const found = (await ada.circle.health(address)).rung;
    if (!found) throw new Error("nothing is offered");
    return { rung: found.name, at: found.at };
  };
  /** A session in two days, whose day passes. */
  async function session(held: boolean) {
    const startsAt = later(world.clock.now(), { days: 2 });
    const { minutes } = (await ada.circle.page(address)).rhythm;
    const { session: id } = await ada.schedule.book({ ...address, startsAt, minutes });
    await world.runDue();
    const at = { ...address, session: id };
    if (held) {
      await ada.agenda.add({ ...address, text: "How do I say no?", mode: "advice" });
      world.clock.moveTo(later(startsAt, { minutes: 5 }));
      for (const each of [ada, bo, cy]) await each.schedule.attend({ ...at, present: true });
      await ada.schedule.close(at);
    }
    await passes(3);
    world.clock.moveTo(later(world.clock.now(), { hours: 2 }));
    await world.runDue();
  }
  return {
    ...world,
    ...{ calendar, address, ada, bo, cy, eve, passes, session, rung },
    missed: async (times = 1) => {
      for (let time = 0; time < times; time++) await session(false);
    },
    held: async (times = 1) => {
      for (let time = 0; time < times; time++) await session(true);
    },
    answer: async (client: Client, says: "yes" | "not-now") =>
      client.circle.answerRung({ ...address, ...(await rung()), says }),
    back: async (client: Client) => client.circle.takeRungBack({ ...address, ...(await rung()) }),
    health: () => ada.circle.health(address),
    page: () => ada.circle.page(address),
    /** What has been offered in the thread, by the names of the offers. */
    offers: () =>
      world.messenger.sent
        .filter(({ once }) => once.startsWith("circle.post-rung/"))
        .map(({ message }) => message.summary ?? ""),
    /** The last that was shown of the post of an offer. */
    shown: (words: string) =>
      world.messenger.sent
        .map(({ message }) => JSON.stringify(message.card))
        .filter((card) => card.includes(words)),
    /** What the product answers to a button, as text; a card is one that Teams draws. */
    async press(
      name: string,
      verb: string,
      offer?: { readonly rung: RungName; readonly at: string },
    ) {
      const data = { verb, ...address, ...(offer ?? (await rung())) };
      const actions = buttons(world.context).find(({ schema }) => schema.safeParse(data).success);
      const turn = aTurn(name, world.clock.now());
      const answer = await actions?.run(actions.schema.parse(data), turn);
      if (answer && "card" in answer) expect(cardLint(answer.card)).toEqual([]);
      return JSON.stringify(answer);
    },
  };
}

export type HealthWorld = Awaited<ReturnType<typeof healthWorld>>;
