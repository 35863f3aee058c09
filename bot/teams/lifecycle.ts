import type { PersonId } from "../../shared/kernel/ids.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import type { Activity } from "./activity.ts";
import type { Installation, Installations } from "./installation.ts";
import { backJobs, installing, newHere, removing } from "./installing.ts";

/** What features may want to know of a conversation's life. Each may come late, doubled, or never. */
export interface TeamsEvents {
  readonly meetingStarted?: (place: Place, at: Instant) => Promise<void>;
  readonly meetingEnded?: (place: Place, at: Instant) => Promise<void>;
  /** Of a team: from its General channel and so from all of its standard channels. */
  readonly membersRemoved?: (place: Place, people: readonly PersonId[]) => Promise<void>;
}

type Happening = (activity: Activity, at: Instant) => Promise<void>;

/** Follows where the app is installed, and passes on what happens in a conversation. */
export function lifecycle(
  kept: Installations,
  clock: Context["clock"],
  events: TeamsEvents,
): (activity: Activity) => Promise<void> {
  const install = installing(kept, clock);
  const remove = removing(kept, clock);
  const turned =
    (state: Installation["state"], place: (activity: Activity) => Place): Happening =>
    (activity, at) =>
      kept.change(place(activity), (old) => {
        if (!old || at < old.asOf || old.state === state) return undefined;
        const writes = state === "installed" ? backJobs(place(activity), old, at, clock.now()) : [];
        return { value: { ...old, state, asOf: at }, writes };
      });
  const archived: Happening = (activity, at) =>
    kept.change(here(activity), (old) =>
      !old || at < old.asOf || old.archivedAt
        ? undefined
        : { value: { ...old, archivedAt: at, asOf: at } },
    );
  const unarchived: Happening = (activity, at) =>
    kept.change(here(activity), (old) => {
      if (!old?.archivedAt || at < old.asOf) return undefined;
      const { archivedAt: _over, ...rest } = old;
      const writes = backJobs(here(activity), old, at, clock.now());
      return { value: { ...rest, asOf: at }, writes };
    });
  const upgrade: Happening = (activity, at) =>
    kept.change(ownPlace(activity), (old) =>
      old ? undefined : { value: { ...newHere(activity, at), told: true } },
    );
  const members: Happening = async (activity, at) => {
    if (activity.botAdded) await install(activity, at, "late");
    if (activity.botRemoved) await remove(activity, at);
    if (activity.peopleRemoved.length > 0)
      await events.membersRemoved?.(activity.place, activity.peopleRemoved);
  };

  const happenings = new Map<string, Happening>([
    ["installationUpdate add", (activity, at) => install(activity, at, "now")],
    ["installationUpdate add-upgrade", upgrade],
    ["installationUpdate remove", remove],
    ["conversationUpdate channelDeleted", turned("gone", inChannel)],
    ["conversationUpdate channelRestored", turned("installed", inChannel)],
    ["conversationUpdate teamDeleted", turned("gone", here)],
    ["conversationUpdate teamHardDeleted", turned("gone", here)],
    ["conversationUpdate teamRestored", turned("installed", here)],
    ["conversationUpdate teamArchived", archived],
    ["conversationUpdate teamUnarchived", unarchived],
    [
      "event application/vnd.microsoft.meetingStart",
      async ({ place }, at) => events.meetingStarted?.(place, at),
    ],
    [
      "event application/vnd.microsoft.meetingEnd",
      async ({ place }, at) => events.meetingEnded?.(place, at),
    ],
  ]);

  return async (activity) => {
    const { type, action, event, name } = activity;
    const told = { installationUpdate: action, conversationUpdate: event, event: name };
    const what = Object.hasOwn(told, type) ? told[type as keyof typeof told] : "";
    const other = type === "conversationUpdate" ? members : undefined;
    const happening = happenings.get(`${type} ${what}`) ?? other;
    await happening?.(activity, activity.at ?? clock.now());
  };
}

/** A private or shared channel has an installation of its own; every other place is the conversation itself. */
export function ownPlace({ place, channel }: Activity): Place {
  return channel && channel.kind !== "standard" ? { ...place, conversation: channel.id } : place;
}

/** What happens to a team is told from its General channel. */
function here({ place, team }: Activity): Place {
  const general = team?.id as Place["conversation"] | undefined;
  return general ? { ...place, conversation: general } : place;
}

function inChannel({ place, channel }: Activity): Place {
  return channel ? { ...place, conversation: channel.id } : place;
}
