import type { MemberView } from "../../shared/contract/circle-page.ts";
import { Ring } from "./ring.tsx";

/** The ring of a circle that is still being thought up: nobody leads yet, nobody is away. */
export function NewRing({
  people,
}: {
  readonly people: readonly { readonly person: string; readonly name: string }[];
}) {
  const members = people.map(
    ({ person, name }) =>
      ({ person, name, standing: "joined", guest: false, offer: "", wish: "" }) as MemberView,
  );
  return <Ring members={members} turns={[]} away={[]} me="" />;
}
