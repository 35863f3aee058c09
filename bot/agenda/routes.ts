import { type Ask, mostAsks } from "../../shared/agenda/ask.ts";
import { askId, type PersonId } from "../../shared/kernel/ids.ts";
import { edited, inOrder, lastPlace, moved, withRemoval } from "../../shared/kernel/listed.ts";
import { ok, type Result, refuse } from "../../shared/kernel/result.ts";
import { type Change, changeAsMember, type Inside, rewrites } from "../circle/documents.ts";
import { accepted, api } from "../ports/api.ts";
import type { Context } from "../ports/context.ts";
import { askDocument, askKind } from "./documents.ts";

/** How long a removed ask can be brought back, in seconds. */
const removedFor = 7 * 24 * 3600;

/** What members do with the asks of their circle. Nobody owns the agenda: any member may do what any other may. */
export function agendaRoutes(context: Pick<Context, "documents" | "freshId" | "clock">) {
  return {
    add: api.agenda.add.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, ...content } = input;
      const id = askId.parse(context.freshId());
      const added = await changeAsMember(context, { tenant, circle }, caller, (inside) => {
        const waiting = waitingAsks(inside);
        if (waiting.length >= mostAsks) return refuse("too-many");
        const place = { order: lastPlace(waiting), addedAt: context.clock.now() };
        const ask = { id, by: caller.person, ...content, ...place, ...firstEdition(caller.person) };
        return ok({ writes: [askKind.create(askDocument(id), ask)], value: { ask: id } });
      });
      return accepted(added, errors);
    }),

    edit: api.agenda.edit.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, ask: id, edition, text, mode, neededBy, link } = input;
      const content = { text, mode, neededBy, link };
      let meanwhile = { by: caller.person, name: "" };
      const done = await changeAsMember(context, { tenant, circle }, caller, (inside) => {
        meanwhile = lastEditor(inside, id);
        const asks = inside.asks.map(({ value }) => value);
        return rewrite(inside, edited(asks, id, edition, content, caller.person));
      });
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),

    move: api.agenda.move.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, (inside) => {
        const changed = moved(waitingAsks(inside), input.ask, input.before);
        return ok({ writes: rewrites(askKind, inside.asks, changed), value: {} });
      });
      return accepted(done, errors);
    }),

    remove: api.agenda.remove.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, (inside) => {
        const asks = inside.asks.map(({ value }) => value);
        return rewrite(inside, withRemoval(asks, input.ask, context.clock.now()), removedFor);
      });
      return accepted(done, errors);
    }),

    restore: api.agenda.restore.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, (inside) => {
        const asks = inside.asks.map(({ value }) => value);
        return rewrite(inside, withRemoval(asks, input.ask, undefined));
      });
      return accepted(done, errors);
    }),
  };
}

function waitingAsks({ asks }: Inside): readonly Ask[] {
  return inOrder(asks.map(({ value }) => value)).filter(({ reachedIn }) => !reachedIn);
}

function firstEdition(by: PersonId) {
  return { edition: 1, editedBy: by };
}

function rewrite<R extends string>(
  inside: Inside,
  changed: Result<Ask, R>,
  ttl?: number,
): Result<Change<Record<string, never>>, R> {
  if (!changed.ok) return changed;
  return ok({ writes: rewrites(askKind, inside.asks, [changed.value], ttl), value: {} });
}

function lastEditor({ asks, circle }: Inside, id: string) {
  const by = asks.find(({ value }) => value.id === id)?.value.editedBy;
  const editor = circle.value.members.find(({ person }) => person === by);
  return { by: editor?.person ?? circle.value.madeBy, name: editor?.name ?? "" };
}
