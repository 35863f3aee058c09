import type { z } from "zod";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Inside } from "../../circle/documents.ts";
import { pastSessionAt } from "../../circle/past/documents.ts";
import { threadOf } from "../../circle/posted/documents.ts";
import { shownAsItIs } from "../../circle/shown/documents.ts";
import type { Context } from "../../ports/context.ts";
import type { Worker } from "../../ports/job.ts";
import type { Message } from "../../ports/messenger.ts";
import { circlePartition } from "../../ports/partition.ts";
import { keepPrompt, markedFor, promptDocument, promptKind, promptPayload } from "./documents.ts";

type World = Pick<Context, "documents" | "messenger" | "log">;
export type MessageAfter = (inside: Inside, session: Session, marked: number) => Promise<Message>;

/** Keeps the post after a session true: what is marked for the circle, or is no more. */
export function keepPromptWorker(
  context: World,
  messageAfter: MessageAfter,
): Worker<z.infer<typeof promptPayload>> {
  return {
    type: keepPrompt,
    payload: promptPayload,
    bringsUpToDate: true,
    async run({ payload }) {
      const { tenant, circle, session: id } = payload;
      await shownAsItIs(context, payload, async (inside) => {
        const found = await context.documents.read(
          circlePartition(tenant, circle),
          promptDocument(id),
        );
        const recent = inside?.sessions.find(({ value }) => value.id === id)?.value;
        const session = recent ?? (await pastSessionAt(context, payload, id));
        if (!found || !inside || !session) return;
        const marked = await markedFor(context, inside, session);
        const done = await context.messenger.update(
          threadOf(inside.circle.value),
          promptKind.read(found).value.card,
          await messageAfter(inside, session, marked.length),
        );
        if (!done.ok) context.log.warn({ session: id, refusal: done.refusal }, "Card not kept.");
      });
      return [];
    },
  };
}
