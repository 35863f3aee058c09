import type { PersonId, TenantId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { joinLedger, leaveLedger } from "../rotation/join-ledger.ts";
import { withoutBurdenOf } from "../schedule/burdens.ts";
import type { Instant } from "../time/instant.ts";
import { withoutTheirWord } from "./agree-to-charter.ts";
import type { Circle } from "./circle.ts";
import { withoutWordOf } from "./end-circle.ts";
import { isFull, withMember } from "./join-circle.ts";
import { type Invitee, invited } from "./make-circle.ts";
import type { Member } from "./member.ts";

/** Not now: an invited member may still change their mind. Has no consequence for one who has joined. */
export function decline(circle: Circle, person: PersonId): Result<Circle, "not-found"> {
  const member = circle.members.find((each) => each.person === person);
  if (!member || member.standing === "left") return refuse("not-found");
  if (member.standing !== "invited") return ok(circle);
  return ok(withMember(circle, { ...member, standing: "declined" }));
}

/** By their own choice: since when, and whether what they wrote goes with them. */
export interface Leaving {
  readonly at: Instant;
  readonly takesWords: boolean;
}

/** Takes someone out of the circle: their words about themselves go, their account of turns is shared out. */
export function leaveCircle(
  circle: Circle,
  person: PersonId,
  quietly?: Leaving,
): Result<Circle, "not-found"> {
  const member = circle.members.find((each) => each.person === person);
  if (!member || member.standing === "left") return refuse("not-found");
  const left = { ...gone(member), ...(member.standing === "joined" && leaving(quietly)) };
  return ok({
    ...withoutBurdenOf(
      withoutWordOf(withoutTheirWord(withMember(circle, left), person), person),
      person,
    ),
    ledger: leaveLedger(circle.ledger, person),
  });
}

function leaving(quietly: Leaving | undefined): Pick<Member, "leftAt" | "takesWords"> {
  if (!quietly) return {};
  return { leftAt: quietly.at, ...(quietly.takesWords && { takesWords: true }) };
}

/** Whether someone who left may come back by themselves. */
export function mayReturn({ members }: Circle, person: PersonId): boolean {
  return members.some(
    (each) => each.person === person && each.standing === "left" && each.leftAt !== undefined,
  );
}

/** Takes back who left by themselves, as the conversation knows them now. To the others they end a break. */
export function returnToCircle(
  circle: Circle,
  whoever: Invitee,
  at: Instant,
): Result<Circle, "not-found" | "full"> {
  const { person } = whoever;
  const before = circle.members.find((each) => each.person === person);
  if (before?.standing === "joined") return ok(circle);
  if (!before || !mayReturn(circle, person)) return refuse("not-found");
  if (isFull(circle)) return refuse("full");
  const member = {
    ...invited(whoever, before.language),
    standing: "joined" as const,
    joinedAt: at,
  };
  return ok({
    ...withMember(circle, member),
    ledger: joinLedger(circle.ledger, person),
  });
}

/** The circle once the name of someone who left is gone too: `called` is what stands for it. */
export function forgetLeaver(circle: Circle, person: PersonId, called: string): Circle {
  const member = circle.members.find((each) => each.person === person);
  if (member?.standing !== "left" || member.leftAt === undefined) return circle;
  const { leftAt: _, takesWords: _words, ...rest } = member;
  return withMember(circle, { ...rest, name: called });
}

/** Someone of the conversation would like to join. Who had said "not now" is invited again at once, if there is room. */
export function askToJoin(
  circle: Circle,
  someone: { readonly person: PersonId; readonly tenant: TenantId; readonly name: string },
): Circle {
  const { person, tenant, name } = someone;
  const member = circle.members.find((each) => each.person === person);
  if (member?.standing === "declined" && !isFull(circle)) {
    return withMember(circle, { ...member, standing: "invited" });
  }
  const known = member?.standing === "invited" || member?.standing === "joined";
  const asked = circle.asking.some((each) => each.person === person);
  if (known || asked) return circle;
  return { ...circle, asking: [...circle.asking, { person, tenant, name }] };
}

function gone({ person, tenant, name, guest, language }: Member): Member {
  return { person, tenant, name, guest, language, standing: "left", offer: "", wish: "" };
}
