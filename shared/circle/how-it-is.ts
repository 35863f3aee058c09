import { isOpen } from "../schedule/is-open.ts";
import type { Session } from "../schedule/session.ts";
import type { Instant } from "../time/instant.ts";
import { type Circle, circleSize } from "./circle.ts";
import { type Health, healthOf } from "./health.ts";
import { joinedMembers } from "./may.ts";
import { isPaused } from "./pause-circle.ts";

/** `early`: it has not met, and has not enough people to meet. In a pause nothing is counted. */
export type HowItIs =
  | { readonly state: "early" }
  | { readonly state: "paused" }
  | { readonly state: "counted"; readonly health: Health };

/** How a circle is doing, from what is kept of it. `sessions` are those that are open, and the last ones. */
export function howItIs(circle: Circle, sessions: readonly Session[], at: Instant): HowItIs {
  if (isPaused(circle, at)) return { state: "paused" };
  const dates = circle.health?.dates ?? [];
  if (dates.length === 0 && joinedMembers(circle).length < circleSize.least)
    return { state: "early" };
  const planned = sessions.some(({ state }) => isOpen(state));
  const silentSince = planned ? undefined : lastSignOfLife(circle, sessions);
  return { state: "counted", health: healthOf({ dates, silentSince }, at) };
}

/** When something last took place in it; in one that has never met, when it last grew. */
function lastSignOfLife(circle: Circle, sessions: readonly Session[]): Instant {
  const { health, madeAt, members } = circle;
  const held = sessions.flatMap(({ state, closedAt }) =>
    state === "closed" && closedAt ? [closedAt] : [],
  );
  const joined = members.flatMap(({ joinedAt }) => joinedAt ?? []);
  const last = [
    ...held,
    ...joined,
    madeAt,
    ...(health?.aliveAt ? [health.aliveAt] : []),
  ].toSorted();
  return last.at(-1) ?? madeAt;
}
