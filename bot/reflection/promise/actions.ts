import { changeCommitment } from "../../../shared/commitment/change-commitment.ts";
import { lastBegun } from "../../../shared/commitment/comes-back.ts";
import { commitmentText } from "../../../shared/commitment/commitment.ts";
import { keepCommitment } from "../../../shared/commitment/keep-commitment.ts";
import type { Promises } from "../../../shared/commitment/promises.ts";
import { type CommitmentId, commitmentId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import type { CommitmentKey } from "../../../shared/words/key.ts";
import { changeOwn, readOwn } from "../../commitment/documents.ts";
import { nudgeWrites } from "../../commitment/nudge/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { type HeldSession, heldSession, type SessionAddress } from "../held/documents.ts";

type World = Pick<Context, "documents" | "clock" | "freshId">;

/** What someone has promised themselves since a session, as long as it is open. */
async function promiseSince(
  context: Pick<Context, "documents">,
  caller: Caller,
  { inside, held }: HeldSession,
) {
  const own = await readOwn(context, caller, inside.circle.value.id);
  return own?.value.commitments.find(
    ({ session, outcome }) => session === held.number && outcome === undefined,
  );
}

/** Its words for the field; "" for none so far, undefined once the next session has begun: then it is asked about. */
export async function promiseToShow(
  context: Pick<Context, "documents">,
  caller: Caller,
  found: HeldSession,
): Promise<string | undefined> {
  if (lastBegun(found.inside.sessions.map(({ value }) => value)) > found.held.number)
    return undefined;
  return (await promiseSince(context, caller, found))?.text ?? "";
}

/**
 * A look back ends in one small thing: the promise that is there in other words, else a new one. The session names it, so that
 * pressing twice makes one. Answers what is to be said.
 */
export async function promiseAfter(
  context: World,
  caller: Caller,
  address: SessionAddress,
  written: string,
): Promise<Result<CommitmentKey, "not-found" | "busy">> {
  const found = await heldSession(context, caller, address);
  if (!found.ok) return found;
  const text = commitmentText.safeParse(written).data;
  if (text === undefined) return ok("commitment:now.noText");
  const before = await promiseSince(context, caller, found.value);
  if (before) {
    if (before.text === text) return ok("commitment:do.saved");
    // Nobody agreed to have these words read by all.
    const rule = (own: Promises) => changeCommitment(own, before.id, { text, shared: false });
    const done = await changeOwn(context, caller, address, rule);
    return done.ok ? ok(before.shared ? "commitment:do.privateNow" : "commitment:do.saved") : done;
  }
  return make(context, caller, address, found.value, text);
}

async function make(
  context: World,
  caller: Caller,
  address: SessionAddress,
  { inside }: HeldSession,
  text: string,
): Promise<Result<CommitmentKey, "not-found" | "busy">> {
  const { tenant, id: circle, name: circleName } = inside.circle.value;
  const made = {
    id: commitmentId.parse(address.session) as CommitmentId,
    text,
    session: lastBegun(inside.sessions.map(({ value }) => value)),
    shared: false,
    madeAt: context.clock.now(),
  };
  const start = { tenant, circle, circleName, commitments: [], goals: [] };
  const done = await changeOwn(
    context,
    caller,
    { circle, start },
    (own) => keepCommitment(own, made),
    () => nudgeWrites(context, caller, { tenant, circle }, made),
  );
  if (done.ok) return ok("commitment:do.made");
  const { refusal } = done;
  if (refusal === "one-is-enough" || refusal === "too-many")
    return ok(`commitment:refused.${refusal}` as const);
  return refuse(refusal);
}
