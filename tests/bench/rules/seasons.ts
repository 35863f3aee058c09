import { askDocument, askKind } from "../../../bot/agenda/documents.ts";
import { circleCreated } from "../../../bot/circle/kept/documents.ts";
import type { Write } from "../../../bot/ports/documents.ts";
import { sessionDocument, sessionKind } from "../../../bot/schedule/documents.ts";
import type { Ask } from "../../../shared/agenda/ask.ts";
import type { Circle } from "../../../shared/circle/circle.ts";
import { creditHeld } from "../../../shared/rotation/credit-held.ts";
import { lineUp } from "../../../shared/rotation/line-up.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type CalendarDate, instant, later } from "../../../shared/time/instant.ts";
import { anAsk } from "../../builders/ask.ts";
import { aCircle, aMember } from "../../builders/circle.ts";
import { askCalled, circleCalled, sessionCalled } from "../../builders/ids.ts";
import { aSession } from "../../builders/session.ts";

/** A circle of seven at the end of its season: six sessions held, twelve asks worked on, five that wait. */
export interface Season {
  readonly circle: Circle;
  /** The last two that were held, and the one that comes. */
  readonly sessions: readonly Session[];
  /** Those before. */
  readonly history: readonly Session[];
  readonly waiting: readonly Ask[];
  readonly reached: readonly Ask[];
}

const people = ["amara", "yusuf", "jonas", "mateo", "priya", "lena", "sofia"].map((name) =>
  aMember(name),
);
const began = instant("2026-09-01T14:00:00Z");
const held = 6;

/** The season of the circle with this number; who was away when differs from circle to circle. */
export function season(number: number): Season {
  let { ledger, ...rest } = aCircle({ id: circleCalled(`season${number}x`), members: people });
  const sessions = Array.from({ length: held + 1 }, (_, at): Session => {
    const startsAt = later(began, { days: 14 * at });
    const [facilitator] = ledger.announced;
    const present = people
      .map(({ person }) => person)
      .filter((person, place) => person === facilitator || (number + at * 3 + place) % 5 > 0);
    const is = { id: sessionCalled(`s${number}x${at}`), number: at + 1, startsAt };
    if (at === held) return aSession({ ...is, facilitator: facilitator ?? undefined });
    const credited = creditHeld(ledger, {
      present,
      facilitator: facilitator ?? undefined,
      at: startsAt,
    });
    ledger = lineUp({ ...credited, held: [...(ledger.held ?? []), startsAt].slice(-2) });
    return aSession({ ...is, facilitator: facilitator ?? undefined, state: "closed", present });
  });
  return {
    circle: { ...rest, ledger },
    sessions: sessions.slice(-3),
    history: sessions.slice(0, -3),
    waiting: Array.from({ length: 5 }, (_, at) => anAskOf(number, at)),
    reached: sessions
      .slice(0, held)
      .flatMap(({ id }, at) =>
        [0, 1].map((which) => ({ ...anAskOf(number, 5 + at * 2 + which), reachedIn: id })),
      ),
  };
}

/** In every third circle someone needs an answer by a day. */
function anAskOf(number: number, at: number): Ask {
  return anAsk({
    id: askCalled(`a${number}x${at}`),
    by: people[(number + at * 2) % people.length]?.person as Ask["by"],
    addedAt: later(began, { days: 3 * at }),
    order: at,
    ...(number % 3 === 0 && at === 2 ? { neededBy: "2026-12-04" as CalendarDate } : {}),
  });
}

/** What is stored of it: what the everyday rules read under `open|`, the rest under `past|`. */
export function writesOf({
  circle,
  sessions,
  history,
  waiting,
  reached,
}: Season): readonly Write[] {
  const past = (id: string) => id.replace(/^open/, "past");
  return [
    ...circleCreated(circle, sessions),
    ...sessions.map((each) => sessionKind.create(sessionDocument(each.id), each)),
    ...waiting.map((each) => askKind.create(askDocument(each.id), each)),
    ...history.map((each) => sessionKind.create(past(sessionDocument(each.id)), each)),
    ...reached.map((each) => askKind.create(past(askDocument(each.id)), each)),
  ];
}
