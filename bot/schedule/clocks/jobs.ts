import type { Circle } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import type { HourShift } from "../../../shared/schedule/hour-shift.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { readInside } from "../../circle/documents.ts";
import { tellPerson } from "../../circle/told/documents.ts";
import { say } from "../../kit/say.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { type SessionPayload, sessionPayload } from "../session/documents.ts";
import { clocksCard } from "./cards.ts";
import { shiftFor, tellClocks } from "./documents.ts";

type World = Parameters<typeof tellPerson>[0] & Pick<Context, "links">;

/**
 * Tells each member whose hour shifts, once for each shift, in their own chat; on the circle's page they read it as well. Of an
 * hour that has shifted already nobody is told any more: whoever joins then knows no other.
 */
export function tellClocksWorker(context: World): Worker<SessionPayload> {
  return {
    type: tellClocks,
    payload: sessionPayload,
    async run({ payload: { session, ...address }, now }) {
      const inside = await readInside(context, address);
      if (!inside) return [];
      const { value: circle } = inside.circle;
      const faults: unknown[] = [];
      for (const member of activeMembers(circle)) {
        const shift = shiftToCome(circle, member, now);
        if (!shift) continue;
        const about = { session, occasion: `schedule.clocks.${shift.at}`, whenever: true };
        const message = messageTo(member, circle, shift, context.links);
        // One who cannot be told keeps nobody else from being told.
        await tellPerson(context, address, member, about, message).catch((fault) =>
          faults.push(fault),
        );
      }
      if (faults.length > 0) throw faults[0];
      return [];
    },
  };
}

function shiftToCome(circle: Circle, member: Member, now: Instant): HourShift | undefined {
  const shift = shiftFor(circle, member, now);
  const begins = shift?.spans[0]?.from;
  return begins !== undefined && now < begins ? shift : undefined;
}

function messageTo(
  { language }: Member,
  { name, home }: Circle,
  shift: HourShift,
  links: Context["links"],
): Message {
  const words = say(language);
  return {
    card: clocksCard(words, shift, { circle: name, link: links.circle(home) }),
    summary: words("rhythm:clock.title"),
  };
}
