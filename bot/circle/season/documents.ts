import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { circleMorning } from "../../../shared/circle/circle-zone.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import type { Write } from "../../ports/documents.ts";
import { jobWrite } from "../../ports/job.ts";
import { bookAheadJob } from "../../schedule/documents.ts";
import { askCharterJob, keepCharterJob } from "../charter/documents.ts";
import type { Change } from "../documents.ts";

export const seasonEnds = "circle.season-ends";
export const keepSeason = "circle.keep-season";

/** Has the circle asked what comes next on the day its season is over. `version` is the circle's with that day. */
export function seasonEndsJob(circle: Circle, version: number): readonly Write[] {
  const { season } = circle;
  if (!season) return [];
  const occasion = `${season.until}|${version}`;
  const dueAt = circleMorning(circle, season.until);
  return [jobWrite(seasonEnds, occasion, dueAt, addressOf(circle))];
}

/** Has the posted question follow what `version` of the circle says. */
export function keepSeasonJob(circle: Circle, version: number, dueAt: Instant): readonly Write[] {
  const posted = circle.season?.card ?? circle.season?.before?.card;
  return posted === undefined ? [] : [jobWrite(keepSeason, `${version}`, dueAt, addressOf(circle))];
}

/** Nobody is asked about the charter before a renewal could be taken back. */
const patience = { minutes: 10 } as const;

/** What follows from a changed season, in one commit: its end, its card, and the question about the charter. */
export function seasonChange(
  before: Circle,
  next: Circle,
  at: Instant,
): Change<Record<string, never>> {
  if (before === next) return { value: {} };
  const version = before.version + 1;
  const { charter } = next;
  const asks = charter?.again !== undefined && charter.again.at !== before.charter?.again?.at;
  const address = addressOf(next);
  return {
    circle: next,
    writes: [
      ...(next.season?.until === before.season?.until ? [] : seasonEndsJob(next, version)),
      ...keepSeasonJob(next, version, at),
      ...(next.slot ? [bookAheadJob(address, `season|${version}`, at)] : []),
      ...(asks ? [askCharterJob(address, `season|${version}`, later(at, patience))] : []),
      ...(charter?.card === undefined ? [] : [keepCharterJob(address, version, at)]),
    ],
    value: {},
  };
}

function addressOf({ tenant, id: circle }: Circle): CircleAddress & Record<string, string> {
  return { tenant, circle };
}
