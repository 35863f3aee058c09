import { joinedMember } from "../circle/may.ts";
import type { PersonId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { appointFacilitator, type Sitting } from "./appoint-facilitator.ts";
import { isOpen } from "./is-open.ts";

/** Someone can come, or cannot; never why. When it is whoever leads, the next in line does. */
export function sayComing(
  { circle, session }: Sitting,
  person: PersonId,
  coming: boolean,
): Result<Sitting, "not-found"> {
  if (!isOpen(session.state) || !joinedMember(circle, person)) return refuse("not-found");
  const others = session.away.filter((each) => each !== person);
  const away = coming ? others : [...others, person];
  if (session.state === "live") return ok({ circle, session: { ...session, away } });
  return ok(appointFacilitator({ circle, session: { ...session, away } }));
}
