import type { Circle } from "../circle/circle.ts";
import type { PersonId, SessionId } from "../kernel/ids.ts";
import { type Instant, later } from "../time/instant.ts";
import { agendaInMode } from "./agenda-in-mode.ts";
import type { Ask } from "./ask.ts";
import type { KnownProtocol } from "./own-protocol.ts";
import { runPart } from "./run-ask.ts";
import { moreDays, type Written } from "./written.ts";

/** A session of the circle's usual length, in writing: its parts without the promises, which everyone makes for themselves. */
export function openWritten(
  { mode, rhythm }: Pick<Circle, "mode" | "rhythm">,
  asks: readonly Ask[],
  own: readonly KnownProtocol[],
  about: {
    readonly id: SessionId;
    readonly by: PersonId;
    readonly at: Instant;
    readonly days: number;
  },
): Written {
  const planned = agendaInMode(mode, rhythm.minutes, asks, own).segments.filter(
    ({ kind }) => kind !== "promises",
  );
  return {
    id: about.id,
    segments: planned.map((each) => runPart(each, own)),
    modes: planned.flatMap((each) => (each.kind === "ask" ? [each.ask.mode] : [])),
    openedBy: about.by,
    openedAt: about.at,
    endsAt: later(about.at, { days: about.days }),
    extended: false,
    wrote: [],
  };
}

/** Three more days, once, as long as it is open; the very same where there are none to give. */
export function extendWritten(round: Written, at: Instant): Written {
  if (round.extended || !isOpenWritten(round, at)) return round;
  return { ...round, extended: true, endsAt: later(round.endsAt, { days: moreDays }) };
}

/** Takes that back, where it would not be over by then. */
export function shortenWritten(round: Written, at: Instant): Written {
  const endsAt = later(round.endsAt, { days: -moreDays });
  if (!round.extended || !isOpenWritten(round, at) || endsAt <= at) return round;
  return { ...round, extended: false, endsAt };
}

/** It ends at its time, also before anyone has looked at the clock. */
export function isOpenWritten({ closedAt, endsAt }: Written, at: Instant): boolean {
  return closedAt === undefined && at < endsAt;
}
