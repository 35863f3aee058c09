import { changeCommitment, removeCommitment } from "../../shared/commitment/change-commitment.ts";
import { lastBegun } from "../../shared/commitment/comes-back.ts";
import { keepCommitment } from "../../shared/commitment/keep-commitment.ts";
import type { Promises } from "../../shared/commitment/promises.ts";
import { removeGoal, reviewGoal, setGoal } from "../../shared/commitment/set-goal.ts";
import { ok } from "../../shared/kernel/result.ts";
import { openSession } from "../../shared/schedule/session-end.ts";
import { type Inside, readGlance } from "../circle/documents.ts";
import { readAsMember } from "../circle/member/documents.ts";
import { keptHere } from "../circle/unkept/documents.ts";
import { accepted, api } from "../ports/api.ts";
import type { Caller } from "../ports/caller.ts";
import type { Context } from "../ports/context.ts";
import { circlePartition } from "../ports/partition.ts";
import { buddyView, wantBuddy } from "./buddies/documents.ts";
import { changeOwn, readAllOwn, readOwn, sharedKind } from "./documents.ts";
import { nudgeMoved, nudgeWrites } from "./nudge/documents.ts";
import { othersView, ownView } from "./present.ts";
import { toDoRoutes } from "./to-do/routes.ts";
import { changeQuiet, readWaiting } from "./waiting/documents.ts";

type World = Pick<Context, "documents" | "directory" | "tasks" | "clock" | "freshId" | "links">;

/** What members promise themselves: kept with each of them, and read by the circle where they share it. */
export function commitmentRoutes(context: World) {
  const { clock } = context;
  return {
    mine: api.commitment.mine.handler(({ context: { caller } }) => everywhere(context, caller)),

    circle: api.commitment.circle.handler(async ({ input, context: { caller }, errors }) => {
      const inside = accepted(await readAsMember(context, input, caller), errors);
      const begun = begunIn(inside);
      const partition = circlePartition(input.tenant, input.circle);
      const shared = await context.documents.list(partition, sharedKind.name);
      const next = openSession(inside.sessions.map(({ value }) => value));
      const all = shared.map((each) => sharedKind.read(each).value);
      return {
        mine: ownView(
          (await readOwn(context, caller, input.circle))?.value,
          inside.glance.value,
          context.clock.now(),
        ),
        begun,
        ...(next?.state === "planned" && { nextStartsAt: next.startsAt }),
        others: othersView(inside, all, { begun, reader: caller.person }),
        quiet: (await readWaiting(context, caller)).quiet,
        ...(inside.circle.value.unkept && { unkept: true }),
        buddies: await buddyView(context, input, inside, caller.person),
      };
    }),

    ...toDoRoutes(context),

    buddy: api.commitment.buddy.handler(async ({ input, context: { caller }, errors }) => {
      accepted(await wantBuddy(context, input, caller.person, input.wanted), errors);
      return {};
    }),

    make: api.commitment.make.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, commitment: id, ...content } = input;
      const inside = accepted(await readAsMember(context, { tenant, circle }, caller), errors);
      const made = { id, ...content, session: begunIn(inside), madeAt: clock.now() };
      const done = await changeOwn(
        context,
        caller,
        { circle, start: nothingYet(inside) },
        (own) => keepCommitment(own, made),
        () => nudgeWrites(context, caller, { tenant, circle }, made),
      );
      return accepted(done, errors);
    }),

    edit: api.commitment.edit.handler(async ({ input, context: { caller }, errors }) => {
      const { text, by } = input;
      const rule = (own: Promises) => changeCommitment(own, input.commitment, { text, by });
      const follows = async (before: Promises) => {
        const mine = before.commitments.find(({ id }) => id === input.commitment);
        return mine ? nudgeMoved(context, caller, before, mine, by) : [];
      };
      return accepted(await changeOwn(context, caller, input, rule, follows), errors);
    }),

    answer: api.commitment.answer.handler(async ({ input, context: { caller }, errors }) => {
      const outcome = input.outcome ?? undefined;
      const rule = (own: Promises) => changeCommitment(own, input.commitment, { outcome });
      return accepted(await changeOwn(context, caller, input, rule), errors);
    }),

    share: api.commitment.share.handler(async ({ input, context: { caller }, errors }) => {
      const { shared } = input;
      const own = shared && (await readOwn(context, caller, input.circle))?.value;
      if (own && (await keptHere(context, own, caller.person, "promises")) === "nothing-kept")
        throw errors["nothing-kept"]();
      const rule = (own: Promises) => changeCommitment(own, input.commitment, { shared });
      return accepted(await changeOwn(context, caller, input, rule), errors);
    }),

    remove: api.commitment.remove.handler(async ({ input, context: { caller }, errors }) => {
      const rule = (own: Promises) => ok(removeCommitment(own, input.commitment));
      return accepted(await changeOwn(context, caller, input, rule), errors);
    }),

    restore: api.commitment.restore.handler(async ({ input, context: { caller }, errors }) => {
      const rule = (own: Promises) => keepCommitment(own, input.content);
      return accepted(await changeOwn(context, caller, input, rule), errors);
    }),

    goal: api.commitment.goal.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, goal: id, ...content } = input;
      const inside = accepted(await readAsMember(context, { tenant, circle }, caller), errors);
      const rule = (own: Promises) => setGoal(own, { id, ...content }, clock.now());
      const start = nothingYet(inside);
      return accepted(await changeOwn(context, caller, { circle, start }, rule), errors);
    }),

    reviewGoal: api.commitment.reviewGoal.handler(
      async ({ input, context: { caller }, errors }) => {
        const rule = (own: Promises) => reviewGoal(own, input.goal, input.verdict, clock.now());
        return accepted(await changeOwn(context, caller, input, rule), errors);
      },
    ),

    removeGoal: api.commitment.removeGoal.handler(
      async ({ input, context: { caller }, errors }) => {
        const rule = (own: Promises) => ok(removeGoal(own, input.goal));
        return accepted(await changeOwn(context, caller, input, rule), errors);
      },
    ),

    quiet: api.commitment.quiet.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await changeQuiet(context, caller, input.quiet), {
        ...errors,
      }),
    ),
  };
}

async function everywhere(context: World, caller: Caller) {
  const all = await readAllOwn(context, caller);
  const circles = await Promise.all(
    all.map(async (own) => {
      const { tenant, circle } = own;
      const glance = (await readGlance(context, own))?.value;
      const home = glance && { tenant, conversation: glance.home };
      const here = home && (await context.directory.belongs(home, caller.person));
      return {
        circle: { tenant, circle },
        name: (here && glance?.name) || own.circleName,
        ...(here && glance && { link: context.links.circle(glance.home, "promises") }),
        ...ownView(own, glance ?? {}, context.clock.now()),
      };
    }),
  );
  return { circles, quiet: (await readWaiting(context, caller)).quiet };
}

function begunIn({ sessions }: Inside): number {
  return lastBegun(sessions.map(({ value }) => value));
}

function nothingYet({ circle: { value } }: Inside): Promises {
  const { tenant, id: circle, name: circleName } = value;
  return { tenant, circle, circleName, commitments: [], goals: [] };
}
