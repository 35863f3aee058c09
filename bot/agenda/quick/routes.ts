import {
  answersShown,
  askQuickly,
  editQuick,
  isOpenQuick,
  type QuickAsk,
} from "../../../shared/agenda/quick-ask.ts";
import { insider, joinedMember } from "../../../shared/circle/may.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import { changeAsMember, readInside } from "../../circle/documents.ts";
import { lastEditor } from "../../circle/list/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { quickAnswers } from "../answered/documents.ts";
import { answer, changeAnswer, changeQuick, endEarly } from "../answered/routes.ts";
import {
  endQuick,
  postQuick,
  type QuickPayload,
  quickDocument,
  quickJob,
  quickKind,
} from "./documents.ts";
import { earlierQuicks, quickView } from "./present.ts";

type World = Pick<Context, "documents" | "freshId" | "clock">;

/** What members ask and answer between sessions. */
export function quickRoutes(context: World) {
  const { clock } = context;
  return {
    quick: api.agenda.quick.handler(async ({ input, context: { caller }, errors }) => {
      const inside = await readInside(context, input);
      if (!inside || !insider(inside.circle.value, caller.person)) throw errors["not-found"]();
      const stored = await quickAnswers(context, input);
      const answers = answersShown(
        stored.map(({ value }) => value),
        inside.circle.value,
      );
      const view = (quick: QuickAsk) => quickView(quick, answers);
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
      const done = await changeQuick(context, input, caller, (quick, { circle }) => {
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
        await changeQuick(context, input, caller, (quick) =>
          ok({ ...quick, removedAt: quick.removedAt ?? clock.now() }),
        ),
        errors,
      ),
    ),

    restoreQuick: api.agenda.restoreQuick.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await changeQuick(context, input, caller, ({ removedAt: _, ...quick }, { circle }) =>
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

function begun(address: QuickPayload, quick: QuickAsk): readonly Write[] {
  return [
    quickKind.create(quickDocument(quick.id), quick),
    quickJob(postQuick, address, "post", quick.askedAt),
    quickJob(endQuick, address, "end", quick.closesAt),
  ];
}
