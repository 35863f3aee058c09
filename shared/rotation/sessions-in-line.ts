import { openSessions } from "../schedule/open-sessions.ts";
import type { Session } from "../schedule/session.ts";
import type { CanCome } from "./line-up.ts";

/**
 * The sessions that announced turns are for, the first announced first. A reset takes no turn: whoever is announced leads
 * the one after it.
 */
export function sessionsInLine(sessions: readonly Session[]): readonly Session[] {
  return openSessions(sessions).filter(({ reset }) => reset === undefined);
}

/** Whoever said they cannot come to a planned session cannot lead it. */
export function comesTo(sessions: readonly Session[]): CanCome {
  const line = sessionsInLine(sessions);
  return (person, ahead) => {
    const session = line[ahead];
    return session?.state !== "planned" || !session.away.includes(person);
  };
}
