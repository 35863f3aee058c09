import { createContext, useContext } from "react";
import type { PersonView, Places, World } from "../../teams/host-api.ts";
import type { ThemeName } from "../look/themes.ts";

/** What every part of the page may know: who looks, at what world, in which theme. */
export interface Session {
  readonly world: World;
  readonly me: PersonView;
  readonly theme: ThemeName;
  readonly places: Places;
  /** The world's time as the page last knew it, ISO in UTC; moves on by itself. */
  readonly now: string;
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** @throws Error outside the shell */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("This part belongs inside the shell.");
  return session;
}

/** A person by object id, mail or first name, whatever its case. */
export function personNamed(world: World, name: string | undefined): PersonView | undefined {
  const wanted = name?.toLowerCase();
  return world.people.find(
    (person) =>
      wanted !== undefined &&
      [person.id, person.mail, person.name, person.name.split(" ")[0]].some(
        (spelling) => spelling?.toLowerCase() === wanted,
      ),
  );
}
