import type { Directory, Profile } from "../../bot/ports/directory.ts";
import type { PersonId } from "../../shared/kernel/ids.ts";
import { ok } from "../../shared/kernel/result.ts";
import { personCalled, tenantCalled } from "../builders/ids.ts";

export const aProfile = (name: string, over: Partial<Profile> = {}): Profile => ({
  person: personCalled(name),
  tenant: tenantCalled("contoso"),
  name,
  mail: `${name}@contoso.example`,
  guest: false,
  ...over,
});

/** One conversation's roster, the same wherever one asks; people come and go by name. `inLine` are in one reporting line. */
export function fakeDirectory(names: readonly string[], inLine: readonly string[] = []) {
  const here = new Map(names.map((name) => [personCalled(name), aProfile(name)]));
  const line = new Set<PersonId>(inLine.map((name) => personCalled(name)));
  const directory: Directory = {
    roster: async () => ok([...here.values()]),
    belongs: async (_place, person) => here.has(person),
    openToTeam: async () => true,
    reportingLine: async (people) =>
      people.filter((person) => line.has(person)).length > 1 ? "yes" : "no",
  };
  return {
    ...directory,
    leaves: (name: string) => here.delete(personCalled(name)),
    comes: (name: string) => here.set(personCalled(name), aProfile(name)),
  };
}
