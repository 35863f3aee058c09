import { sendToDo, withToDo } from "../../../shared/commitment/send-to-do.ts";
import type { ToDo } from "../../../shared/commitment/to-do.ts";
import type { CircleId, CommitmentId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { readGlance } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Acting } from "../../ports/calendar.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { Later } from "../../ports/job.ts";
import type { TaskPlace, TaskRefusal } from "../../ports/tasks.ts";
import { changeOwn, readOwn } from "../documents.ts";

type World = Pick<Context, "documents" | "tasks" | "clock" | "freshId" | "links">;
type Refusal = "not-found" | "busy" | "consent-missing" | "no-to-do" | "to-do-busy";
interface OwnCommitment {
  readonly circle: CircleId;
  readonly commitment: CommitmentId;
}

/** A copy of a promise in its owner's Microsoft To Do, by their own tap, with the token of their own request. */
export function toDoRoutes(context: World) {
  return {
    toDo: api.commitment.toDo.handler(async ({ input, context: { caller }, errors }) => {
      const { assertion } = caller;
      if (assertion === undefined) throw errors["consent-missing"]();
      const acting: Acting = { as: "person", assertion, for: "tasks" };
      const change = input.send ? send : takeOut;
      return accepted(await change(context, acting, caller, input), errors);
    }),
  };
}

type Done = Promise<Result<Record<string, never>, Refusal>>;

/**
 * The attempt is committed before Graph is asked, so that of two at once one asks. Where the answer to an earlier attempt was
 * lost, what it may have made is looked for first.
 */
async function send(context: World, acting: Acting, caller: Caller, of: OwnCommitment): Done {
  const before = await mineOf(context, caller, of);
  if (!before) return refuse("not-found");
  if (before.toDo?.place) return ok({});
  const askedAt = context.clock.now();
  const asked = await changeOwn(context, caller, of, (own) =>
    sendToDo(own, of.commitment, askedAt),
  );
  if (!asked.ok) return asked;
  const lost = before.toDo !== undefined;
  const made = await unlessBusy(() => makeOrFind(context, acting, caller, of, lost));
  const toDo = made.ok ? { askedAt, place: made.value } : undefined;
  const kept = await keep(context, caller, of, toDo);
  return made.ok ? kept : made;
}

async function makeOrFind(
  context: World,
  acting: Acting,
  caller: Caller,
  of: OwnCommitment,
  lost: boolean,
): Promise<Result<TaskPlace, TaskRefusal>> {
  if (lost) {
    const found = await context.tasks.find(acting, of.commitment);
    if (!found.ok) return found;
    if (found.value) return ok(found.value);
  }
  const own = (await readOwn(context, caller, of.circle))?.value;
  const mine = own?.commitments.find(({ id }) => id === of.commitment);
  const glance = own && (await readGlance(context, own))?.value;
  return context.tasks.add(acting, {
    title: mine?.text ?? "",
    by: mine?.by,
    about: own?.circleName ?? "",
    link: glance && context.links.circle(glance.home, "promises"),
    mark: of.commitment,
  });
}

/** Takes it out of To Do again; what is not there any more is fine. */
async function takeOut(context: World, acting: Acting, caller: Caller, of: OwnCommitment): Done {
  const before = await mineOf(context, caller, of);
  if (!before) return refuse("not-found");
  const { place } = before.toDo ?? {};
  if (!place) return ok({});
  const gone = await unlessBusy(() => context.tasks.remove(acting, place));
  return gone.ok ? keep(context, caller, of, undefined) : gone;
}

function keep(context: World, caller: Caller, of: OwnCommitment, toDo: ToDo | undefined) {
  return changeOwn(context, caller, of, (own) => ok(withToDo(own, of.commitment, toDo)));
}

async function mineOf(context: World, caller: Caller, { circle, commitment }: OwnCommitment) {
  const own = await readOwn(context, caller, circle);
  return own?.value.commitments.find(({ id }) => id === commitment);
}

const refusals = {
  consent: "consent-missing",
  "no-mailbox": "no-to-do",
} as const satisfies Record<TaskRefusal, Refusal>;

/** A wait that Graph asks for means that it has done nothing. */
async function unlessBusy<T>(
  ask: () => Promise<Result<T, TaskRefusal>>,
): Promise<Result<T, Refusal>> {
  try {
    const answer = await ask();
    return answer.ok ? answer : refuse(refusals[answer.refusal]);
  } catch (fault) {
    if (fault instanceof Later) return refuse("to-do-busy");
    throw fault;
  }
}
