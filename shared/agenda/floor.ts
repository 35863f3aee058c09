import { joinedMembers } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import type { Sitting } from "../schedule/appoint-facilitator.ts";
import { currentSegment, currentStep } from "./current-step.ts";
import type { Running } from "./running.ts";

/** Who is expected to speak: whoever has joined and has not said that they cannot come, or has said that they are there. */
export function expected({ circle, session }: Sitting): readonly PersonId[] {
  return joinedMembers(circle)
    .map(({ person }) => person)
    .filter((person) => !session.away.includes(person) || session.present.includes(person));
}

/** The order of a session's rounds: another person begins in each session. */
export function orderFor(people: readonly PersonId[], session: number): Running["order"] {
  return turnedBy(people, session - 1).map((person) => ({ person, floors: 0 }));
}

/** Without whoever is not expected any more; whoever comes later speaks last. */
export function orderWith(order: Running["order"], people: readonly PersonId[]): Running["order"] {
  const known = order.map(({ person }) => person);
  const late = people.filter((person) => !known.includes(person));
  return [
    ...order.filter(({ person }) => people.includes(person)),
    ...late.map((person) => ({ person, floors: 0 })),
  ];
}

/** Who still speaks in this step, first first; nobody where it is not a round. Each round begins with the next person. */
export function stillToSpeak(running: Running): readonly PersonId[] {
  if (currentStep(running).floor !== "each") return [];
  const people = running.order.map(({ person }) => person);
  return turnedBy(people, running.segment).filter((person) => !running.had.includes(person));
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
  return running.order
    .filter(({ person, floors }) => floors === 0 && person !== now)
    .map(({ person }) => person);
}

function turnedBy<T>(all: readonly T[], places: number): readonly T[] {
  const first = all.length === 0 ? 0 : places % all.length;
  return [...all.slice(first), ...all.slice(0, first)];
}
