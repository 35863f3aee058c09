import { organisation } from "../../infra/local/organisation/app.ts";
import { type Person, people } from "../../infra/local/organisation/people.ts";
import { team } from "../../infra/local/organisation/places.ts";
import type { CircleAddress } from "../../shared/circle/circle.ts";
import type { CirclePage, SessionView } from "../../shared/contract/circle-page.ts";
import {
  type ConversationId,
  type PersonId,
  personId,
  type SessionId,
  tenantId,
} from "../../shared/kernel/ids.ts";
import type { Rhythm } from "../../shared/schedule/rhythm.ts";
import type { CalendarDate } from "../../shared/time/instant.ts";
import type { Journey } from "./journey.ts";

const { amara, jonas, yusuf, priya, mateo, sofia } = people;

export const tenant = tenantId.parse(organisation.tenant);
export const home = team.channels.firstLeads.id as ConversationId;
/** Six of the team; Lena and Grace see the channel and not the circle. */
export const members: readonly Person[] = [amara, jonas, yusuf, priya, mateo, sofia];

/** What a conversation is asked to become. */
export const terms = {
  tenant,
  conversation: home,
  name: "First steps",
  purpose: "Finding our feet",
  people: members.map(({ id }) => personId.parse(id)),
  rhythm: { every: "fortnightly", minutes: 45 },
  lookFrom: "2027-01-13" as CalendarDate,
  language: "en",
} as const;

export interface PlayedCircle {
  readonly circle: CircleAddress;
  readonly home: ConversationId;
  readonly joined: readonly Person[];
  page(as?: Person): Promise<CirclePage>;
  /** The session that comes or runs. */
  next(): Promise<SessionView>;
}

/** A circle in a channel, made by the first of `joining` through the tab's API; the others join one by one. */
export async function aPlayedCircle(
  journey: Journey,
  over: {
    readonly conversation?: ConversationId;
    readonly name?: string;
    readonly purpose?: string;
    readonly rhythm?: Rhythm;
    readonly people?: readonly PersonId[];
    readonly joining?: readonly Person[];
    /** Whether everyone agrees to the charter at once. */
    readonly agreeing?: boolean;
  } = {},
): Promise<PlayedCircle> {
  const { joining = members, conversation = home, agreeing = true, ...changed } = over;
  const [maker = amara] = joining;
  await journey.hand.addApp(maker, conversation);
  await journey.settled();
  const product = await journey.as(maker);
  const { circle } = await product.circle.make({
    ...terms,
    ...changed,
    conversation,
    people: [...(changed.people ?? terms.people)],
  });
  for (const person of joining) {
    const offer = `${person.givenName} offers`;
    await (await journey.as(person)).circle.join({ ...circle, offer, wish: "" });
  }
  for (const person of agreeing ? joining : [])
    await (await journey.as(person)).charter.agree({ ...circle, edition: 1, agrees: true });
  await journey.settled();
  const page = async (as = maker) => (await journey.as(as)).circle.page(circle);
  return {
    circle,
    home: conversation,
    joined: joining,
    page,
    async next() {
      const { next } = await page();
      if (!next) throw new Error("No session is planned.");
      return next;
    },
  };
}

/** The first of the proposed times, booked and standing in the calendars. */
export async function booked(
  journey: Journey,
  { circle, joined, next }: PlayedCircle,
): Promise<SessionView> {
  const product = await journey.as(joined[0] ?? amara);
  const [best] = (await product.schedule.propose(circle)).proposals;
  if (!best) throw new Error("Nobody has time.");
  await product.schedule.book({ ...circle, startsAt: best.startsAt, minutes: best.minutes });
  await journey.world.clock.move({ minutes: 1 });
  return next();
}

/** Goes to the session's time, begins it, has `present` say that they are there, and closes it at its end. */
export async function held(
  journey: Journey,
  { circle, joined }: PlayedCircle,
  session: SessionView,
  present: readonly Person[] = joined,
): Promise<SessionId> {
  const { session: id, startsAt, minutes } = session;
  await journey.world.clock.move({ to: startsAt });
  const [facilitator = amara] = joined;
  const product = await journey.as(facilitator);
  await product.schedule.start({ ...circle, session: id });
  for (const person of present)
    await (await journey.as(person)).schedule.attend({ ...circle, session: id, present: true });
  await journey.world.clock.move({ minutes });
  await product.schedule.close({ ...circle, session: id });
  await journey.settled();
  return id;
}

/** The code of a typed refusal, its status included. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "no refusal";
  } catch (fault) {
    return fault instanceof Error && "code" in fault ? String(fault.code) : String(fault);
  }
}
