import type { Circle } from "../../../shared/circle/circle.ts";
import { atUsualPlace } from "../../../shared/schedule/choose-place.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { type Change, type Inside, rewrites } from "../../circle/documents.ts";
import { followMembersJobs, refreshCardJobs, sessionKind } from "../documents.ts";

/** What follows where a circle usually meets elsewhere: its planned sessions are there, and their events and posts say so. */
export function usuallyElsewhere(inside: Inside, circle: Circle, now: Instant): Change<null> {
  if (circle === inside.circle.value) return { value: null };
  const moment = { circle, version: inside.circle.value.version + 1, now };
  const planned = inside.sessions
    .map(({ value }) => value)
    .filter(({ state }) => state === "planned")
    .map((session) => atUsualPlace(circle, session));
  return {
    circle,
    writes: [
      ...rewrites(sessionKind, inside.sessions, planned),
      ...planned.flatMap((session) => [
        ...followMembersJobs(session, moment),
        ...refreshCardJobs(session, moment),
      ]),
    ],
    value: null,
  };
}
