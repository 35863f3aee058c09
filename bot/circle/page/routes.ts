import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { insider } from "../../../shared/circle/may.ts";
import type { Introduction, Member } from "../../../shared/circle/member.ts";
import { mailboxOf } from "../../../shared/schedule/mailbox-of.ts";
import { type Instant, later, type ZoneName } from "../../../shared/time/instant.ts";
import { api, asJson, quickApi } from "../../ports/api.ts";
import type { Calendar } from "../../ports/calendar.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { Later } from "../../ports/job.ts";
import { shiftFor } from "../../schedule/clocks/documents.ts";
import { readInside } from "../documents.ts";
import { reachFor, reachVisits } from "../reach/documents.ts";
import { keptInside } from "./documents.ts";
import { type Landing, landing } from "./present.ts";

type Outside = Pick<Context, "documents" | "calendar" | "clock" | "messenger" | "freshId" | "log">;

export type ReadPage = ReturnType<typeof pageReader>;

export type ReadLanding = ReturnType<typeof landingReader>;

/** Reads a circle with what all its members see of it, and keeps both: there is one for everyone who asks. */
export function landingReader(context: Pick<Outside, "documents" | "calendar">) {
  const { owner, mailboxes } = context.calendar;
  return keptInside(context, (whole) => {
    const circle = whole.circle.value;
    const sessions = whole.sessions.map(({ value }) => value);
    const mailbox = mailboxOf(circle.id, mailboxes, sessions);
    return { circle, landing: landing(whole, owner), mailbox };
  });
}

/** Reads a circle, and its page for someone who is in it. */
export function pageReader(context: Outside, read: ReadLanding) {
  const seen = reachVisits(context);
  return async (address: CircleAddress, caller: Caller) => {
    const found = await read(address);
    if (!found) return undefined;
    const me = insider(found.circle, caller.person);
    if (!me) return { circle: found.circle, page: undefined };
    if (me.unreachedSince) void seen(address, me);
    const now = context.clock.now();
    const trouble = context.calendar.troubleOf(found.mailbox);
    const mine = {
      me: { ...standing(me), ...clocksFor(found.circle, me, now), ...reachOf(found, me) },
      ...(trouble && { calendars: trouble }),
      now,
    };
    return { circle: found.circle, page: asJson({ ...landingFor(me, found.landing), ...mine }) };
  };
}

/** What a member sees of their circle, and what their join form starts from. */
export function pageRoutes(context: Outside, read: ReadPage) {
  const { calendar, clock } = context;
  return {
    page: quickApi.circle.page.handler(async ({ input, context: { caller }, errors }) => {
      const found = await read(input, caller);
      if (!found?.page) throw errors["not-found"]();
      return found.page;
    }),

    introduction: api.circle.introduction.handler(async ({ input, context: asked, errors }) => {
      const inside = await readInside(context, input);
      const me = inside && invitedOrIn(inside.circle.value, asked.caller);
      if (!me) throw errors["not-found"]();
      const { offer, wish, hours, zone } = me;
      const working = hours ? {} : await workingHours(calendar, me, asked.caller, clock.now());
      return { offer, wish, ...working, ...(hours && { hours }), ...(zone && { zone }) };
    }),
  };
}

/** How people are here today is for those who have joined. */
function landingFor({ standing: stands }: Member, all: Landing): Landing {
  if (stands === "joined" || !all.running?.moods) return all;
  const { moods: _, ...running } = all.running;
  return { ...all, running };
}

function standing({ person, standing: stands, breakUntil }: Member) {
  const standing = stands === "joined" ? ("joined" as const) : ("invited" as const);
  return { person, standing, ...(breakUntil && { breakUntil }) };
}

function reachOf({ circle, landing: { next } }: { circle: Circle; landing: Landing }, me: Member) {
  return reachFor(circle, me, next?.facilitator);
}

function clocksFor(circle: Circle, { standing: stands, zone }: Member, now: Instant) {
  const shift = stands === "joined" ? shiftFor(circle, { zone }, now) : undefined;
  if (!shift || !zone) return {};
  const { mine, circles } = shift;
  const spans = shift.spans.map((span) => ({ ...span, times: [...span.times] }));
  return { clocks: { zone, ...(mine && { mine }), ...(circles && { circles }), spans } };
}

function invitedOrIn({ members }: Circle, { person }: Caller): Member | undefined {
  return members.find((each) => each.person === person && each.standing !== "left");
}

/** What the person's own calendar says, or nothing when it does not answer: the form then starts empty. */
async function workingHours(
  calendar: Calendar,
  { mail }: Member,
  { assertion }: Caller,
  now: Instant,
): Promise<{ readonly hours?: NonNullable<Introduction["hours"]>; readonly zone?: ZoneName }> {
  const acting = actingFor(calendar, assertion);
  if (mail === undefined || !acting) return {};
  try {
    const read = await calendar.freeBusy(acting, [mail], now, later(now, { days: 1 }), 60);
    const [mine] = read.ok ? read.value : [];
    return { ...(mine?.hours && { hours: mine.hours }), ...(mine?.zone && { zone: mine.zone }) };
  } catch (error) {
    if (error instanceof Later) return {};
    throw error;
  }
}

function actingFor({ owner }: Calendar, assertion: string | undefined) {
  if (owner === "service") return { as: "service" as const };
  return assertion === undefined ? undefined : { as: "person" as const, assertion };
}
