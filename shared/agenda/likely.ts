import type { AskId } from "../kernel/ids.ts";
import { sessionsAhead } from "../schedule/open-sessions.ts";
import type { Session } from "../schedule/session.ts";
import { openSession } from "../schedule/session-end.ts";
import type { Instant } from "../time/instant.ts";
import { agendaOf } from "./agenda-in-mode.ts";
import type { Ask } from "./ask.ts";
import { canCome, type InLine, meetsAfter, queueOf } from "./asks-in-line.ts";
import { type QueueReason, queue } from "./queue.ts";

/** An ask in line, and when it is likely to have its time. */
export interface Likely {
  readonly ask: Ask;
  /** From 1. */
  readonly place: number;
  readonly why: QueueReason;
  /** How many sessions come before that one; undefined where that cannot be said: a light session has no time for asks. */
  readonly after?: number;
  /** When that session is: booked, or as the circle's habit has it. Unknown as long as no session is booked. */
  readonly at?: Instant;
}

/** How far ahead a habit is followed. */
const mostSessions = 12;

/** Every ask that waits with its place, and the session that is likely to have time for it, as things stand. */
export function likely(asks: readonly Ask[], line: InLine): readonly Likely[] {
  const all = queue(asks, queueOf(line, asks));
  const sessions = heardIn(
    all.map(({ ask }, order) => ({ ...ask, order })),
    line,
  );
  return all.map(({ ask, why }, index) => {
    const after = sessions.findIndex(({ heard }) => heard.includes(ask.id));
    const at = sessions[after]?.at;
    return { ask, place: index + 1, why, ...(after < 0 ? {} : { after }), ...(at && { at }) };
  });
}

interface Hearing {
  readonly heard: readonly AskId[];
  readonly at: Instant | undefined;
}

function heardIn(asks: readonly Ask[], line: InLine): readonly Hearing[] {
  const { circle, sessions } = line;
  const coming = openSession(sessions);
  if (!coming) return heardLater(asks, line, undefined, mostSessions);
  const here = asks.filter(({ by }) => canCome(circle, coming, by));
  const heard = heardWith(line, here, coming);
  const rest = asks.filter(({ id }) => !heard.includes(id));
  const first = { heard, at: coming.startsAt };
  return [first, ...heardLater(rest, line, coming.startsAt, mostSessions - 1)];
}

/** In the sessions that follow by the circle's habit. */
function heardLater(
  asks: readonly Ask[],
  line: InLine,
  last: Instant | undefined,
  most: number,
): readonly Hearing[] {
  const heard = heardWith(line, asks);
  if (heard.length === 0 || most === 0) return [];
  const planned = sessionsAhead(line.sessions).find(({ startsAt }) => last && startsAt > last);
  const at = planned?.startsAt ?? (last && meetsAfter(line.circle, last));
  const rest = asks.filter(({ id }) => !heard.includes(id));
  return [{ heard, at }, ...heardLater(rest, line, at, most - 1)];
}

function heardWith({ circle, own }: InLine, asks: readonly Ask[], session?: Session) {
  const { segments } = agendaOf(circle, session, asks, own);
  return segments.flatMap((each) => (each.kind === "ask" ? each.ask.id : []));
}
