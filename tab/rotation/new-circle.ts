import type { MemberView } from "../../shared/contract/circle-page.ts";

/** The ring of a circle that is still being thought up: nobody leads yet, nobody is away. */
export function newCircle(people: readonly { readonly person: string; readonly name: string }[]) {
  const members = people.map(
    ({ person, name }) =>
      ({ person, name, standing: "joined", guest: false, offer: "", wish: "" }) as MemberView,
  );
  return { members, turns: [], away: [], me: "" };
}
