import type { Happening } from "../graph/happening.ts";
import { everyone, type Person, people, personNamed } from "../organisation/people.ts";
import { team } from "../organisation/places.ts";
import {
  type Activity,
  botAccount,
  installationActivity,
  meetingActivity,
  rosterActivity,
  type Scene,
} from "./activities.ts";
import type { Ground } from "./board.ts";
import type { Delivery } from "./delivery.ts";
import type { Find, Surrounding } from "./surroundings.ts";
import { spokenIn } from "./teams-state.ts";

interface Heard {
  readonly ground: Ground;
  readonly find: Find;
  readonly delivery: Delivery;
  readonly hasApp: (place: string) => boolean;
  readonly scene: (where: Surrounding, person: Person) => Scene;
  readonly freshId: () => string;
}

/** Turns what happens in places (some of it through Graph) into what bots hear and pages show. */
export function happenings({ ground, find, delivery, hasApp, scene, freshId }: Heard) {
  /** The channel someone chose while adding the app to the team. */
  let chosen: string | undefined;
  const whereOf = (place: string) => find(place === team.id ? team.thread : place);

  const installation = (place: string, by: string | undefined, action: "add" | "remove") => {
    ground.tell({ what: "places" });
    const where = whereOf(place);
    if (!where) return;
    const person = personNamed(by ?? "") ?? where.people[0] ?? people.grace;
    const told = scene(where, person);
    const channel = place === team.id ? (chosen ?? team.thread) : undefined;
    const change = action === "add" ? "added" : "removed";
    const activities: readonly Activity[] = [
      installationActivity(told, freshId(), action, channel),
      rosterActivity(told, freshId(), change, [botAccount]),
    ];
    delivery.post(...activities);
  };

  const roster = (place: string, who: string, change: "added" | "removed") => {
    ground.tell({ what: "places" });
    const where = whereOf(place);
    const person = everyone.find(({ id }) => id === who);
    if (!where || !person || !hasApp(where.place)) return;
    const account = { id: person.teamsAccount, aadObjectId: person.id };
    delivery.post(rosterActivity(scene(where, person), freshId(), change, [account]));
  };

  return {
    hear(happening: Happening) {
      switch (happening.kind) {
        case "app-added":
          return installation(happening.place, happening.by, "add");
        case "app-removed":
          return installation(happening.place, happening.by, "remove");
        case "joined":
          return roster(happening.place, happening.person, "added");
        case "left":
          return roster(happening.place, happening.person, "removed");
        case "tab-added":
        case "tab-changed":
        case "tab-removed":
          return ground.tell({ what: "tabs", conversation: happening.place });
        case "feed-changed":
          return ground.tell({ what: "feed", person: happening.person });
        case "calendars-changed":
          return ground.tell({ what: "calendar" });
        default:
          return ground.tell({ what: "places" });
      }
    },
    /** Runs `add`, in which the app is added to the team from this channel. */
    choosing(channel: string, add: () => void) {
      chosen = channel;
      add();
      chosen = undefined;
    },
    /** Begins or ends a meeting. */
    meeting(where: Surrounding, person: Person, what: "Start" | "End") {
      ground.state.change((teams) => {
        spokenIn(teams, where.id).meeting = what === "Start" ? "running" : "ended";
      });
      ground.tell({ what: "places" });
      if (hasApp(where.place))
        delivery.post(meetingActivity(scene(where, person), freshId(), what));
    },
  };
}
export type Happenings = ReturnType<typeof happenings>;
