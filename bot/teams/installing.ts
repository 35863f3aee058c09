import { type Instant, later } from "../../shared/time/instant.ts";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import type { Write } from "../ports/documents.ts";
import { jobWrite } from "../ports/job.ts";
import type { Activity } from "./activity.ts";
import { type Installation, type Installations, isAwake, refusedAt } from "./installation.ts";

/** The job that posts the welcome. */
export const welcomeJob = "teams.welcome";

/** "The bot was added" does not say which channel was chosen; the installation's own event, which does, may follow it. */
const untilChosen = { seconds: 10 };

/**
 * Writes down that the app was added, and asks for one welcome. Two events tell of it, in either order, either of them
 * perhaps twice or never: a team's record is that of its General channel, so that both come to the same.
 */
export function installing(kept: Installations, clock: Context["clock"]) {
  return async (activity: Activity, at: Instant, when: "now" | "late"): Promise<void> => {
    const anchor = anchorOf(activity);
    const chosen = activity.selectedChannel ?? anchor.conversation;
    const fresh = (old?: Installation) => {
      const { channels, backAt } = old ?? {};
      const kept = { ...(channels && { channels }), ...(backAt && { backAt }) };
      const value = { ...newHere(activity, at), told: true, welcomeIn: chosen, ...kept };
      const dueAt = when === "now" ? clock.now() : later(clock.now(), untilChosen);
      const back = old ? backJobs(anchor, old, at, clock.now(), chosen) : [];
      return { value, writes: [...welcomeJobs(activity, anchor, dueAt), ...back] };
    };
    await kept.change(anchor, (old) => {
      if (!old) return fresh();
      if (at < old.asOf) return undefined;
      const standing = old.told && isAwake(old);
      return standing ? rechosen(old, activity.selectedChannel) : fresh(old);
    });
    if (chosen !== anchor.conversation)
      await kept.change({ ...anchor, conversation: chosen }, (old) =>
        old ? undefined : { value: newHere(activity, at) },
      );
  };
}

/** Has the bot say that it is back wherever it was heard in a place that slept, once it is awake. */
export function backJobs(
  { tenant, conversation }: Place,
  old: Installation,
  at: Instant,
  now: Instant,
  ...more: readonly Place["conversation"][]
): readonly Write[] {
  if (isAwake(old)) return [];
  const places = new Set([conversation, ...(old.channels ?? []), ...more]);
  return [...places].map((each) =>
    jobWrite(welcomeJob, `back|${each}|${at}`, later(now, untilChosen), {
      tenant,
      conversation: each,
      back: true,
    }),
  );
}

/** Writes down that the app was removed. */
export function removing(kept: Installations, clock: Context["clock"]) {
  return async (activity: Activity, at: Instant): Promise<void> => {
    const { caller, where } = activity;
    await kept.change(anchorOf(activity), (old) =>
      !old || at < old.asOf ? undefined : { value: { ...old, state: "removed", asOf: at } },
    );
    if (where === "personal" && caller)
      await kept.changeReach(
        caller.tenant,
        caller.person,
        (old) => old && refusedAt(old, clock.now()),
      );
  };
}

/** What an activity tells of the conversation it comes from. */
export function newHere(
  { serviceUrl, where, channel, team, language }: Activity,
  at: Instant,
): Installation {
  return {
    serviceUrl,
    where,
    ...(channel === undefined ? {} : { channelKind: channel.kind }),
    ...(team === undefined
      ? {}
      : { team: { id: team.id, ...(team.group && { group: team.group }) } }),
    state: "installed",
    told: false,
    language,
    asOf: at,
  };
}

function rechosen(old: Installation, chosen: Activity["selectedChannel"]) {
  if (chosen === undefined || old.welcome !== undefined || old.welcomeIn === chosen)
    return undefined;
  return { value: { ...old, welcomeIn: chosen } };
}

/** A booked meeting's chat gets no welcome, and a person's own chat gets its answers. */
function welcomeJobs(
  { id, where }: Activity,
  { tenant, conversation }: Place,
  dueAt: Instant,
): readonly Write[] {
  const none = where === "personal" || conversation.startsWith("19:meeting_");
  return none ? [] : [jobWrite(welcomeJob, id, dueAt, { tenant, conversation })];
}

/** A team's General channel for all of its standard channels; a private or shared channel and a chat for themselves. */
function anchorOf({ place, channel, team }: Activity): Place {
  if (channel && channel.kind !== "standard") return { ...place, conversation: channel.id };
  const general = team?.id as Place["conversation"] | undefined;
  return { ...place, conversation: general ?? place.conversation };
}
