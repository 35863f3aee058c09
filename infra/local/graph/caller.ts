import { graphAudience } from "../entra/issuing.ts";
import { bearer, type Verified, type Verify } from "../entra/verify.ts";
import { personNamed } from "../organisation/people.ts";
import { GraphRefusal } from "./graph-refusal.ts";
import type { GraphCaller } from "./operation.ts";

const words: Readonly<Record<Extract<Verified, { ok: false }>["why"], string>> = {
  missing: "Access token is empty.",
  expired: "Lifetime validation failed, the token is expired.",
  audience: "Access token validation failure. Invalid audience.",
  invalid: "Access token validation failure.",
};

/** @throws GraphRefusal (401) unless the token was issued for Graph and is still good */
export async function callerOf(
  verify: Verify,
  authorization: string | undefined,
): Promise<GraphCaller> {
  const verified = await verify(bearer(authorization), [graphAudience]);
  if (!verified.ok) throw unauthenticated(words[verified.why]);
  const { idtyp, oid, roles = [], scp = "" } = verified.claims;
  if (idtyp === "app") return { as: "app", permissions: roles };
  const person = personNamed(oid);
  if (person === undefined) throw unauthenticated(words.invalid);
  return { as: "person", person, permissions: scp.split(" ") };
}

function unauthenticated(message: string): GraphRefusal {
  return new GraphRefusal(401, "InvalidAuthenticationToken", message);
}
