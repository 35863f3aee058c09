import type { Circle } from "../../shared/circle/circle.ts";
import { activeMembers } from "../../shared/circle/on-break.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Session } from "../../shared/schedule/session.ts";
import type { Block } from "./card.ts";
import type { say } from "./say.ts";
import { subtle } from "./text.ts";

type Say = ReturnType<typeof say>;

/** Why the session is when it is, for members alone. */
export function whyThen(say: Say, session: Session): readonly Block[] {
  const { because, instead, asks } = session.chosen ?? {};
  if (session.state !== "planned") return [];
  if (instead) return [subtle(say(`times:instead.${instead}`, { count: session.minutes }))];
  const everyone = because === "fewest-absent" && asks?.without.length === 0;
  const reason = everyone ? "everyone" : because;
  return reason ? [subtle(say(`times:because.${reason}`))] : [];
}

/** Of whom its time asks something, for members alone. */
export function askedOf(
  say: Say,
  circle: Circle,
  { state, startsAt, chosen }: Session,
): readonly Block[] {
  const { outside = [], without = [] } = chosen?.asks ?? {};
  if (state !== "planned") return [];
  const names = (people: readonly PersonId[]) =>
    activeMembers(circle, startsAt)
      .filter(({ person }) => people.includes(person))
      .map(({ name }) => name)
      .join(say("app:comma"));
  const missing = names(without);
  const asked = names(outside.map(({ person }) => person));
  return [
    ...(missing === "" ? [] : [subtle(say("times:card.without", { names: missing }))]),
    ...(asked === "" ? [] : [subtle(say("times:card.outside", { names: asked }))]),
  ];
}
