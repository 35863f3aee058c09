import { z } from "zod";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { waitsForCalendar } from "../../../shared/schedule/waits-for-calendar.ts";
import { calendarDate, type Instant, instantText, later } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { changeOne, type Place, putOne, readOne } from "../../ports/one-document.ts";
import { circlePartition } from "../../ports/partition.ts";
import type { Unbooked } from "./cards.ts";

/** The one post in the thread that asks for somebody's calendar. */
const asking = z.object({
  /** When the days first fell due that it was posted for. */
  id: z.string(),
  since: instantText,
  /** With which session to come it was posted. */
  about: z.string(),
  /** Days of the slot that it has told of. */
  days: z.array(calendarDate).readonly(),
  /** Absent until it stands there. */
  post: z.string().optional(),
  open: z.boolean(),
  /** When a day on it is over. */
  looksAt: instantText.optional(),
});
export type Asking = z.infer<typeof asking>;

const unbooked = z.object({
  asking: asking.optional(),
  /** Posts that have asked before. They go with the circle. */
  earlier: z.array(z.object({ post: z.string() })).readonly(),
});
const unbookedKind = kind("unbooked", unbooked);

export const askCalendar = "schedule.ask-calendar";
export const showUnbooked = "schedule.show-unbooked";

/** By then whoever has ended a session has booked what follows it, if they want to. */
const aWhile = { minutes: 10 } as const;
/** A time this near is not booked by a tap for all any more. */
const soon = { minutes: -119 } as const;
const remembered = { days: 12, posts: 100 } as const;

type World = Pick<Context, "documents" | "freshId">;

/** Has the post say what is true by then, if one asks. `occasion` is what it follows from. */
export function showUnbookedJob(
  { tenant, circle }: CircleAddress,
  occasion: string,
  dueAt: Instant,
): Write {
  return jobWrite(showUnbooked, occasion, dueAt, { tenant, circle });
}

/** Has the circle asked in a while for what is in no calendar, and the post that asks already kept true at once. */
export async function unbookedJobs(
  context: World,
  inside: Inside,
  now: Instant,
): Promise<readonly Write[]> {
  const { tenant, id: circle } = inside.circle.value;
  const address = { tenant, circle };
  const asked = (await askingIn(context, address))?.open;
  const occasion = context.freshId();
  return [
    ...(mayWait(inside, now) ? [jobWrite(askCalendar, occasion, later(now, aWhile), address)] : []),
    ...(asked ? [showUnbookedJob(address, occasion, now)] : []),
  ];
}

/** Nobody has put it into a calendar, or somebody is about to and may not come back. */
function mayWait({ circle, sessions: stored }: Inside, now: Instant): boolean {
  const sessions = stored.map(({ value }) => value);
  const tried = sessions.some(
    ({ state, booking }) => state === "planned" && booking.state === "asked",
  );
  return tried || waitsForCalendar(circle.value, sessions, now).length > 0;
}

export async function askingIn(
  context: Pick<World, "documents">,
  address: CircleAddress,
): Promise<Asking | undefined> {
  return (await readOne(context, unbookedIn(address)))?.value.asking;
}

/** Changes what is kept of the post, with what follows from that. */
export async function changeAsking(
  context: World,
  address: CircleAddress,
  next: (before: Asking | undefined) => Asking | undefined,
): Promise<Asking | undefined> {
  let after: Asking | undefined;
  const done = await changeOne(context, unbookedIn(address), (stored, occasion) => {
    const before = stored?.value.asking;
    after = next(before);
    if (!after || same(after, before)) return ok([]);
    const looks = after.looksAt !== undefined && after.looksAt !== before?.looksAt;
    const value = { asking: after, earlier: postsBefore(stored, after) };
    return ok([
      putOne(unbookedIn(address), stored, value),
      ...(looks && after.looksAt ? [showUnbookedJob(address, occasion, after.looksAt)] : []),
    ]);
  });
  if (!done.ok) throw new Error("What asks for a calendar is not kept.");
  return after;
}

function postsBefore(stored: Stored<z.infer<typeof unbooked>> | undefined, { id }: Asking) {
  const { asking: before, earlier = [] } = stored?.value ?? {};
  if (before?.post === undefined || before.id === id) return earlier;
  return [...earlier, { post: before.post }].slice(-remembered.posts);
}

/** What the post says by now: as long as it asks, of every day that waits, and of those on it that somebody is booking. */
export function toldNow(inside: Inside, { open, days }: Asking, now: Instant): Unbooked {
  const times = open ? waitingTimes(inside, days, now) : [];
  if (times.length > 0) return { state: "waits", times };
  const booked = inside.sessions
    .map(({ value }) => value)
    .filter(({ state, booking }) => state !== "cancelled" && booking.state === "booked")
    .filter(({ occurrence }) => occurrence !== undefined && days.includes(occurrence))
    .map(({ startsAt }) => startsAt);
  return { state: booked.length > 0 ? "booked" : "over", times: booked.toSorted() };
}

function waitingTimes(inside: Inside, days: Asking["days"], now: Instant): readonly Instant[] {
  const { value: circle } = inside.circle;
  const sessions = inside.sessions.map(({ value }) => value);
  const waits = waitsForCalendar(circle, sessions, now).map(({ startsAt }) => startsAt);
  const attempted = sessions
    .filter(({ state, booking }) => state === "planned" && booking.state === "asked")
    .filter(({ occurrence, startsAt }) => {
      return occurrence !== undefined && days.includes(occurrence) && startsAt > now;
    })
    .map(({ startsAt }) => startsAt);
  return [...new Set([...waits, ...attempted])].toSorted();
}

/** The post once it has said so: it asks as long as something waits, and looks again when the first of it is over. */
export function askingAfter(
  inside: Inside,
  before: Asking,
  { state, times }: Unbooked,
  now: Instant,
): Asking {
  const { looksAt: _, ...rest } = before;
  if (state !== "waits") return { ...rest, open: false };
  const sessions = inside.sessions.map(({ value }) => value);
  const waits = waitsForCalendar(inside.circle.value, sessions, now);
  const told = [...before.days, ...waits.map(({ occurrence }) => occurrence)];
  const days = [...new Set(told)].toSorted().slice(-remembered.days);
  const ends = times.flatMap((each) => [later(each, soon), each]);
  const [looksAt] = ends.filter((each) => each > now).toSorted();
  return { ...rest, days, open: true, ...(looksAt && { looksAt }) };
}

function unbookedIn({ tenant, circle }: CircleAddress): Place<z.infer<typeof unbooked>> {
  return { partition: circlePartition(tenant, circle), of: unbookedKind, id: "unbooked" };
}
