import { compare } from "../../../shared/kernel/compare.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { promptAfter } from "../../../shared/reflection/prompt.ts";
import { reworded, sharedWith, takenBack } from "../../../shared/reflection/share-answer.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { begunSession, heldSession, type SessionAddress } from "../held/documents.ts";
import {
  changeEntry,
  type Kept,
  type OwnEntry,
  readEntries,
  removed,
  type Writer,
} from "./documents.ts";

export type World = Pick<Context, "documents" | "clock" | "freshId">;
type Done<R extends string> = Promise<Result<Record<string, never>, R | "not-found" | "busy">>;

/** One's own entries. They stay one's own after one has left the circle. */
export function journalRoutes(context: World) {
  return {
    journal: api.reflection.journal.handler(async ({ context: { caller } }) => ({
      entries: (await readEntries(context, caller)).toSorted(newerFirst),
    })),
    takeBack: api.reflection.takeBack.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await takeBack(context, caller, input), errors),
    ),
    edit: api.reflection.edit.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await edit(context, caller, input, input.text), errors),
    ),
    remove: api.reflection.remove.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await remove(context, caller, input), errors),
    ),
    restore: api.reflection.restore.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await restore(context, caller, input), errors),
    ),
  };
}

/** Keeps the caller's own words about a session that runs or is over in their own partition; no words, no entry. */
export async function keepEntry(
  context: World,
  caller: Caller,
  address: SessionAddress,
  text: string,
): Done<never> {
  const found = await begunSession(context, caller, address);
  if (!found.ok) return found;
  const { inside, held } = found.value;
  return changeEntry(context, caller, address, (before) => {
    if (text === "") return ok(undefined);
    if (before && before.removedAt === undefined) return ok(reworded(before, text));
    return ok({
      tenant: address.tenant,
      circle: address.circle,
      session: address.session,
      circleName: inside.circle.value.name,
      prompt: promptAfter(held.number),
      text,
      at: context.clock.now(),
    });
  });
}

/** Lets the circle read what the caller has kept, as long as they could have been at the session. */
export async function share(
  context: World,
  caller: Caller,
  address: SessionAddress,
  text: string,
): Done<"changed-meanwhile"> {
  const found = await heldSession(context, caller, address);
  if (!found.ok) return found;
  const at = context.clock.now();
  return changeEntry(context, caller, address, (before) => {
    if (!before || before.removedAt !== undefined) return refuse("not-found");
    return sharedWith(before, text, at);
  });
}

/** What is the writer's alone already stays so. */
export function takeBack(context: World, writer: Writer, entry: OwnEntry): Done<never> {
  return changeEntry(context, writer, entry, (before) => {
    if (!before) return refuse("not-found");
    return ok(before.shared === undefined ? before : takenBack(before));
  });
}

/** Removing it again leaves it removed. */
function remove(context: World, writer: Writer, entry: OwnEntry): Done<never> {
  const at = context.clock.now();
  return changeEntry(context, writer, entry, (before) => {
    if (!before) return refuse("not-found");
    return ok(before.removedAt === undefined ? removed(before, at) : before);
  });
}

function restore(context: World, writer: Writer, entry: OwnEntry): Done<never> {
  return changeEntry(context, writer, entry, (before) => {
    if (!before) return refuse("not-found");
    const { removedAt, ...standing } = before;
    return ok(removedAt === undefined ? before : standing);
  });
}

function edit(context: World, writer: Writer, entry: OwnEntry, text: string): Done<never> {
  return changeEntry(context, writer, entry, (before) =>
    before && before.removedAt === undefined ? ok(reworded(before, text)) : refuse("not-found"),
  );
}

function newerFirst(a: Kept, b: Kept): number {
  return compare(b.at, a.at);
}
