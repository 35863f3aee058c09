import type { Ask } from "../../../shared/agenda/ask.ts";
import { expected } from "../../../shared/agenda/floor.ts";
import { moveRunning } from "../../../shared/agenda/move-running.ts";
import { planRest } from "../../../shared/agenda/plan-rest.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { changeAsMember, type Inside } from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { askKind } from "../documents.ts";
import { runningKind } from "./documents.ts";

/** What members do with a session under way. Nobody owns its buttons. */
export function runningRoutes(context: Pick<Context, "documents" | "freshId" | "clock">) {
  return {
    run: api.agenda.run.handler(async ({ input, context: { caller }, errors }) => {
      const { session: id, edition, move, ...address } = input;
      const moved = await changeAsMember(context, address, caller, (inside) => {
        const { running: stored, circle, sessions } = inside;
        const session = sessions.find(({ value }) => value.id === id)?.value;
        if (!session || stored?.value.session !== id) return refuse("not-found");
        if (stored.value.edition !== edition) return ok({ value: { moved: false } });
        const people = expected({ circle: circle.value, session });
        const around = { asks: asksOf(inside), people, at: context.clock.now() };
        const next = moveRunning(stored.value, move, around);
        if (next === stored.value) return ok({ value: { moved: false } });
        return ok({ writes: [runningKind.replace(stored, next)], value: { moved: true } });
      });
      return accepted(moved, errors);
    }),
  };
}

/** A session under way follows what changes in the asks that it has not begun. */
export function refitted(
  inside: Inside,
  now: Instant,
  changed: readonly Write[],
): readonly Write[] {
  const { running: stored } = inside;
  if (!stored) return [];
  const next = planRest(stored.value, asksAfter(inside, changed), now);
  return same(next, stored.value) ? [] : [runningKind.replace(stored, next)];
}

function asksAfter(inside: Inside, changed: readonly Write[]): readonly Ask[] {
  const written = changed.flatMap((write) =>
    write.op !== "delete" && write.kind === askKind.name ? [write.body as Ask] : [],
  );
  const others = asksOf(inside).filter((ask) => written.every(({ id }) => id !== ask.id));
  return [...others, ...written];
}

function asksOf({ asks }: Inside): readonly Ask[] {
  return asks.map(({ value }) => value);
}
