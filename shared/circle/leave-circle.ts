import type { PersonId, TenantId } from "../kernel/ids.ts";
import { ok, type Result, refuse } from "../kernel/result.ts";
import { leaveLedger } from "../rotation/join-ledger.ts";
import { withoutTheirWord } from "./agree-to-charter.ts";
import type { Circle } from "./circle.ts";
import { withoutWordOf } from "./end-circle.ts";
import { isFull, withMember } from "./join-circle.ts";
import type { Member } from "./member.ts";

/** Not now: an invited member may still change their mind. Has no consequence for one who has joined. */
export function decline(circle: Circle, person: PersonId): Result<Circle, "not-found"> {
  const member = circle.members.find((each) => each.person === person);
  if (!member || member.standing === "left") return refuse("not-found");
  if (member.standing !== "invited") return ok(circle);
  return ok(withMember(circle, { ...member, standing: "declined" }));
}

/** Takes someone out of the circle: their words about themselves go, their account of turns is shared out. */
export function leaveCircle(circle: Circle, person: PersonId): Result<Circle, "not-found"> {
  const member = circle.members.find((each) => each.person === person);
  if (!member || member.standing === "left") return refuse("not-found");
  return ok({
    ...withoutWordOf(withoutTheirWord(withMember(circle, gone(member)), person), person),
    ledger: leaveLedger(circle.ledger, person),
  });
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
