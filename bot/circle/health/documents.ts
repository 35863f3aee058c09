import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { datesAfter } from "../../../shared/circle/dates-after.ts";
import { silentDays } from "../../../shared/circle/health.ts";
import { nextLook, rungsOf } from "../../../shared/circle/ladder.ts";
import { isOpen } from "../../../shared/schedule/is-open.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";

export const lookAtHealth = "circle.look-at-health";
export const lookAgain = "circle.look-again";
export const postRung = "circle.post-rung";
export const keepRung = "circle.keep-rung";

/** Has the circle looked at by then: how it is doing, and whether it is offered something. */
function lookJob({ tenant, circle }: CircleAddress, occasion: string, dueAt: Instant): Write {
  return jobWrite(lookAtHealth, occasion, dueAt, { tenant, circle });
}

/** What follows a session has been posted by then. */
const afterwards = { hours: 1 } as const;

interface Before {
  readonly circle: { readonly value: Circle };
  readonly sessions: readonly { readonly value: Session }[];
}

/** The circle with what has ended of its sessions, as that counts for how it is doing. */
export function endingsCounted(
  { circle, sessions }: Before,
  after: { readonly circle: Circle; readonly sessions: readonly Session[] },
  isEmpty: (session: Session) => boolean,
  now: Instant,
): Circle {
  const changed = after.sessions.map((session) => {
    const before = sessions.find(({ value }) => value.id === session.id)?.value;
    return { before, session, empty: !isOpen(session.state) && isEmpty(session) };
  });
  return datesAfter(circle.value, after.circle, changed, now);
}

/** After a session has ended in whatever way, and once nothing more has come for so long. One of each with a commit. */
export function looksAfter(
  { sessions }: Pick<Before, "sessions">,
  after: readonly Session[],
  moment: { readonly circle: Circle; readonly version: number; readonly now: Instant },
): readonly Write[] {
  const { circle, version, now } = moment;
  const ended = after.some(
    ({ id, state }) =>
      !isOpen(state) && sessions.some(({ value }) => value.id === id && isOpen(value.state)),
  );
  const address = { tenant: circle.tenant, circle: circle.id };
  if (!ended) return [];
  return [
    lookJob(address, `ended|${version}`, later(now, afterwards)),
    lookJob(address, `silent|${version}`, later(now, { days: silentDays })),
  ];
}

/** The first look at a circle, or at one that has come back: it may never meet. */
export function firstLookJob(circle: Circle, occasion: string, now: Instant): Write {
  const address = { tenant: circle.tenant, circle: circle.id };
  return lookJob(address, occasion, later(now, { days: silentDays }));
}

/** What follows from an offer that was made, answered or taken back: its posts, and one look after the other until the next. */
export function rungChanged(before: Circle, next: Circle, now: Instant): readonly Write[] {
  const version = before.version + 1;
  const { tenant, id: circle } = next;
  const [was, is] = [rungsOf(before).at(-1), rungsOf(next).at(-1)];
  if (was === is) return [];
  const made = is && is.at !== was?.at;
  const posted = [was, is].some((each) => each?.card !== undefined);
  return [
    ...(made
      ? [
          jobWrite(postRung, is.at, now, { tenant, circle }),
          jobWrite(lookAgain, is.at, nextLook(is), { tenant, circle, at: is.at }),
        ]
      : []),
    ...(posted ? [keepRungJob({ tenant, circle }, version, now)] : []),
  ];
}

/** Has the posts of the circle's offers say what is true of them. */
export function keepRungJob(
  { tenant, circle }: CircleAddress,
  version: number,
  dueAt: Instant,
): Write {
  return jobWrite(keepRung, `${version}`, dueAt, { tenant, circle });
}
