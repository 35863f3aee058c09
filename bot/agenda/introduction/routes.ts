import {
  answerIntroduction,
  askForIntroduction,
  type Introduction,
} from "../../../shared/agenda/introduction.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { IntroductionId } from "../../../shared/kernel/ids.ts";
import { keptFor } from "../../../shared/kernel/removed.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { later } from "../../../shared/time/instant.ts";
import type { Inside } from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import { readAsMember } from "../../circle/member/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { changeOne } from "../../ports/one-document.ts";
import { personPartition } from "../../ports/partition.ts";
import { introductionDocument, introductionKind, tellIntroductionJob } from "./documents.ts";
import { askedBy, askedOf } from "./present.ts";

type World = Pick<Context, "documents" | "freshId" | "clock">;
type Someone = Pick<Caller, "tenant" | "person">;
type Done = Record<string, never>;

/** What members ask each other for: to be introduced to somebody. It is between the two. */
export function introductionRoutes(context: World) {
  const { clock } = context;
  return {
    introductions: api.agenda.introductions.handler(
      async ({ input, context: { caller }, errors }) => {
        const inside = accepted(await readAsMember(context, input, caller), errors);
        const [asked, forMe] = await Promise.all([
          askedBy(context, inside, caller),
          askedOf(context, inside, caller),
        ]);
        return { asked, forMe };
      },
    ),

    askIntroduction: api.agenda.askIntroduction.handler(
      async ({ input, context: { caller }, errors }) => {
        const { tenant, circle, introduction: id, text } = input;
        const inside = accepted(await readAsMember(context, input, caller), errors);
        const to = joinedMember(inside.circle.value, input.to);
        if (!to) throw errors["not-found"]();
        const made: Introduction = {
          ...{ tenant, circle, id, text },
          from: { tenant: caller.tenant, person: caller.person },
          to: { tenant: to.tenant, person: to.person },
          at: clock.now(),
        };
        return accepted(await ask(context, inside, caller, made), errors);
      },
    ),

    takeIntroductionBack: api.agenda.takeIntroductionBack.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(
          await change(
            context,
            input,
            caller,
            () => caller,
            (before) => ok({ ...before, removedAt: before.removedAt ?? clock.now() }),
          ),
          errors,
        ),
    ),

    restoreIntroduction: api.agenda.restoreIntroduction.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(
          await change(
            context,
            input,
            caller,
            () => caller,
            ({ removedAt: _, ...back }) => ok(back),
          ),
          errors,
        ),
    ),

    answerIntroduction: api.agenda.answerIntroduction.handler(
      async ({ input, context: { caller }, errors }) => {
        const from = ({ circle }: Inside) => joinedMember(circle.value, input.from);
        const answered = await change(context, input, caller, from, (before) =>
          answerIntroduction(before, caller.person, input.says),
        );
        return accepted(answered, errors);
      },
    ),
  };
}

async function ask(
  context: World,
  { circle }: Inside,
  { tenant, person }: Someone,
  made: Introduction,
): Promise<Result<Done, "not-found" | "too-many" | "busy">> {
  const { documents, freshId, clock } = context;
  const partition = personPartition(tenant, person);
  const from = introductionDocument(made.circle, "");
  for (let attempt = 0; attempt < 4; attempt++) {
    const range = { from, until: `${from}~` };
    const all = await documents.list(partition, introductionKind.name, range);
    // One asked of somebody who has left waits for nobody.
    const waiting = all
      .map((each) => introductionKind.read(each).value)
      .filter(({ id, to }) => id === made.id || joinedMember(circle.value, to.person));
    const next = askForIntroduction(waiting, made);
    if (!next.ok) return next;
    if (!next.value) return ok({});
    const writes = [
      introductionKind.create(introductionDocument(made.circle, made.id), made),
      tellIntroductionJob(made, "asked", clock.now()),
    ];
    if ((await documents.commit(partition, writes, freshId())).ok) return ok({});
  }
  return refuse("busy");
}

/** Changes one where it lies, with whoever asked; and has the other hear of it. */
async function change(
  context: World,
  address: CircleAddress & { readonly introduction: IntroductionId },
  caller: Someone,
  askerIn: (inside: Inside) => Someone | undefined,
  rule: (before: Introduction) => Result<Introduction, "not-found">,
): Promise<Result<Done, "not-found" | "busy">> {
  const inside = await readAsMember(context, address, caller);
  const asker = inside.ok ? askerIn(inside.value) : undefined;
  if (!asker) return refuse("not-found");
  const partition = personPartition(asker.tenant, asker.person);
  const id = introductionDocument(address.circle, address.introduction);
  return changeOne(context, { partition, of: introductionKind, id }, (before) => {
    if (!before) return refuse("not-found");
    const next = rule(before.value);
    if (!next.ok) return next;
    if (same(next.value, before.value)) return ok([]);
    // An answer that is taken back at once is told to nobody.
    const dueAt = later(context.clock.now(), undone);
    return ok([
      introductionKind.replace(before, next.value, keptFor(next.value)),
      tellIntroductionJob(next.value, context.freshId(), dueAt),
    ]);
  });
}

/** As long as a change can be undone where it was made, and some more. */
const undone = { seconds: 15 } as const;
