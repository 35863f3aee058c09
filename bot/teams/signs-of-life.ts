import type { ConversationId } from "../../shared/kernel/ids.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Place } from "../ports/directory.ts";
import type { Activity } from "./activity.ts";
import { type Installation, type Installations, isAwake, type Reach } from "./installation.ts";
import { backJobs, newHere } from "./installing.ts";
import { ownPlace } from "./lifecycle.ts";

const most = 10_000;
/** Seconds for which it is remembered: another instance may have found out meanwhile that somebody blocks the bot. */
const remembered = 60;
const telling = ["message", "invoke", "installationUpdate"];
const changing = ["conversationUpdate", "installationUpdate"];

export interface SignsOfLife {
  readonly note: (activity: Activity) => Promise<void>;
  /** What was noted may not hold any more: the next sign of life is written down again. */
  readonly forget: () => void;
}

/**
 * Learns from whatever arrives where Teams can be reached: an installation that we were never told of shows itself by
 * the first message, and whoever writes to the bot does not block it. Remembers for a while what it has written down.
 * `seconds` is real time.
 */
export function signsOfLife(kept: Installations, clock: Clock, seconds: () => number): SignsOfLife {
  const known = new Map<string, number>();

  return {
    forget: () => known.clear(),
    async note(activity) {
      const { place, serviceUrl, type } = activity;
      // A place may have fallen asleep: what was noted before says nothing any more.
      if (changing.includes(type)) known.clear();
      const key = `${place.tenant}|${place.conversation}|${serviceUrl}`;
      if (!tells(activity) || isKnown(key)) return;
      await kept.keepService(place.tenant, serviceUrl);
      await noteReach(activity);
      if (type !== "installationUpdate") await noteHome(activity);
      if (known.size >= most) known.clear();
      known.set(key, seconds());
    },
  };

  function isKnown(key: string): boolean {
    return seconds() - (known.get(key) ?? Number.NEGATIVE_INFINITY) < remembered;
  }

  async function noteReach({ where, caller, serviceUrl, place }: Activity) {
    if (where !== "personal" || !caller) return;
    await kept.changeReach(caller.tenant, caller.person, (old) =>
      reached(old, serviceUrl, place.conversation),
    );
  }

  async function noteHome(activity: Activity) {
    if (activity.where === "personal") return;
    const at = activity.at ?? clock.now();
    const place = ownPlace(activity);
    await kept.change(place, (old) =>
      old ? alive(place, old, activity, at) : { value: newHere(activity, at) },
    );
    const general = generalOf(activity);
    if (general)
      await kept.change(general, (old) =>
        old ? alive(general, withChannel(old, place.conversation), activity, at, old) : undefined,
      );
  }

  /** A place that slept says that it is back, wherever in it the bot was heard. */
  function alive(
    place: Place,
    next: Installation,
    { serviceUrl }: Activity,
    at: Instant,
    old = next,
  ) {
    const value = revived(next, serviceUrl, at) ?? next;
    if (value === old) return undefined;
    const back = value === next ? [] : backJobs(place, next, at, clock.now());
    return { value, writes: back };
  }
}

function tells({ type, action }: Activity): boolean {
  return telling.includes(type) && !action.startsWith("remove");
}

/** Undefined where the sign of life tells nothing new, or is older than what is known. */
function revived(old: Installation, serviceUrl: string, at: Instant): Installation | undefined {
  if (at < old.asOf) return undefined;
  if (isAwake(old) && old.serviceUrl === serviceUrl) return undefined;
  const { blockedAt: _over, archivedAt: _open, ...rest } = old;
  return { ...rest, state: "installed", serviceUrl, asOf: at };
}

/** The General channel of the team that a standard channel is in, where that is another. */
function generalOf({ place, channel, team }: Activity): Place | undefined {
  if (!team || (channel && channel.kind !== "standard")) return undefined;
  const conversation = team.id as ConversationId;
  return conversation === place.conversation ? undefined : { ...place, conversation };
}

/** So many channels of a team are remembered. */
const mostChannels = 50;

function withChannel(old: Installation, channel: ConversationId): Installation {
  const { channels = [] } = old;
  if (channels.includes(channel)) return old;
  return { ...old, channels: [...channels, channel].slice(-mostChannels) };
}

function reached(
  old: Reach | undefined,
  serviceUrl: string,
  conversation: ConversationId,
): Reach | undefined {
  const same = old?.serviceUrl === serviceUrl && old.conversation === conversation;
  return same && old.blockedAt === undefined ? undefined : { serviceUrl, conversation };
}
