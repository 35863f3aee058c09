import type { Context } from "../../ports/context.ts";
import { eventKey } from "../outlook/documents.ts";
import { type Heard, heardFrom } from "./documents.ts";

/** Whom the calendar tells of changes: whose secret it is, and that it told. What follows is done by a job. */
export function calendarListener(
  context: Pick<Context, "documents" | "freshId" | "clock" | "calendar">,
) {
  return {
    mailboxOf: (secret: string) => context.calendar.news?.mailboxOf(secret),
    async hear(told: Omit<Heard, "word">): Promise<void> {
      const { news } = context.calendar;
      if (news)
        await heardFrom(
          context,
          news.tenant,
          { ...told, events: told.events.map(eventKey) },
          context.clock.now(),
        );
    },
  };
}
