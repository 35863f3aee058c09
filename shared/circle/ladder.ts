import { ok, type Result, refuse } from "../kernel/result.ts";
import { busyMinutes } from "../schedule/busy-week.ts";
import { type Instant, later } from "../time/instant.ts";
import type { Circle } from "./circle.ts";
import { type CircleHealth, type Rung, type RungName, rungName } from "./circle-health.ts";
import type { Health } from "./health.ts";
import { keeps } from "./keeps.ts";

/** An offer that nobody has answered stands for so long before another takes its place. */
const standsFor = { days: 14 } as const;
/** What was taken up is given time to help. */
const helpsWithin = { days: 28 } as const;

/** What has been offered in the trouble a circle is in, the first first; nothing where it is in none. */
export function rungsOf({ health }: Pick<Circle, "health">): readonly Rung[] {
  const spell = health?.spell;
  return spell && spell.overAt === undefined ? spell.rungs : [];
}

/** The offer that waits for an answer. */
export function openRung(circle: Pick<Circle, "health">): Rung | undefined {
  const last = rungsOf(circle).at(-1);
  return last?.answer === undefined ? last : undefined;
}

/** The next offer to a circle that finds it hard to meet: one at a time, each once, and none to one that is recovering. */
export function rungDue(circle: Circle, health: Health, at: Instant): RungName | undefined {
  if (health.level === "green") return undefined;
  const last = rungsOf(circle).at(-1);
  if (last && (at < nextLook(last) || isRecovering(health, last))) return undefined;
  const from = last ? rungName.options.indexOf(last.name) + 1 : 0;
  return rungName.options.slice(from).find((name) => makesSense(circle, name));
}

/** There is less trouble than when it was last offered something, and things take place again. */
function isRecovering({ points, why }: Health, last: Rung): boolean {
  return points < last.points && why.every(({ kind }) => kind !== "silence");
}

/** When another offer can follow this one. */
export function nextLook({ at, answer, answeredAt = at }: Rung): Instant {
  return later(answeredAt, answer === "yes" ? helpsWithin : standsFor);
}

/** Nobody is offered what they have, or what their circle does not do. */
function makesSense(circle: Circle, name: RungName): boolean {
  const hasMet = (circle.health?.dates.length ?? 0) > 0;
  if (name === "shorter") return hasMet && circle.rhythm.minutes > busyMinutes;
  return name !== "in-writing" || keeps(circle, "rounds");
}

/** The circle with an offer more; the first one after a good time begins a new count. */
export function offered(circle: Circle, name: RungName, points: number, at: Instant): Circle {
  const rungs = [...rungsOf(circle), { name, at, points }];
  return withHealth(circle, { spell: { rungs } });
}

/** All is well again: what was offered is offered anew should trouble come back. */
export function spellOver(circle: Circle, at: Instant): Circle {
  const spell = circle.health?.spell;
  if (!spell || spell.overAt !== undefined) return circle;
  return withHealth(circle, { spell: { ...spell, overAt: at } });
}

/** The first answer counts. The same answer given twice is one; `at` names the offer that is answered. */
export function answerRung(
  circle: Circle,
  at: Instant,
  answer: NonNullable<Rung["answer"]>,
  now: Instant,
): Result<Circle, "answered"> {
  const last = rungsOf(circle).at(-1);
  if (last?.at !== at) return refuse("answered");
  if (last.answer === answer) return ok(circle);
  if (last.answer !== undefined) return refuse("answered");
  return ok(withLast(circle, { ...last, answer, answeredAt: now }));
}

/** The last offer waits for an answer again. */
export function unanswered(circle: Circle, at: Instant): Result<Circle, "answered"> {
  const last = rungsOf(circle).at(-1);
  if (last?.at !== at) return refuse("answered");
  if (last.answer === undefined) return ok(circle);
  const { answer: _, answeredAt: _at, minutes: _minutes, round: _round, ...rest } = last;
  return ok(withLast(circle, rest));
}

/** With more about the last offer. */
export function withLast(circle: Circle, last: Rung): Circle {
  const rungs = [...rungsOf(circle).slice(0, -1), last];
  return withHealth(circle, { spell: { rungs } });
}

/** With the post that makes an offer. */
export function withCard(circle: Circle, at: Instant, card: string): Circle {
  const spell = circle.health?.spell;
  if (!spell) return circle;
  const rungs = spell.rungs.map((each) => (each.at === at ? { ...each, card } : each));
  return withHealth(circle, { spell: { ...spell, rungs } });
}

function withHealth(circle: Circle, some: Partial<CircleHealth>): Circle {
  return { ...circle, health: { dates: [], ...circle.health, ...some } };
}
