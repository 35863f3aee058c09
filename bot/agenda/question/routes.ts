import { createHmac, randomBytes } from "node:crypto";
import { mostOut, type Question, withQuestion } from "../../../shared/agenda/question.ts";
import type { QuestionId } from "../../../shared/kernel/ids.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { changeAsMember, type Inside } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { changeBox } from "../box/documents.ts";
import { questionsDocument, questionsKind } from "./documents.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "seal">;

/** What members do with the box of anonymous questions. Nobody's name reaches what is stored, logged or told. */
export function questionRoutes(context: World) {
  const few = fewInAnHour();
  return {
    putQuestion: api.agenda.putQuestion.handler(async ({ input, context: { caller }, errors }) => {
      const { question: id, text } = input;
      const now = context.clock.now();
      const name = `${caller.person}|${input.circle}`;
      const put = await changeBox(context, input, caller, (box, { questions }) =>
        few(name, id, now)
          ? withQuestion(box, { id, text }, questions?.value.questions.length)
          : refuse("too-soon"),
      );
      return accepted(put, errors);
    }),

    takeQuestionBack: api.agenda.takeQuestionBack.handler(
      async ({ input, context: { caller }, errors }) => {
        let taken = false;
        const without = (box: readonly Question[]) => {
          taken = box.some(({ id }) => id === input.question);
          return ok(box.filter(({ id }) => id !== input.question));
        };
        accepted(await changeBox(context, input, caller, without), errors);
        return { taken };
      },
    ),

    removeQuestion: api.agenda.removeQuestion.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(
          await changeAsMember(context, input, caller, (inside) =>
            ok({
              writes: shown(inside, (all) => all.filter(({ id }) => id !== input.question)),
              value: {},
            }),
          ),
          errors,
        ),
    ),

    restoreQuestion: api.agenda.restoreQuestion.handler(
      async ({ input, context: { caller }, errors }) => {
        const back = { id: input.question, text: input.text };
        const restored = await changeAsMember(context, input, caller, (inside) => {
          const all = inside.questions?.value.questions ?? [];
          if (all.some(({ id }) => id === back.id)) return ok({ value: {} });
          if (all.length >= mostOut) return refuse("too-many");
          return ok({ writes: shown(inside, () => [...all, back]), value: {} });
        });
        return accepted(restored, errors);
      },
    ),
  };
}

function shown(
  { questions }: Inside,
  next: (all: readonly Question[]) => readonly Question[],
): readonly Write[] {
  const before = questions?.value.questions ?? [];
  const after = next(before);
  if (after.length === before.length) return [];
  if (!questions) return [questionsKind.create(questionsDocument, { questions: after })];
  return after.length === 0
    ? [questionsKind.remove(questions)]
    : [questionsKind.replace(questions, { questions: after })];
}

/** So many a person puts in within an hour. */
const most = 3;

/**
 * Counts in this process's memory alone, under a key that ends with it: nothing about who asked is ever written down. A second
 * instance counts for itself, and a restart begins anew; the box holds no more than it holds.
 */
function fewInAnHour() {
  const key = randomBytes(32);
  const asked = new Map<string, readonly { readonly id: QuestionId; readonly until: Instant }[]>();
  return (who: string, id: QuestionId, now: Instant): boolean => {
    for (const [each, times] of asked) {
      const recent = times.filter(({ until }) => until > now);
      if (recent.length === 0) asked.delete(each);
      else asked.set(each, recent);
    }
    const name = createHmac("sha256", key).update(who).digest("base64");
    const before = asked.get(name) ?? [];
    if (before.some((each) => each.id === id)) return true;
    if (before.length >= most) return false;
    asked.set(name, [...before, { id, until: later(now, { hours: 1 }) }]);
    return true;
  };
}
