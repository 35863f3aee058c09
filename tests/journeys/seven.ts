import { feedPermissions } from "../../infra/local/entra/grants.ts";
import { type Person, people } from "../../infra/local/organisation/people.ts";
import { personalChat } from "../../infra/local/teams/surroundings.ts";
import type { SessionView } from "../../shared/contract/circle-page.ts";
import { type CommitmentId, personId } from "../../shared/kernel/ids.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import { aJourney, type Journey } from "./journey.ts";
import { aPlayedCircle, members, type PlayedCircle } from "./played-circle.ts";

/** Those who begin the season; Grace comes later. */
export const seven: readonly Person[] = [...members, people.lena];

/** What happened around one session, for the counting at the end. */
interface Chapter {
  readonly session: SessionView;
  /** From when on messages are this session's. */
  readonly since: Instant;
  readonly prompt: string;
  /** Who promised something after it. */
  readonly by: Person;
  readonly commitment: CommitmentId;
  /** What the one who had promised something after the session before was asked about, and then, once they had answered. */
  readonly cameBack: readonly (readonly CommitmentId[])[];
}

/** A circle of seven with its season so far. */
export interface Seven {
  readonly journey: Journey;
  readonly circle: PlayedCircle;
  readonly chapters: Chapter[];
  /** Words that people wrote for their circle or for themselves: they belong into no base card and no stranger's view. */
  readonly words: string[];
  /** Plans the next session for a Tuesday, a week after the last, and waits until it is in the calendars. */
  plan(): Promise<SessionView>;
  leads(): Promise<Person>;
  /** Goes to its time, begins it as `begin` says, has these there, writes, promises and closes it. */
  meet(
    session: SessionView,
    present: readonly Person[],
    begin?: () => Promise<void>,
  ): Promise<void>;
}

const first = "2027-01-19T14:00:00Z" as Instant;
const idOf = (person: Person) => personId.parse(person.id);

/** Every activity reaches the bot twice, all season long; nobody is told in activity feeds. */
export async function aCircleOfSeven(): Promise<Seven> {
  const journey = await aJourney({ blocked: feedPermissions });
  const circle = await aPlayedCircle(journey, { people: seven.map(idOf), joining: seven });
  for (const person of [...seven, people.grace])
    await journey.hand.addApp(person, personalChat(person));
  await journey.trouble({ at: "delivery", times: 100_000 });
  const chapters: Chapter[] = [];
  const words: string[] = [];
  const by = async (person: Person | undefined) => journey.as(person ?? people.amara);

  async function plan(): Promise<SessionView> {
    const startsAt = later(first, { days: 7 * chapters.length });
    const asker = seven[chapters.length % 3];
    const text = `Ask ${chapters.length}: how do I tell Petra?`;
    words.push(text);
    await (await by(asker)).agenda.add({ ...circle.circle, text, mode: "listening" });
    await (await by(people.amara)).schedule.book({ ...circle.circle, startsAt, minutes: 45 });
    await journey.world.clock.move({ minutes: 1 });
    return circle.next();
  }

  async function meet(
    session: SessionView,
    present: readonly Person[],
    begin = () => together(session, present),
  ): Promise<void> {
    const at = { ...circle.circle, session: session.session };
    const since = chapters.length === 0 ? journey.world.clock.now() : begun;
    await journey.world.clock.move({ to: session.startsAt });
    await begin();
    for (const person of present)
      for (const _twice of [1, 2])
        await (await by(person)).schedule.attend({ ...at, present: true });
    await journey.world.clock.move({ minutes: session.minutes });
    const [one, other] = present;
    await Promise.all([one, other].map(async (each) => (await by(each)).schedule.close(at)));
    await journey.settled();
    const writer = present[chapters.length % 3] ?? people.amara;
    const { prompt } = await (await by(writer)).reflection.mine(at);
    const cameBack = await answered(chapters.at(-1));
    const commitment = await lookBack(at, writer);
    chapters.push({ session, since, prompt, by: writer, commitment, cameBack });
    await journey.world.clock.move({ minutes: 24 * 60 });
    begun = journey.world.clock.now();
  }
  let begun = journey.world.clock.now();

  /** Two tap Start at the same moment. */
  async function together(session: SessionView, present: readonly Person[]): Promise<void> {
    const at = { ...circle.circle, session: session.session };
    await Promise.all(present.slice(0, 2).map(async (each) => (await by(each)).schedule.start(at)));
  }

  async function answered(before: Chapter | undefined): Promise<Chapter["cameBack"]> {
    if (!before) return [];
    const product = await by(before.by);
    const asked = async () => (await product.commitment.circle(circle.circle)).mine.comesBack;
    const first = await asked();
    const { commitment } = before;
    const { circle: id } = circle.circle;
    await product.commitment.answer({ circle: id, commitment, outcome: "partly" });
    return [first, await asked()];
  }

  /** A private entry, and a promise. */
  async function lookBack(
    at: PlayedCircle["circle"] & Pick<SessionView, "session">,
    person: Person,
  ): Promise<CommitmentId> {
    const number = chapters.length;
    const entry = `Entry ${number}: I was afraid and did it.`;
    const promise = `Promise ${number}: ring Petra.`;
    words.push(entry, promise);
    const product = await by(person);
    await product.reflection.write({ ...at, text: entry });
    const commitment = `commitment${String(number).padStart(12, "0")}` as CommitmentId;
    await product.commitment.make({ ...circle.circle, commitment, text: promise, shared: false });
    return commitment;
  }

  return { journey, circle, chapters, words, plan, meet, leads };

  async function leads(): Promise<Person> {
    const { facilitator } = await circle.next();
    const found = [...seven, people.grace].find(({ id }) => id === facilitator);
    if (!found) throw new Error("Nobody facilitates.");
    return found;
  }
}
