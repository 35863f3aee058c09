import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { standAgain, standDown } from "../rotation/stand-down.ts";
import type { Instant } from "../time/instant.ts";
import { appointFacilitator, type Sitting } from "./appoint-facilitator.ts";
import { isOpen } from "./is-open.ts";
import { lastWordOf, withLastWord } from "./last-word.ts";
import type { Session } from "./session.ts";

/**
 * Someone can come, or cannot; never why. When it is whoever leads, the next in line does; who takes that back at once, which
 * needs `at`, leads again.
 */
export function sayComing(
  { circle, session: before, others }: Sitting,
  person: PersonId,
  coming: boolean,
  at?: Instant,
): Result<Sitting, "not-found"> {
  const session = spoken(before, person, coming, at);
  if (!isOpen(session.state) || !joinedMember(circle, person)) return refuse("not-found");
  const stayAway = session.away.filter((each) => each !== person);
  const away = coming ? stayAway : [...stayAway, person];
  if (session.state === "live") return ok({ circle, session: { ...session, away } });
  const { ledger } = circle;
  const line = coming && at ? standAgain(ledger, person, at) : ledger;
  const said = appointFacilitator({
    circle: line === ledger ? circle : { ...circle, ledger: line },
    session: { ...session, away },
    ...(others && { others }),
  });
  if (coming || !at) return ok(said);
  const after = standDown(ledger, said.circle.ledger, person, at);
  return ok({ ...said, circle: { ...said.circle, ledger: after } });
}

/** Said to change something, this is their last word, whatever their calendar answered before. */
function spoken(session: Session, person: PersonId, coming: boolean, at?: Instant): Session {
  if (!at || session.away.includes(person) !== coming) return session;
  const { calendar } = lastWordOf(session, person) ?? {};
  return withLastWord(session, { person, at, ...(calendar && { calendar }) });
}
