import type { z } from "zod";
import { circleSize } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { myCircle } from "../../../shared/contract/circle.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { openSession } from "../../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Links } from "../../ports/context.ts";
import type { Inside } from "../documents.ts";
import { past } from "../page/present.ts";

export type MyCircle = z.infer<typeof myCircle>;
type Task = MyCircle["mine"][number]["task"];

/** How long after a session looking back is offered. */
const lookBack = { days: 3 };

/** One line of a person's circles: what comes and what waits for them. `written`: they have looked back on the last session. */
export function myCircleView(
  inside: Inside,
  me: Member,
  { now, written }: { readonly now: Instant; readonly written: boolean },
  links: Pick<Links, "circle">,
): MyCircle {
  const circle = inside.circle.value;
  const sessions = inside.sessions.map(({ value }) => value);
  const next = openSession(sessions);
  const { home } = circle;
  const waiting =
    me.standing === "joined" ? tasks(inside, me, written ? undefined : now) : ["join" as const];
  return {
    circle: { tenant: circle.tenant, circle: circle.id },
    name: circle.name,
    link: links.circle(home),
    standing: me.standing === "joined" ? "joined" : "invited",
    ...(next ? { nextStartsAt: next.startsAt } : {}),
    mine: waiting.map((task) => ({ task, link: links.circle(home, pageOf(task, inside)) })),
  };
}

/** The tab's page where a task is done; none is its landing. */
function pageOf(task: Task, inside: Inside): string | undefined {
  const last = lastHeld(inside);
  if (task === "reflect") return last && `reflect/${last.id}`;
  return pages[task];
}

const pages: Readonly<Partial<Record<Task, string>>> = {
  join: "join",
  "find-time": "times",
  admit: "members",
};

/** The last session, when it was held. */
export function lastHeld({ sessions }: Inside): Session | undefined {
  const [last] = past(sessions.map(({ value }) => value));
  return last?.state === "closed" ? last : undefined;
}

function tasks(inside: Inside, me: Member, reflectAt: Instant | undefined): Task[] {
  const circle = inside.circle.value;
  const sessions = inside.sessions.map(({ value }) => value);
  const next = openSession(sessions);
  const closedAt = lastHeld(inside)?.closedAt;
  const canReflect = closedAt && reflectAt && reflectAt < later(closedAt, lookBack);
  const waiting: readonly (readonly [Task, boolean])[] = [
    ["facilitate", next?.facilitator === me.person],
    ["reflect", Boolean(canReflect)],
    ["find-time", !next && joinedMembers(circle).length >= circleSize.least],
    ["admit", circle.asking.length > 0],
  ];
  return waiting.filter(([, waits]) => waits).map(([task]) => task);
}
