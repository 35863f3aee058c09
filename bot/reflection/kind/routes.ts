import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember, joinedMembers } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { KindWordId, PersonId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { type Given, type KindContent, mostGiven } from "../../../shared/reflection/kind-word.ts";
import {
  answerFeedback,
  removeGiven,
  removeGot,
  restored,
  rewordKind,
  shareThanks,
} from "../../../shared/reflection/say-kind.ts";
import type { Inside } from "../../circle/documents.ts";
import { readAsMember } from "../../circle/member/documents.ts";
import { keptHere } from "../../circle/unkept/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { historyOf } from "../history/documents.ts";
import {
  allGiven,
  allGot,
  carryJobs,
  changeGiven,
  changeGot,
  givenDocument,
  givenKind,
  partitionOf,
  readGiven,
  type WordAddress,
} from "./documents.ts";
import { askNames, kindView, recentAsks } from "./present.ts";

type World = Pick<Context, "documents" | "clock" | "freshId">;
type Done<R extends string> = Promise<Result<Record<string, never>, R | "not-found" | "busy">>;

/** What members say to one another, in the partitions of the two. */
export function kindRoutes(context: World) {
  return {
    sayKind: api.reflection.sayKind.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await sayKind(context, caller, input), errors),
    ),

    kindHere: api.reflection.kindHere.handler(async ({ input, context: { caller }, errors }) => {
      const inside = accepted(await readAsMember(context, input, caller), errors);
      const history = await historyOf(context, input);
      const given = await allGiven(context, caller, input.circle);
      const got = await allGot(context, caller, input.circle);
      const names = askNames(history, inside);
      const others = joinedMembers(inside.circle.value).filter(
        ({ person }) => person !== caller.person,
      );
      return {
        people: others.map(({ person, name, feedback: style }) => ({
          person,
          name,
          ...(style && { style }),
        })),
        asks: recentAsks(history, caller.person),
        given: given.map((word) => kindView(word, names)),
        got: got.map((word) => kindView(word, names)),
      };
    }),

    kindMine: api.reflection.kindMine.handler(async ({ context: { caller } }) => {
      const got = await allGot(context, caller);
      const given = await allGiven(context, caller);
      return { got: got.map((word) => kindView(word)), given: given.map((word) => kindView(word)) };
    }),

    rewordKind: api.reflection.rewordKind.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await changeGiven(context, caller, input, (before) => rewordKind(before, input.content)),
        errors,
      ),
    ),

    shareThanks: api.reflection.shareThanks.handler(
      async ({ input, context: { caller }, errors }) => {
        const at = context.clock.now();
        const given = input.shared && (await readGiven(context, caller, input))?.value;
        if (given && (await keptHere(context, given, caller.person, "kind")) === "nothing-kept")
          throw errors["nothing-kept"]();
        const rule = (before: Given) => shareThanks(before, input.shared, at);
        return accepted(await changeGiven(context, caller, input, rule), errors);
      },
    ),

    answerKind: api.reflection.answerKind.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await changeGot(context, caller, input, (before) => answerFeedback(before, input.answer)),
        errors,
      ),
    ),

    seenKind: api.reflection.seenKind.handler(async ({ input, context: { caller }, errors }) => {
      const seenAt = context.clock.now();
      const done = await changeGot(context, caller, input, (before) =>
        ok(before.seenAt === undefined ? { ...before, seenAt } : before),
      );
      return accepted(done, errors);
    }),

    removeKind: api.reflection.removeKind.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await remove(context, caller, input), errors),
    ),

    restoreKind: api.reflection.restoreKind.handler(
      async ({ input, context: { caller }, errors }) =>
        accepted(await restore(context, caller, input), errors),
    ),
  };
}

interface Said extends CircleAddress {
  readonly word: KindWordId;
  readonly to?: PersonId | undefined;
  readonly content: KindContent;
}

/** Keeps it with whoever says it; it goes its way by a job of the same commit. Sent again, it is said once. */
async function sayKind(context: World, caller: Caller, said: Said): Done<"too-many"> {
  const inside = await readAsMember(context, said, caller);
  if (!inside.ok) return inside;
  const to = receiver(inside.value, caller, said);
  if (!to.ok) return to;
  if (await readGiven(context, caller, said)) return ok({});
  if ((await allGiven(context, caller, said.circle)).length >= mostGiven) return refuse("too-many");
  const { tenant, circle, word, content } = said;
  const { person, name, tenant: home } = caller;
  const at = context.clock.now();
  const value: Given = {
    ...{ tenant, circle, id: word, circleName: inside.value.circle.value.name },
    from: { person, tenant: home, name },
    ...(to.value && { to: partyOf(to.value) }),
    ...{ content, at, arrived: false },
  };
  const commit = context.freshId();
  const writes = [givenKind.create(givenDocument(said), value), ...carryJobs(value, commit, at)];
  const done = await context.documents.commit(partitionOf(caller), writes, commit);
  if (done.ok || (await readGiven(context, caller, said))) return ok({});
  return refuse("busy");
}

/** A win is for all; everything else is for one other member. */
function receiver(
  { circle }: Inside,
  { person }: Caller,
  { to, content }: Said,
): Result<Member | undefined, "not-found"> {
  if (content.kind === "win") return ok(undefined);
  const other = to && to !== person ? joinedMember(circle.value, to) : undefined;
  return other ? ok(other) : refuse("not-found");
}

function partyOf({ person, tenant, name }: Member) {
  return { person, tenant, name };
}

/** Of what one said or was told: one is never both. */
async function remove(context: World, caller: Caller, address: WordAddress): Done<never> {
  const at = context.clock.now();
  const given = await changeGiven(context, caller, address, (before) =>
    ok(removeGiven(before, at)),
  );
  if (given.ok || given.refusal !== "not-found") return given;
  return changeGot(context, caller, address, (before) => ok(removeGot(before, at)));
}

async function restore(context: World, caller: Caller, address: WordAddress): Done<never> {
  const given = await changeGiven(context, caller, address, (before) => ok(standing(before)));
  if (given.ok || given.refusal !== "not-found") return given;
  return changeGot(context, caller, address, (before) => ok(standing(before)));
}

function standing<T extends Parameters<typeof restored>[0]>(before: T): T {
  return before.removedAt === undefined ? before : restored(before);
}
