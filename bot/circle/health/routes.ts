import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { RungName } from "../../../shared/circle/circle-health.ts";
import { howItIs } from "../../../shared/circle/how-it-is.ts";
import { answerRung, rungsOf, unanswered } from "../../../shared/circle/ladder.ts";
import { insider } from "../../../shared/circle/may.ts";
import { sessionId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { asMember, type Change, changeRead, readInside } from "../documents.ts";
import { type InsideOffer, readForOffer, taken } from "../offer/documents.ts";
import { undone } from "../undone/documents.ts";
import { rungChanged } from "./documents.ts";
import { healthView } from "./present.ts";

type Outside = Pick<Context, "documents" | "freshId" | "clock">;
type Whose = Pick<Caller, "person">;

/** Which offer, as the caller has seen it. */
interface OfferAddress extends CircleAddress {
  readonly rung: RungName;
  readonly at: Instant;
}

/** How the circle is doing, for its members alone, and what they make of what it is offered. */
export function healthRoutes(context: Outside) {
  return {
    health: api.circle.health.handler(async ({ input, context: { caller }, errors }) => {
      const inside = await readInside(context, input);
      const circle = inside?.circle.value;
      if (!inside || !circle || !insider(circle, caller.person)) throw errors["not-found"]();
      const sessions = inside.sessions.map(({ value }) => value);
      return healthView(circle, howItIs(circle, sessions, context.clock.now()));
    }),
    answerRung: api.circle.answerRung.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await answering(context, input, caller, input.says), errors),
    ),
    takeRungBack: api.circle.takeRungBack.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await takingRungBack(context, input, caller), errors),
    ),
  };
}

/** The first answer counts; what comes of it is of the same commit. Tab and card use the same. */
export function answering(
  context: Outside,
  offer: OfferAddress,
  caller: Whose,
  answer: "yes" | "not-now",
) {
  const round = sessionId.parse(context.freshId());
  return changing(context, offer, caller, (inside, now) => {
    const before = inside.circle.value;
    const answered = answerRung(before, offer.at, answer, now);
    if (!answered.ok) return answered;
    const { value: circle } = answered;
    const rung = rungsOf(circle).at(-1);
    if (circle === before || answer === "not-now" || !rung) return ok({ circle });
    return taken(inside, circle, rung, { by: caller.person, now, round });
  });
}

/** The offer waits again, and what came of it is undone. */
export function takingRungBack(context: Outside, offer: OfferAddress, caller: Whose) {
  return changing(context, offer, caller, (inside, now) => {
    const before = inside.circle.value;
    const open = unanswered(before, offer.at);
    const rung = rungsOf(before).at(-1);
    if (!open.ok) return open;
    if (!rung || open.value === before) return ok({ circle: before });
    return undone(inside, open.value, rung, { by: caller.person, now });
  });
}

type RungRefusal = "answered" | Refused<ReturnType<typeof taken>>;
type Refused<R> = R extends { readonly refusal: infer Why extends string } ? Why : never;
type Rule = (
  inside: InsideOffer,
  now: Instant,
) => Result<Pick<Change<null>, "circle" | "writes">, RungRefusal>;

type Decided = Result<Change<Record<string, never>>, RungRefusal>;

function changing(context: Outside, offer: OfferAddress, caller: Whose, rule: Rule) {
  const { tenant, circle } = offer;
  const address = { tenant, circle };
  const decide = asMember(caller, (inside: InsideOffer): Decided => {
    const before = inside.circle.value;
    if (rungsOf(before).at(-1)?.name !== offer.rung) return refuse("answered");
    const now = context.clock.now();
    const done = rule(inside, now);
    if (!done.ok) return done;
    const { circle: next = before, writes = [] } = done.value;
    if (next === before) return ok({ value: {} });
    return ok({ circle: next, writes: [...writes, ...rungChanged(before, next, now)], value: {} });
  });
  return changeRead(readForOffer, context, address, decide);
}
