import {
  answersShown,
  askQuickly,
  editQuick,
  isOpenQuick,
  type QuickAsk,
} from "../../../shared/agenda/quick-ask.ts";
import { insider, joinedMember } from "../../../shared/circle/may.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { later } from "../../../shared/time/instant.ts";
import {
  asMember,
  type Change,
  changeAsMember,
  changeRead,
  type Inside,
  readInside,
} from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import { lastEditor } from "../../circle/list/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { type InsideQuick, quickAnswers, readQuick } from "../answered/documents.ts";
import { answer, changeAnswer, endEarly } from "../answered/routes.ts";
import {
  endQuick,
  keepQuick,
  postQuick,
  type QuickPayload,
  quickDocument,
  quickJob,
  quickKind,
  removedFor,
} from "./documents.ts";
import { earlierQuicks, quickView } from "./present.ts";

type World = Pick<Context, "documents" | "freshId" | "clock">;
type Done = Record<string, never>;

/** What members ask and answer between sessions. */
export function quickRoutes(context: World) {
  const { clock } = context;

  const change = <R extends string>(
    input: QuickPayload,
    caller: Caller,
    rule: (quick: QuickAsk, inside: Inside) => Result<QuickAsk, R>,
    ttl?: number,
  ) => changeQuick(context, input, caller, rule, ttl);

  return {
    quick: api.agenda.quick.handler(async ({ input, context: { caller }, errors }) => {
      const inside = await readInside(context, input);
      if (!inside || !insider(inside.circle.value, caller.person)) throw errors["not-found"]();
      const answers = (await quickAnswers(context, input)).map(({ value }) => value);
      const { value: circle } = inside.circle;
      const view = (quick: QuickAsk) => quickView(quick, answersShown(answers, circle));
      const open = inside.quicks.map(({ value }) => value).filter((each) => isOpenQuick(each));
      const earlier = await earlierQuicks(context, input, inside);
      return { open: open.map(view), earlier: earlier.map(view) };
    }),

    askQuickly: api.agenda.askQuickly.handler(async ({ input, context: { caller }, errors }) => {
      const asked = await changeAsMember(context, input, caller, (inside) => {
        const all = inside.quicks.map(({ value }) => value);
        const { quick: id, text, link } = input;
        const made = askQuickly(all, { id, by: caller.person, text, link }, clock.now());
        if (!made.ok) return made;
        return ok({ writes: made.value ? begun(input, made.value) : [], value: {} });
      });
      return accepted(asked, errors);
    }),

    editQuick: api.agenda.editQuick.handler(async ({ input, context: { caller }, errors }) => {
      let meanwhile = { by: caller.person, name: "" };
      const { edition, text, link } = input;
      const done = await change(input, caller, (quick, { circle }) => {
        meanwhile = lastEditor(circle.value, quick.by);
        return editQuick(quick, { by: caller.person, edition, text, link });
      });
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),

    closeQuick: api.agenda.closeQuick.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await endEarly(context, input, caller, input.closed), errors),
    ),

    removeQuick: api.agenda.removeQuick.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await change(
          input,
          caller,
          (quick) => ok({ ...quick, removedAt: quick.removedAt ?? clock.now() }),
          removedFor,
        ),
        errors,
      ),
    ),

    restoreQuick: api.agenda.restoreQuick.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await change(input, caller, ({ removedAt: _, ...quick }, { circle }) =>
          joinedMember(circle.value, quick.by) ? ok(quick) : refuse("not-found"),
        ),
        errors,
      ),
    ),

    answerQuick: api.agenda.answerQuick.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await answer(context, input, caller, input), errors),
    ),

    removeAnswer: api.agenda.removeAnswer.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await changeAnswer(context, input, caller, input.person, (before) =>
          before ? { ...before, removedAt: before.removedAt ?? clock.now() } : undefined,
        ),
        errors,
      ),
    ),

    restoreAnswer: api.agenda.restoreAnswer.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(
          await changeAnswer(context, input, caller, input.person, (before) => {
            if (!before) return undefined;
            const { removedAt: _, ...back } = before;
            return back;
          }),
          errors,
        ),
    ),
  };
}

/** A change of one, open or not, and of the card that shows it. */
function changeQuick<R extends string>(
  context: World,
  input: QuickPayload,
  caller: Caller,
  rule: (quick: QuickAsk, inside: Inside) => Result<QuickAsk, R>,
  ttl?: number,
) {
  const decide = (inside: InsideQuick): Result<Change<Done>, R | "not-found"> => {
    if (!inside.quick) return refuse("not-found");
    const next = rule(inside.quick.value, inside);
    if (!next.ok) return next;
    if (same(next.value, inside.quick.value)) return ok({ value: {} });
    const write = quickKind.replace(inside.quick, next.value, ttl);
    return ok({ writes: [write, ...following(context, input, ttl)], value: {} });
  };
  return changeRead(readQuick(input.quick), context, input, asMember(caller, decide));
}

function following({ clock, freshId }: World, input: QuickPayload, ttl: number | undefined) {
  const now = clock.now();
  const keep = quickJob(keepQuick, input, freshId(), now);
  return ttl === undefined
    ? [keep]
    : [keep, quickJob(endQuick, input, freshId(), later(now, { seconds: ttl }))];
}

function begun(address: QuickPayload, quick: QuickAsk): readonly Write[] {
  return [
    quickKind.create(quickDocument(quick.id), quick),
    quickJob(postQuick, address, "post", quick.askedAt),
    quickJob(endQuick, address, "end", quick.closesAt),
  ];
}
