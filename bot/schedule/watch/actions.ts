import { type Instant, later } from "../../../shared/time/instant.ts";
import type { CalendarNews } from "../../ports/calendar-news.ts";
import type { Context } from "../../ports/context.ts";
import { jobWrite } from "../../ports/job.ts";
import { circlePartition } from "../../ports/partition.ts";
import { eventKey, sessionOf } from "../outlook/documents.ts";
import { type Heard, readWatched, type Watched, writeWatched } from "./documents.ts";

export type World = Pick<Context, "documents" | "freshId" | "clock" | "log">;

/** Graph lets a subscription to events live for 10,080 minutes; ours ends a little sooner. */
const tellsFor = { minutes: 10_000 } as const;
/** It is renewed so long before its end, so that a day without Graph does no harm. */
const renewedBefore = { days: 2 } as const;
/** After a refusal it is asked again: an administrator may have allowed it. */
const askedAgain = { hours: 6 } as const;
/** How often what changed is asked for: where the calendar tells by itself, and where it does not. */
const whenTold = { days: 1 } as const;
const whenSilent = { minutes: 15 } as const;
/** Most pages of changes in one go. */
const mostPages = 50;
/** The stretch of the calendar that is followed, and when it moves on. */
const stretch = { days: 400 } as const;
const atLeastAhead = { days: 200 } as const;
const behind = { days: -1 } as const;

/** A mailbox and why it is looked at now; a time to look has come where nothing was told. */
export interface Watching {
  readonly mailbox: string;
  readonly about: Heard["about"];
  /** Names the occasion. */
  readonly word: string;
}

/**
 * Sees to it that a mailbox's calendar tells of its changes, asks what has changed since it was asked before, and has the
 * sessions looked at whose events these are. Whatever of it was done before does no harm when done again.
 *
 * @returns when to look again
 */
export async function keepWatch(
  context: World,
  news: CalendarNews,
  watching: Watching,
): Promise<Instant> {
  const { mailbox } = watching;
  const now = context.clock.now();
  const before = await readWatched(context, news.tenant, mailbox);
  const stands = before?.value ?? { from: later(now, behind), until: later(now, stretch) };
  const telling = await keptTelling(context, news, watching, stands, now);
  const after = await caughtUp(context, news, watching, telling, now);
  const written = await writeWatched(context, news.tenant, mailbox, before, after);
  const { told } = after;
  // Whoever was faster has asked the calendar to tell, too: once is enough.
  if (!written && told && told.id !== stands.told?.id) {
    const other = await readWatched(context, news.tenant, mailbox);
    if (other?.value.told?.id !== told.id) await news.stop(mailbox, told.id);
  }
  return nextLook(after, now);
}

/** Asks to be told, goes on being told, or waits until it is time to ask again. */
async function keptTelling(
  context: World,
  news: CalendarNews,
  { mailbox, about }: Watching,
  stands: Watched,
  now: Instant,
): Promise<Watched> {
  if (!isToAsk(news, mailbox, stands, about, now)) return stands;
  const { told: before, silent, ...rest } = stands;
  const until = later(now, tellsFor);
  const fingerprint = news.fingerprint(mailbox);
  const afresh = before !== undefined && before.fingerprint !== fingerprint;
  const kept = before && !afresh ? await news.goOn(mailbox, before.id, until) : undefined;
  const done = kept?.ok ? kept : await news.tell(mailbox, until, afresh);
  if (done.ok) return { ...rest, told: { ...done.value, fingerprint } };
  if (!silent) context.log.warn({ refusal: done.refusal }, "A calendar does not tell of changes.");
  return { ...rest, silent: { since: silent?.since ?? now, again: later(now, askedAgain) } };
}

function isToAsk(
  news: CalendarNews,
  mailbox: string,
  { told, silent }: Watched,
  about: Watching["about"],
  now: Instant,
): boolean {
  if (about.some((each) => each !== "missed")) return true;
  if (!told) return silent === undefined || silent.again <= now;
  return told.until <= later(now, renewedBefore) || told.fingerprint !== news.fingerprint(mailbox);
}

/** Everything that changed since; begun anew where the calendar does not know any more, or the stretch comes to its end. */
async function caughtUp(
  context: World,
  news: CalendarNews,
  watching: Watching,
  stands: Watched,
  now: Instant,
): Promise<Watched> {
  const from = stands.until < later(now, atLeastAhead) ? fromHere(stands, now) : stands;
  let reading = begun(from);
  for (let pages = 0; pages < mostPages && !reading.done; pages++) {
    const page = await news.changes(watching.mailbox, reading.so);
    if (page.ok) {
      const keys = page.value.events.map(eventKey);
      await haveLookedAt(context, news, watching, keys, reading.before);
    }
    reading = afterPage(reading, page, now);
  }
  return reading.so;
}

interface Reading {
  readonly so: Watched;
  /** How many events came before, where all of them are read. */
  readonly before: number | undefined;
  readonly done: boolean;
}

function begun(so: Watched): Reading {
  return { so, before: so.position === undefined ? 0 : undefined, done: false };
}

function afterPage(
  { so, before }: Reading,
  page: Awaited<ReturnType<CalendarNews["changes"]>>,
  now: Instant,
): Reading {
  if (!page.ok)
    return page.refusal === "expired" ? begun(fromHere(so, now)) : { so, before, done: true };
  const { events, position, more } = page.value;
  const known = { ...so, position, ...(!more && { caughtUp: now }) };
  return {
    so: known,
    before: before === undefined ? undefined : before + events.length,
    done: !more,
  };
}

function fromHere({ position: _, ...stands }: Watched, now: Instant): Watched {
  return { ...stands, from: later(now, behind), until: later(now, stretch) };
}

/**
 * Has the sessions looked at whose events these are, by their keys; any others are none of ours. With `after` so many come
 * before them: a whole calendar is not looked at at once.
 */
export async function haveLookedAt(
  { documents, freshId, clock }: World,
  { tenant }: CalendarNews,
  { word }: Pick<Watching, "word">,
  keys: readonly string[],
  after?: number,
): Promise<void> {
  const now = clock.now();
  for (const [place, key] of [...new Set(keys)].entries()) {
    const known = await sessionOf({ documents }, tenant, key);
    if (!known) continue;
    const due =
      after === undefined ? now : later(now, { seconds: Math.floor((after + place) / 2) });
    const job = jobWrite("schedule.look-at-event", `${known.session}|${word}`, due, known);
    // A conflict: it is to be looked at already.
    await documents.commit(circlePartition(known.tenant, known.circle), [job], freshId());
  }
}

function nextLook({ told, caughtUp, silent }: Watched, now: Instant): Instant {
  if (caughtUp !== now) return later(now, told || silent ? whenSilent : { minutes: 1 });
  return later(now, told ? whenTold : whenSilent);
}
