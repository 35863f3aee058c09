import { type Ask, mostAsks } from "../../shared/agenda/ask.ts";
import { queueOf } from "../../shared/agenda/asks-in-line.ts";
import { moveInQueue } from "../../shared/agenda/move-in-queue.ts";
import { joinedMember } from "../../shared/circle/may.ts";
import { type AskId, askId } from "../../shared/kernel/ids.ts";
import { ok } from "../../shared/kernel/result.ts";
import { toldByNow } from "../../shared/rotation/tell-facilitator.ts";
import { openSession } from "../../shared/schedule/session-end.ts";
import { type Instant, later } from "../../shared/time/instant.ts";
import { changeAsMember, type Inside, readInside, rewrites } from "../circle/documents.ts";
import { sharedList } from "../circle/list/documents.ts";
import { accepted, api } from "../ports/api.ts";
import type { Context } from "../ports/context.ts";
import type { Write } from "../ports/documents.ts";
import { refreshCardJobs, tellTurnsJob } from "../schedule/documents.ts";
import { askDocument, askKind } from "./documents.ts";
import { heardAsk } from "./heard/documents.ts";
import { introductionRoutes } from "./introduction/routes.ts";
import { myAsksRoutes } from "./mine/routes.ts";
import { protocolRoutes } from "./protocol/routes.ts";
import { questionRoutes } from "./question/routes.ts";
import { lineOf } from "./queue/documents.ts";
import { quickRoutes } from "./quick/routes.ts";
import { refitted, runningRoutes } from "./running/routes.ts";
import { shapeRoutes } from "./shape/routes.ts";
import { writtenRoutes } from "./written/routes.ts";

type World = Pick<Context, "documents" | "directory" | "freshId" | "clock" | "seal" | "links">;

/** What members do with the asks of their circle. */
export function agendaRoutes(context: World) {
  const asks = sharedList<Ask, Inside>(context, {
    read: readInside,
    kind: askKind,
    stored: (inside) => inside.asks,
    document: ({ id }) => askDocument(id),
    counts: ({ reachedIn }) => !reachedIn,
    mayReturn: ({ by }, { circle }) => joinedMember(circle.value, by) !== undefined,
    most: mostAsks,
    follows,
  });
  /** Among those that wait, or else among those that were reached. */
  const either = async <D extends { readonly ok: boolean; readonly refusal?: string }>(
    { ask }: { readonly ask: AskId },
    change: (list: Pick<typeof asks, "remove" | "restore">) => Promise<D>,
  ): Promise<D> => {
    const done = await change(asks);
    return done.refusal === "not-found" ? change(heardAsk(context, ask)) : done;
  };
  const after = (inside: Inside, changed: readonly Write[]) =>
    changed.length === 0 ? [] : follows(inside, context.clock.now(), changed);
  return {
    add: api.agenda.add.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, ask: made, ...content } = input;
      const id = made ?? askId.parse(context.freshId());
      const added = await asks.add({ tenant, circle }, caller, id, (entry) => ({
        id,
        ...content,
        ...entry,
      }));
      accepted(added, errors);
      return { ask: id };
    }),

    edit: api.agenda.edit.handler(async ({ input, context: { caller }, errors }) => {
      const { ask: id, edition, text, mode, neededBy, link } = input;
      const content = { text, mode, neededBy, link };
      const { done, meanwhile } = await asks.edit(input, caller, { id, edition }, content);
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),

    move: api.agenda.move.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await changeAsMember(context, input, caller, (inside) => {
          const all = inside.asks.map(({ value }) => value);
          const line = queueOf(lineOf(inside), all);
          const writes = rewrites(
            askKind,
            inside.asks,
            moveInQueue(all, line, input.ask, input.before),
          );
          return ok({ writes: [...writes, ...after(inside, writes)], value: {} });
        }),
        errors,
      ),
    ),

    remove: api.agenda.remove.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await either(input, (list) => list.remove(input, caller, input.ask)), errors),
    ),

    restore: api.agenda.restore.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await either(input, (list) => list.restore(input, caller, input.ask)), errors),
    ),
    choose: api.agenda.choose.handler(async ({ input, context: { caller }, errors }) => {
      const { ask: id, edition, protocol } = input;
      const chosen = { protocol: protocol ?? undefined };
      const { done, meanwhile } = await asks.edit(input, caller, { id, edition }, chosen);
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),
    ...protocolRoutes(context),
    ...introductionRoutes(context),
    ...myAsksRoutes(context),
    ...questionRoutes(context),
    ...quickRoutes(context),
    ...runningRoutes(context),
    ...shapeRoutes(context, follows),
    ...writtenRoutes(context),
  };
}

function follows(inside: Inside, now: Instant, changed: readonly Write[]): readonly Write[] {
  return [...retold(inside, now), ...refitted(inside, now, changed)];
}

/** Asks tend to come several at a time: one edit of the post is enough for them. */
const together = { minutes: 1 } as const;

/** Has the coming session's posts count the asks anew, and what whoever brings one was told say what is true. */
function retold({ circle, sessions }: Inside, now: Instant): readonly Write[] {
  const coming = openSession(sessions.map(({ value }) => value));
  const moment = { circle: circle.value, version: circle.value.version + 1, now };
  if (!coming) return [];
  const dueAt = later(now, together);
  const { tenant, id } = moment.circle;
  const occasion = `asks|${moment.version}`;
  const told = toldByNow(coming, now) === "prepare";
  const tell = told ? [tellTurnsJob({ tenant, circle: id }, occasion, dueAt)] : [];
  return [...refreshCardJobs(coming, moment, dueAt), ...tell];
}
