import { shapePart } from "../../../shared/agenda/shape-part.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { changeAsMember, type Inside } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { sessionKind } from "../../schedule/documents.ts";

/** What follows from changed parts: the session under way, and the cards that show its agenda. */
type Follows = (inside: Inside, now: Instant, changed: readonly Write[]) => readonly Write[];

/** Gives a part of a session other minutes, leaves it out, brings it back. Nobody owns the agenda. */
export function shapeRoutes(
  context: Pick<Context, "documents" | "freshId" | "clock">,
  follows: Follows,
) {
  return {
    shape: api.agenda.shape.handler(async ({ input, context: { caller }, errors }) => {
      const { session: id, part, minutes, ...address } = input;
      const done = await changeAsMember(context, address, caller, (inside) => {
        const stored = inside.sessions.find(({ value }) => value.id === id);
        if (!stored) return refuse("not-found");
        const asks = inside.asks.map(({ value }) => value);
        const sitting = { circle: inside.circle.value, session: stored.value };
        const shaped = shapePart(sitting, asks, caller.person, { part, minutes });
        if (!shaped.ok) return shaped;
        if (shaped.value === stored.value) return ok({ value: {} });
        const write = sessionKind.replace(stored, shaped.value);
        return ok({
          writes: [write, ...follows(inside, context.clock.now(), [write])],
          value: {},
        });
      });
      return accepted(done, errors);
    }),
  };
}
