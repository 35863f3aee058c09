import { joinedMembers } from "../circle/may.ts";
import type { Member } from "../circle/member.ts";
import { onBreak } from "../circle/on-break.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Sitting } from "../schedule/appoint-facilitator.ts";
import { currentSegment, currentStep } from "./current-step.ts";
import type { Running } from "./running.ts";

/** Who is expected to speak: whoever has joined, takes no break and has not said that they cannot come, or has said that they are there. */
export function expected({ circle, session }: Sitting): readonly PersonId[] {
  const isAway = (member: Member) =>
    session.away.includes(member.person) || onBreak(member, session.startsAt);
  return joinedMembers(circle)
    .filter((member) => !isAway(member) || session.present.includes(member.person))
    .map(({ person }) => person);
}

type Around = Pick<Running, "order" | "floors">;

/** The order of a session's rounds: another person begins in each session. */
export function orderFor(people: readonly PersonId[], session: number): Around {
  return { order: turnedBy(people, session - 1), floors: people.map(() => 0) };
}

/** Without whoever is not expected any more; whoever comes later speaks last. */
export function orderWith({ order, floors }: Around, people: readonly PersonId[]): Around {
  const late = people.filter((person) => !order.includes(person));
  return {
    order: [...order.filter((person) => people.includes(person)), ...late],
    floors: [
      ...floors.filter((_, index) => people.some((person) => person === order[index])),
      ...late.map(() => 0),
    ],
  };
}

/** Who still speaks in this step, first first; nobody where it is not a round. Each round begins with the next person. */
export function stillToSpeak(running: Running): readonly PersonId[] {
  if (currentStep(running).floor !== "each") return [];
  return turnedBy(running.order, running.segment).filter((person) => !running.had.includes(person));
}

/** Whose floor it is, where it is one person's. */
export function speaker(running: Running): PersonId | undefined {
  const { floor } = currentStep(running);
  if (floor === "each") return stillToSpeak(running)[0];
  const segment = currentSegment(running);
  return floor === "presenter" && segment.kind === "ask" ? segment.by : undefined;
}

/** Who has not had the floor in this session, and has it not now. */
export function notHeard(running: Running): readonly PersonId[] {
  const now = speaker(running);
  return running.order.filter((person, index) => running.floors[index] === 0 && person !== now);
}

function turnedBy<T>(all: readonly T[], places: number): readonly T[] {
  const first = all.length === 0 ? 0 : places % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}
