import { graphAudience } from "./issuing.ts";

const reserved = ["openid", "profile", "email", "offline_access"];

/** Names of Graph's permissions in a `scope`, whichever of Graph's addresses they begin with; `.default` as it is. */
export function graphScopes(url: string, scope: string): readonly string[] {
  return scope
    .split(/\s+/)
    .filter((name) => name !== "" && !reserved.includes(name))
    .map((name) => without(`${url}/`, without(`${graphAudience}/`, name)));
}

function without(start: string, name: string): string {
  return name.startsWith(start) ? name.slice(start.length) : name;
}
