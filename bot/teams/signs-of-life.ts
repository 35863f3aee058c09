import type { ConversationId } from "../../shared/kernel/ids.ts";
import type { Instant } from "../../shared/time/instant.ts";
import type { Clock } from "../ports/clock.ts";
import type { Activity } from "./activity.ts";
import type { Installation, Installations, Reach } from "./installation.ts";
import { newHere } from "./installing.ts";
import { ownPlace } from "./lifecycle.ts";

const most = 10_000;
/** Seconds for which it is remembered: another instance may have found out meanwhile that somebody blocks the bot. */
const remembered = 60;
const telling = ["message", "invoke", "installationUpdate"];

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
      const { place, serviceUrl, type, action } = activity;
      if (!telling.includes(type) || action.startsWith("remove")) return;
      const key = `${place.tenant}|${place.conversation}|${serviceUrl}`;
      if (seconds() - (known.get(key) ?? Number.NEGATIVE_INFINITY) < remembered) return;
      await kept.keepService(place.tenant, serviceUrl);
      await noteReach(activity);
      if (type !== "installationUpdate") await noteHome(activity);
      if (known.size >= most) known.clear();
      known.set(key, seconds());
    },
  };

  async function noteReach({ where, caller, serviceUrl, place }: Activity) {
    if (where !== "personal" || !caller) return;
    await kept.changeReach(caller.tenant, caller.person, (old) =>
      reached(old, serviceUrl, place.conversation),
    );
  }

  async function noteHome(activity: Activity) {
    if (activity.where === "personal") return;
    const at = activity.at ?? clock.now();
    await kept.change(ownPlace(activity), (old) => {
      const value = old ? revived(old, activity.serviceUrl, at) : newHere(activity, at);
      return value && { value };
    });
  }
}

/** Undefined where the sign of life tells nothing new, or is older than what is known. */
function revived(old: Installation, serviceUrl: string, at: Instant): Installation | undefined {
  if (at < old.asOf) return undefined;
  const alive = old.state === "installed" && old.blockedAt === undefined;
  if (alive && old.serviceUrl === serviceUrl) return undefined;
  const { blockedAt: _over, ...rest } = old;
  return { ...rest, state: "installed", serviceUrl };
}

function reached(
  old: Reach | undefined,
  serviceUrl: string,
  conversation: ConversationId,
): Reach | undefined {
  const same = old?.serviceUrl === serviceUrl && old.conversation === conversation;
  return same && old.blockedAt === undefined ? undefined : { serviceUrl, conversation };
}
