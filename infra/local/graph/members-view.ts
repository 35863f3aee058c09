import { organisation, serviceMailbox } from "../organisation/app.ts";
import { personNamed } from "../organisation/people.ts";
import type { Answer, Call } from "./operation.ts";
import { page } from "./query.ts";

/** A roster as Graph lists it. https://learn.microsoft.com/graph/api/resources/aaduserconversationmember */
export function membersView(
  call: Call,
  members: readonly string[],
  owners: readonly string[],
): Answer {
  const views = members.map((id) => ({
    "@odata.type": "#microsoft.graph.aadUserConversationMember",
    id: Buffer.from(`${organisation.tenant}##${id}`).toString("base64"),
    roles: rolesOf(id, owners),
    displayName: personNamed(id)?.name ?? serviceMailbox.name,
    visibleHistoryStartDateTime: "0001-01-01T00:00:00Z",
    userId: id,
    email: personNamed(id)?.mail ?? serviceMailbox.mail,
    tenantId: organisation.tenant,
  }));
  return { status: 200, body: page(views, call.query, call.address, 100) };
}

function rolesOf(id: string, owners: readonly string[]): readonly string[] {
  if (owners.includes(id)) return ["owner"];
  return personNamed(id)?.guest === true ? ["guest"] : [];
}
