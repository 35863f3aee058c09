import { type Instant, later } from "../../../shared/time/instant.ts";
import type { CalendarNews } from "../../ports/calendar-news.ts";
import type { Context } from "../../ports/context.ts";
import { type DueJob, Later, type Worker } from "../../ports/job.ts";
import { isPassing } from "../../ports/unavailable.ts";
import { haveLookedAt, keepWatch, type Watching, type World } from "./actions.ts";
import { type Heard, hearPayload, hearType, lookBy, watchPayload, watchType } from "./documents.ts";

/** After trouble it is asked again. */
const rest = { minutes: 5 } as const;

/** What is heard of changes in the service mailboxes, and the looks that come by themselves. */
export function watchWorkers({ calendar, ...context }: World & Pick<Context, "calendar">) {
  return [
    {
      type: hearType,
      payload: hearPayload,
      async run({ payload }: DueJob<Heard>) {
        const { news } = calendar;
        if (news && calendar.mailboxes.includes(payload.mailbox))
          await hear(context, news, payload);
        return [];
      },
    } satisfies Worker<Heard>,
    {
      type: watchType,
      payload: watchPayload,
      /** It never ends as long as the mailbox is one of ours: it is put back until the next look. */
      async run({ payload: { mailbox } }: DueJob<{ mailbox: string }>) {
        const { news } = calendar;
        if (!news || !calendar.mailboxes.includes(mailbox)) return [];
        const word = context.freshId();
        throw new Later(await watchedOn(context, news, { mailbox, about: [], word }));
      },
    } satisfies Worker<{ mailbox: string }>,
  ];
}

async function hear(context: World, news: CalendarNews, payload: Heard): Promise<void> {
  await haveLookedAt(context, news, payload, payload.events);
  if (payload.about.length === 0) return;
  const { mailbox } = payload;
  await lookBy(context, news.tenant, mailbox, await keepWatch(context, news, payload));
}

/** Whatever is the matter with the calendar, the watch goes on. */
async function watchedOn(context: World, news: CalendarNews, watching: Watching): Promise<Instant> {
  try {
    return await keepWatch(context, news, watching);
  } catch (fault) {
    const soonest = later(context.clock.now(), rest);
    if (fault instanceof Later && fault.at > soonest) return fault.at;
    const fact = { fault: `${fault}` };
    if (isPassing(fault)) context.log.warn(fact, "A calendar's changes are not known.");
    else context.log.error(fact, "A calendar's changes cannot be read.");
    return soonest;
  }
}
