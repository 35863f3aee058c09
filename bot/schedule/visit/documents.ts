import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { hasEvent } from "../../../shared/schedule/invites-others.ts";
import { openSessions } from "../../../shared/schedule/open-sessions.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { changeCircle, type Inside, readInside } from "../../circle/documents.ts";
import type { Acting } from "../../ports/calendar.ts";
import type { World } from "../booking/documents.ts";
import { heard, lookAtEvent } from "../outlook/actions.ts";

/** What stands in somebody's own calendar is looked at so often at most while they are there. */
const often = { minutes: 10 } as const;
const most = 1000;

/**
 * Looks at the events of sessions to come in somebody's own calendar, which only their own token opens: at their visits, and
 * no more than every ten minutes. It can wait: what is not heard now is heard at their next.
 */
export function ownLooks(context: World) {
  const seen = new Map<string, Instant>();
  return async (address: CircleAddress, person: PersonId, acting: Acting): Promise<void> => {
    const now = context.clock.now();
    const key = `${address.tenant}|${address.circle}|${person}`;
    const again = seen.get(key);
    if (again && now < again) return;
    if (seen.size >= most) seen.clear();
    seen.set(key, later(now, often));
    try {
      await look(context, address, person, acting);
    } catch (fault) {
      context.log.warn({ fault: `${fault}` }, "An own calendar is not looked at.");
    }
  };
}

async function look(
  context: World,
  address: CircleAddress,
  person: PersonId,
  acting: Acting,
): Promise<void> {
  const inside = await readInside(context, address);
  const now = context.clock.now();
  for (const session of inside ? owned(inside, person, now) : []) {
    const looked = await lookAtEvent(context, acting, session);
    if (!looked.ok || !looked.value) continue;
    const { value } = looked;
    await changeCircle(context, address, (latest) =>
      ok({ ...heard(latest, session.id, value, now), value: null }),
    );
  }
}

function owned({ sessions }: Inside, person: PersonId, now: Instant): readonly Session[] {
  return openSessions(sessions.map(({ value }) => value)).filter(
    (session) =>
      session.booking.owner.kind === "person" &&
      session.booking.owner.person === person &&
      hasEvent(session, now),
  );
}
