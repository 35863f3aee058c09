import type { z } from "zod";
import { keeps } from "../../shared/circle/keeps.ts";
import { joinedMember } from "../../shared/circle/may.ts";
import { onBreak } from "../../shared/circle/on-break.ts";
import { isPaused } from "../../shared/circle/pause-circle.ts";
import { lastBegun } from "../../shared/commitment/comes-back.ts";
import { isEmpty, type SharedPart, sharedPartOf } from "../../shared/commitment/shared-part.ts";
import { commitmentId } from "../../shared/kernel/ids.ts";
import { ok } from "../../shared/kernel/result.ts";
import { openSession } from "../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import { changeEvenEnded, type Inside, readEvenEnded, readInside } from "../circle/documents.ts";
import { same } from "../circle/kept/documents.ts";
import { countsFor, tellPerson } from "../circle/told/documents.ts";
import { say } from "../kit/say.ts";
import type { Context } from "../ports/context.ts";
import type { Write } from "../ports/documents.ts";
import { Later, type Worker } from "../ports/job.ts";
import { circlePartition } from "../ports/partition.ts";
import { keepLastPromptJob } from "../reflection/summary/documents.ts";
import { nudgeCard } from "./cards.ts";
import { readOwn, sharedDocument, sharedKind, show, showPayload } from "./documents.ts";
import { nudge } from "./nudge/documents.ts";
import { readWaiting } from "./waiting/documents.ts";

type ShowPayload = z.infer<typeof showPayload>;
const nudgePayload = showPayload.extend({ commitment: commitmentId });
type NudgePayload = z.infer<typeof nudgePayload>;
type World = Pick<Context, "documents" | "messenger" | "notifier" | "clock" | "freshId" | "links">;

export function commitmentJobs(context: World): readonly Worker[] {
  return [showWorker(context), nudgeWorker(context)] as readonly Worker[];
}

const mostTimes = 5;

/** Keeps a circle's copy true to what its member shares. Whoever writes last has looked afterwards. */
function showWorker(context: Pick<World, "documents" | "freshId">): Worker<ShowPayload> {
  return {
    type: show,
    payload: showPayload,
    async run({ payload, now }) {
      for (let times = 0; times < mostTimes; times++)
        if (await shownOnce(context, payload, now)) return [];
      throw new Error("What is shared changes too often to be shown.");
    },
  };
}

/** Whether nothing has changed while the copy was made. */
async function shownOnce(
  context: Pick<World, "documents" | "freshId">,
  payload: ShowPayload,
  now: Instant,
): Promise<boolean> {
  const whose = { tenant: payload.personTenant, person: payload.person };
  const own = await readOwn(context, whose, payload.circle);
  const done = await copied(
    context,
    payload,
    own ? sharedPartOf(own.value) : { commitments: [] },
    now,
  );
  if (!done.ok && done.refusal === "busy") throw new Later(now);
  const after = await readOwn(context, whose, payload.circle);
  return after?.etag === own?.etag;
}

type Shown = Inside & { readonly copy: ReturnType<typeof sharedKind.read> | undefined };

function copied(
  context: Pick<World, "documents" | "freshId">,
  payload: ShowPayload,
  part: SharedPart,
  now: Instant,
) {
  const { person } = payload;
  return changeEvenEnded<Shown, null, never>(withCopy(payload), context, payload, (inside) => {
    const { circle, copy } = inside;
    const shows = joinedMember(circle.value, person) !== undefined && !isEmpty(part);
    const may = copy !== undefined || keeps(circle.value, "promises");
    const writes = copyWrites(copy, shows && may ? { person, ...part } : undefined);
    const occasion = `promised|${person}|${circle.value.version + 1}`;
    const keep = writes.length === 0 ? [] : keepLastPromptJob(inside, occasion, now);
    return ok({ value: null, writes: [...writes, ...keep] });
  });
}

function copyWrites(copy: Shown["copy"], next: NonNullable<Shown["copy"]>["value"] | undefined) {
  if (!next) return copy ? [sharedKind.remove(copy)] : [];
  if (!copy) return [sharedKind.create(sharedDocument(next.person), next)];
  return same(copy.value, next) ? [] : [sharedKind.replace(copy, next)];
}

function withCopy({ tenant, circle, person }: ShowPayload) {
  return async (stores: Pick<Context, "documents">): Promise<Shown | undefined> => {
    const partition = circlePartition(tenant, circle);
    const found = await stores.documents.read(partition, sharedDocument(person));
    const inside = await readEvenEnded(stores, { tenant, circle });
    return inside && { ...inside, copy: found && sharedKind.read(found) };
  };
}

/** So near to the next session it comes back by itself. */
const soon = { hours: 24 } as const;

/** Reminds someone once of what they promised themselves, unless they want none, take a break, or have answered. */
function nudgeWorker(context: World): Worker<NudgePayload> {
  return {
    type: nudge,
    payload: nudgePayload,
    async run({ payload, now }): Promise<readonly Write[]> {
      const { tenant, circle, person, commitment } = payload;
      const inside = await readInside(context, { tenant, circle });
      const member = inside && joinedMember(inside.circle.value, person);
      if (!member || onBreak(member, now)) return [];
      if (!(await isWanted(context, payload, inside, now))) return [];
      const words = say(member.language);
      const { home, name } = inside.circle.value;
      const card = nudgeCard(words, {
        address: { tenant, circle },
        circleName: name,
        person,
        commitment,
        link: context.links.circle(home, "promises"),
      });
      const about = { session: countsFor(inside), occasion: `commitment.nudge.${commitment}` };
      const message = { card, summary: words("commitment:card.title") };
      await tellPerson(context, { tenant, circle }, member, about, message);
      return [];
    },
  };
}

async function isWanted(
  context: World,
  { personTenant, person, circle, commitment }: NudgePayload,
  inside: Inside,
  now: Instant,
): Promise<boolean> {
  const whose = { tenant: personTenant, person };
  if (isPaused(inside.circle.value, now)) return false;
  if ((await readWaiting(context, whose)).quiet) return false;
  const own = await readOwn(context, whose, circle);
  const mine = own?.value.commitments.find(({ id }) => id === commitment);
  if (!mine || mine.outcome !== undefined) return false;
  const sessions = inside.sessions.map(({ value }) => value);
  const next = openSession(sessions);
  return lastBegun(sessions) <= mine.session && !(next && next.startsAt <= later(now, soon));
}
