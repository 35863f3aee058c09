import { z } from "zod";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { type PersonId, personId, sessionId } from "../../../shared/kernel/ids.ts";
import { preparationDue, turnDue } from "../../../shared/rotation/tell-facilitator.ts";
import { sayComing } from "../../../shared/schedule/say-coming.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { openSession, sessionEnd } from "../../../shared/schedule/session-end.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { type Inside, readInside } from "../../circle/documents.ts";
import type { Context } from "../../ports/context.ts";
import { kind } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";
import { changeSession, sittingOf } from "../../schedule/booking/documents.ts";

type World = Pick<Context, "documents" | "calendar" | "clock" | "freshId" | "log">;

/** Whose calendar has been looked into for which session: when named, before the turn's card, before the preparation's. */
const looked = z.object({
  session: sessionId,
  looks: z
    .array(z.object({ person: personId, when: z.enum(["named", "turn", "prepare"]) }))
    .readonly(),
  /** Who was out of office: once they say that they can come, they can. */
  away: z.array(personId).readonly(),
});
type Looked = z.infer<typeof looked>;
const lookedKind = kind("looked", looked);
const lookedDocument = "looked";

/**
 * Has whoever is out of office at the session's time count as away, so that the next in line facilitates. Looks into the
 * facilitator's calendar alone, through the service mailbox; without one nobody's calendar can be read here.
 */
export async function lookIntoCalendar(
  context: World,
  address: CircleAddress,
  now: Instant,
): Promise<void> {
  // Each round has the next in line lead; there are no more than twelve.
  for (let round = 0; round < 12; round++) if (!(await lookOnce(context, address, now))) return;
}

async function lookOnce(context: World, address: CircleAddress, now: Instant): Promise<boolean> {
  const inside = await readInside(context, address);
  const about = inside && facilitatorIn(inside, now);
  if (!about) return false;
  const { session, person, mail } = about;
  const partition = circlePartition(address.tenant, address.circle);
  const found = await context.documents.read(partition, lookedDocument);
  const stored = found && lookedKind.read(found);
  const before = lookedAt(stored?.value, session);
  const look = { person, when: phase(session, now) };
  if (isKnown(before, look)) return false;
  const away = await isAway(context, mail, session);
  if (away === undefined) return false;
  const looks = [...before.looks, look];
  const next = { ...before, looks, away: away ? [...before.away, person] : before.away };
  if (away) await countAsAway(context, address, session, person);
  const write = stored ? lookedKind.replace(stored, next) : lookedKind.create(lookedDocument, next);
  // When someone else looks at the same time, what they found holds.
  await context.documents.commit(partition, [write], context.freshId());
  return away;
}

/** Whose calendar there is to look into, for a session that comes and stands in the service mailbox. */
function facilitatorIn(inside: Inside, now: Instant) {
  const session = openSession(inside.sessions.map(({ value }) => value));
  if (!session || !isReadable(session, now)) return undefined;
  const { facilitator: person } = session;
  const mail = person && joinedMember(inside.circle.value, person)?.mail;
  return person && mail ? { session, person, mail } : undefined;
}

function isKnown({ looks, away }: Looked, { person, when }: Looked["looks"][number]): boolean {
  return (
    away.includes(person) || looks.some((each) => each.person === person && each.when === when)
  );
}

async function countAsAway(
  context: World,
  { tenant, circle: id }: CircleAddress,
  { id: session }: Session,
  person: PersonId,
): Promise<void> {
  await changeSession(context, { tenant, circle: id, session }, (inside, latest) =>
    sayComing(sittingOf(inside, latest), person, false),
  );
}

/** Whether they are out of office then; undefined when their calendar does not say. */
async function isAway(
  { calendar, log }: World,
  mail: string,
  session: Session,
): Promise<boolean | undefined> {
  try {
    const end = sessionEnd(session);
    const read = await calendar.freeBusy({ as: "service" }, [mail], session.startsAt, end, 15);
    return read.ok ? (read.value[0]?.slots?.includes("away") ?? false) : undefined;
  } catch (fault) {
    // Whoever facilitates is told all the same; the next occasion looks again.
    log.warn({ session: session.id, fault: `${fault}` }, "A calendar is not looked into.");
    return undefined;
  }
}

function isReadable({ state, booking, startsAt }: Session, now: Instant): boolean {
  const booked = state === "planned" && booking.state === "booked" && startsAt > now;
  return booked && booking.owner.kind === "service";
}

function lookedAt(before: Looked | undefined, { id }: Session): Looked {
  return before?.session === id ? before : { session: id, looks: [], away: [] };
}

function phase(session: Session, now: Instant): Looked["looks"][number]["when"] {
  if (preparationDue(session) <= now) return "prepare";
  return turnDue(session) <= now ? "turn" : "named";
}
