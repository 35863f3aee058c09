import type { Request } from "express";
import { type Person, personNamed } from "../organisation/people.ts";
import type { Board } from "./board.ts";
import { HostRefused } from "./host-reading.ts";
import type { HostViews } from "./host-views.ts";
import { readingIn } from "./reading-in.ts";
import type { Find, Surrounding } from "./surroundings.ts";
import type { StoredMessage } from "./teams-state.ts";

interface Places {
  readonly board: Pick<Board, "find">;
  readonly find: Find;
  readonly views: Pick<HostViews, "sees">;
}

interface Here {
  readonly person: Person;
  readonly where: Surrounding;
}

/** Who asks, in the language that they read in for now, and about what, as the path of a request says. */
export function askedIn({ board, find, views }: Places) {
  const here = (request: Request): Here => {
    const { me = "", c = "" } = request.params as Record<string, string>;
    const named = personNamed(me);
    const person = named && readingIn(named, request);
    const where = find(c);
    if (!person || !where || !views.sees(where, person))
      throw new HostRefused(404, "There is no such place.");
    return { person, where };
  };
  return {
    here,
    message(request: Request): Here & { readonly message: StoredMessage } {
      const place = here(request);
      const message = board.find(place.where.id, String(request.params["m"]));
      if (!message) throw new HostRefused(404, "There is no such message.");
      return { ...place, message };
    },
  };
}
