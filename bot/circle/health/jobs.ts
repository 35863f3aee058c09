import type { z } from "zod";
import { type Circle, type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { rungName } from "../../../shared/circle/circle-health.ts";
import { silentDays } from "../../../shared/circle/health.ts";
import { howItIs } from "../../../shared/circle/how-it-is.ts";
import { nextLook, offered, rungDue, rungsOf, spellOver } from "../../../shared/circle/ladder.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import { isOpenPoll } from "../../../shared/schedule/poll.ts";
import { type Instant, instantText, later } from "../../../shared/time/instant.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { Later, type Worker } from "../../ports/job.ts";
import { changeWrites, type Inside, readInside } from "../documents.ts";
import { rungWorkers } from "../offered/jobs.ts";
import { lookAgain, lookAtHealth, rungChanged } from "./documents.ts";

type Outside = Pick<Context, "documents" | "freshId" | "messenger" | "links" | "log" | "clock">;
type HealthWorker = Worker<CircleAddress>;

export function healthWorkers(context: Outside): readonly HealthWorker[] {
  return [lookWorker(context), againWorker(context) as HealthWorker, ...rungWorkers(context)];
}

/** How long members can say that they were there: until then attendance is not known. */
const untilCounted = { days: 3, hours: 1 } as const;

/** Looks how a circle is doing, and offers it the next thing that may help. However late or often it runs, each is offered once. */
function lookWorker(context: Outside): HealthWorker {
  return {
    type: lookAtHealth,
    payload: circleAddress,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      return inside ? look(inside, now) : [];
    },
  };
}

const about = circleAddress.extend({ at: instantText });

/** Comes back after an offer until there is another, or none is needed: a silent circle gives no occasion of its own. */
function againWorker(context: Outside): Worker<z.infer<typeof about>> {
  return {
    type: lookAgain,
    payload: about,
    async run({ payload, now }) {
      const inside = await readInside(context, payload);
      const last = inside && rungsOf(inside.circle.value).at(-1);
      if (!inside || last?.at !== payload.at || last.name === rungName.options.at(-1)) return [];
      const writes = look(inside, now);
      if (writes.length > 0) return writes;
      const next = nextLook(last);
      throw new Later(next > now ? next : later(now, { days: 7 }));
    },
  };
}

/** @throws Later where it is too early to say, or something else is being asked */
function look(inside: Inside, now: Instant): readonly Write[] {
  const before = inside.circle.value;
  const next = lookedAt(inside, now);
  if (next === before) return [];
  return changeWrites(inside, { circle: next, writes: rungChanged(before, next, now) });
}

function lookedAt(inside: Inside, now: Instant): Circle {
  const { value: circle } = inside.circle;
  const sessions = inside.sessions.map(({ value }) => value);
  const is = howItIs(circle, sessions, now);
  if (is.state === "early") throw new Later(later(now, { days: silentDays }));
  if (is.state === "paused")
    throw new Later(later(circle.pause?.until ?? now, { days: silentDays }));
  const { level, points } = is.health;
  if (level === "green") return spellOver(circle, now);
  const name = rungDue(circle, is.health, now);
  if (!name) return circle;
  const waits = countedFrom(inside, now) ?? askedOtherwise(inside, now);
  if (waits) throw new Later(waits);
  return offered(circle, name, points, now);
}

/** Until when members may still say that they were at the last session. */
function countedFrom({ sessions }: Inside, now: Instant): Instant | undefined {
  const [until] = sessions
    .flatMap(({ value: { state, closedAt } }) =>
      state === "closed" && closedAt ? [later(closedAt, untilCounted)] : [],
    )
    .toSorted()
    .reverse();
  return until && until > now ? until : undefined;
}

/** One question at a time: a circle that is deciding something already, or where everyone takes a break, is asked another day. */
function askedOtherwise({ circle, sessions, poll }: Inside, now: Instant): Instant | undefined {
  const { proposal, season } = circle.value;
  const polled = poll && isOpenPoll(poll.value, now);
  const moving = sessions.some(
    ({ value: { state, moveAsked } }) => state === "live" || (state === "planned" && moveAsked),
  );
  const asked = proposal || season?.card !== undefined || polled || moving;
  const nobody = activeMembers(circle.value, now).length === 0;
  return asked || nobody ? later(now, { days: 1 }) : undefined;
}
