import { z } from "zod";
import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { isPaused } from "../../../shared/circle/pause-circle.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import { type ownPosts, roomFor } from "../../../shared/schedule/post-budget.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import { Later } from "../../ports/job.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import type { Message, MessengerRefusal, Recipient } from "../../ports/messenger.ts";
import { changeOne, type Place, putOne, readOne } from "../../ports/one-document.ts";
import { circlePartition } from "../../ports/partition.ts";
import type { Inside } from "../documents.ts";

/** What can wait until the posts about a session leave room. */
const waiting = z.enum(["charter", "season"]);
export type Waiting = z.infer<typeof waiting>;

/** Which posts stand in the circle's thread, by the session they came with; and what has found no room there so far. */
const posted = z.object({
  posts: z.array(z.object({ about: z.string(), occasion: z.string() })).readonly(),
  waits: z.array(waiting).readonly(),
});
type Posted = z.infer<typeof posted>;
const postedKind = kind("posted", posted);
const remembered = 40;

type World = Pick<Context, "documents" | "freshId" | "messenger">;
type Sent = Promise<Result<string, MessengerRefusal>>;

/** Where a circle is written to: in the thread under its invitation. */
export function threadOf({ tenant, home: conversation, root }: Circle) {
  return { kind: "conversation", tenant, conversation, root } as const satisfies Recipient;
}

/** Posts what a session brings by itself into the circle's thread. `occasion` is one of ownPosts. */
export async function postInThread(
  context: World,
  circle: Circle,
  about: string,
  occasion: string,
  { message, once }: { readonly message: Message; readonly once: string },
): Sent {
  const sent = await context.messenger.send(threadOf(circle), message, once);
  if (sent.ok)
    await change(context, { tenant: circle.tenant, circle: circle.id }, (before) => ({
      posts: [...before.posts, { about, occasion }].slice(-remembered),
      waits: before.waits.filter((each) => each !== occasion),
    }));
  return sent;
}

/**
 * Posts what can wait, once there is room for it beside what the session under way brings by itself. Until then it is said
 * on the card after the session.
 *
 * @throws Later as long as there is none, or the circle pauses
 */
export async function postWhenRoom(
  context: World,
  { circle: { value: circle }, sessions }: Inside,
  what: Waiting,
  sending: { readonly message: Message; readonly once: string },
  now: Instant,
): Sent {
  if (circle.pause && isPaused(circle, now)) throw new Later(circle.pause.until);
  const all = sessions.map(({ value }) => value);
  const session = openSession(all) ?? all.toSorted((a, b) => b.number - a.number)[0];
  const about = session?.id ?? circle.id;
  const address = { tenant: circle.tenant, circle: circle.id };
  const { posts } = (await read(context, address))?.value ?? nothing;
  const occasions = posts.filter((each) => each.about === about).map(({ occasion }) => occasion);
  if (roomFor(session, occasions, now)) return postInThread(context, circle, about, what, sending);
  await change(context, address, (before) =>
    before.waits.includes(what) ? before : { ...before, waits: [...before.waits, what] },
  );
  throw new Later(later(now, { days: 1 }));
}

/** Whether a post about a session, or what comes to one, has room beside what that brings by itself, if it is not of that. */
export async function hasRoomFor(
  context: Pick<Context, "documents">,
  { circle: { value: circle }, sessions }: Inside,
  about: string,
  now: Instant,
  occasion?: (typeof ownPosts)[number],
): Promise<boolean> {
  const address = { tenant: circle.tenant, circle: circle.id };
  const { posts } = (await read(context, address))?.value ?? nothing;
  const occasions = posts.filter((each) => each.about === about).map(({ occasion }) => occasion);
  if (occasion !== undefined && !occasions.includes(occasion)) return true;
  const session = sessions.find(({ value }) => value.id === about)?.value ?? { state: "planned" };
  return roomFor(session, occasions, now);
}

/** What has found no room so far. */
export async function waitingPosts(
  context: Pick<Context, "documents">,
  address: CircleAddress,
): Promise<readonly Waiting[]> {
  return (await read(context, address))?.value.waits ?? [];
}

const nothing: Posted = { posts: [], waits: [] };

async function change(
  context: Pick<World, "documents" | "freshId">,
  address: CircleAddress,
  next: (before: Posted) => Posted,
): Promise<void> {
  const place = postedIn(address);
  const writes = (stored: Stored<Posted> | undefined) => {
    const before = stored?.value ?? nothing;
    const after = next(before);
    return ok(after === before ? [] : [putOne(place, stored, after)]);
  };
  const done = await changeOne(context, place, writes, 8);
  if (!done.ok) throw new Error("What was posted is not counted.");
}

function read(
  context: Pick<Context, "documents">,
  address: CircleAddress,
): Promise<Stored<Posted> | undefined> {
  return readOne(context, postedIn(address));
}

function postedIn({ tenant, circle }: CircleAddress): Place<Posted> {
  return { partition: circlePartition(tenant, circle), of: postedKind, id: "posted" };
}
