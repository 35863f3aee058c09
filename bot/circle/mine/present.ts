import type { z } from "zod";
import { circleSize } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { myCircle } from "../../../shared/contract/circle.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Links } from "../../ports/context.ts";
import type { Inside } from "../documents.ts";
import { nextSession, past } from "../page/present.ts";

export type MyCircle = z.infer<typeof myCircle>;
type Task = MyCircle["mine"][number];

/** How long after a session looking back is offered. */
const lookBack = { days: 3 };

/** One line of a person's circles: what comes and what waits for them. */
export function myCircleView(
  inside: Inside,
  me: Member,
  now: Instant,
  links: Pick<Links, "circle">,
): MyCircle {
  const circle = inside.circle.value;
  const sessions = inside.sessions.map(({ value }) => value);
  const next = nextSession(sessions);
  return {
    circle: { tenant: circle.tenant, circle: circle.id },
    name: circle.name,
    link: links.circle(circle.home),
    standing: me.standing === "joined" ? "joined" : "invited",
    ...(next ? { nextStartsAt: next.startsAt } : {}),
    mine: me.standing === "joined" ? tasks(inside, me, now) : ["join"],
  };
}

function tasks(inside: Inside, me: Member, now: Instant): Task[] {
  const circle = inside.circle.value;
  const sessions = inside.sessions.map(({ value }) => value);
  const next = nextSession(sessions);
  const [last] = past(sessions);
  const closedAt = last?.state === "closed" ? last.closedAt : undefined;
  const waiting: readonly (readonly [Task, boolean])[] = [
    ["facilitate", next?.facilitator === me.person],
    ["reflect", closedAt !== undefined && now < later(closedAt, lookBack)],
    ["find-time", !next && joinedMembers(circle).length >= circleSize.least],
    ["admit", circle.asking.length > 0],
  ];
  return waiting.filter(([, waits]) => waits).map(([task]) => task);
}
