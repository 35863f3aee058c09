import type { CircleAddress } from "../../shared/circle/circle.ts";
import { ok, type Result } from "../../shared/kernel/result.ts";
import type { Announced } from "../../shared/rotation/announce.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Instant } from "../../shared/time/instant.ts";
import { type Change, changeCircle, type Inside } from "../circle/documents.ts";
import type { Context } from "../ports/context.ts";
import { tellTurnsJob } from "../schedule/documents.ts";
import { sessionChange } from "../schedule/session/documents.ts";

export type World = Pick<Context, "documents" | "freshId" | "clock">;

/** What follows from a line that has changed, in one commit: who leads the planned sessions, and whom to tell. */
function lineChanged(
  inside: Inside,
  { circle, sessions: [session, ...more] }: Announced,
  now: Instant,
): Change<Record<string, never>> {
  const { value: before } = inside.circle;
  if (circle === before) return { value: {} };
  const changed = session ? sessionChange(inside, { circle, session, more }, now) : { circle };
  const address = { tenant: circle.tenant, circle: circle.id };
  const tell = tellTurnsJob(address, `line|${before.version + 1}`, now);
  return { ...changed, writes: [...(changed.writes ?? []), tell], value: {} };
}

/** Changes whose turn it is by a rule. */
export function changeTurns<R extends string>(
  context: World,
  { tenant, circle }: CircleAddress,
  rule: (circle: Inside["circle"]["value"], sessions: readonly Session[]) => Result<Announced, R>,
): Promise<Result<Record<string, never>, R | "not-found" | "busy">> {
  return changeCircle(context, { tenant, circle }, (inside) => {
    const next = rule(
      inside.circle.value,
      inside.sessions.map(({ value }) => value),
    );
    return next.ok ? ok(lineChanged(inside, next.value, context.clock.now())) : next;
  });
}
