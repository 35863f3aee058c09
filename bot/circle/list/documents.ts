import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import {
  edited,
  inOrder,
  type Listed,
  lastPlace,
  moved,
  withRemoval,
} from "../../../shared/kernel/listed.ts";
import { keptFor } from "../../../shared/kernel/removed.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { Kind, Stored } from "../../ports/kind.ts";
import {
  asMember,
  type Change,
  changeRead,
  type Inside,
  type Read,
  rewrites,
} from "../documents.ts";

/** What a new item starts with. */
export interface Entry extends Omit<Listed, "id"> {
  readonly by: PersonId;
  readonly addedAt: Instant;
}

interface List<T extends Listed, I extends Inside> {
  readonly read: Read<I>;
  readonly kind: Kind<T>;
  readonly stored: (inside: I) => readonly Stored<T>[];
  readonly document: (item: T) => string;
  /** Those that count, of what stands in the list. */
  readonly counts?: (item: T) => boolean;
  /** Those that may be brought back. */
  readonly mayReturn?: (item: T, inside: I) => boolean;
  readonly most: number;
  /** What else is written with a change of the list. */
  readonly follows?: (inside: I, now: Instant, changed: readonly Write[]) => readonly Write[];
}

type Done<R extends string> = Promise<Result<Record<string, never>, R | "not-found" | "busy">>;

/** A list that a circle keeps together. Nobody owns it: any member may do what any other may. */
export function sharedList<T extends Listed, I extends Inside>(
  context: Pick<Context, "documents" | "freshId" | "clock">,
  {
    read,
    kind,
    stored,
    document,
    counts = () => true,
    mayReturn = () => true,
    most,
    follows = () => [],
  }: List<T, I>,
) {
  const items = (inside: I) => stored(inside).map(({ value }) => value);
  const standing = (inside: I) => inOrder(items(inside)).filter(counts);

  function change<V, R extends string>(
    address: CircleAddress,
    caller: Pick<Caller, "person">,
    decide: (inside: I) => Result<Change<V>, R>,
  ) {
    return changeRead(read, context, address, asMember(caller, decide));
  }

  function rewrite<R extends string>(
    inside: I,
    changed: Result<T, R>,
  ): Result<Change<Record<string, never>>, R> {
    if (!changed.ok) return changed;
    const ttl = keptFor(changed.value);
    return ok(after(inside, rewrites(kind, stored(inside), [changed.value], ttl)));
  }

  function after(inside: I, writes: readonly Write[]): Change<Record<string, never>> {
    const more = writes.length === 0 ? [] : follows(inside, context.clock.now(), writes);
    return { writes: [...writes, ...more], value: {} };
  }

  return {
    /** Adds an item whose id was made before the first attempt: a repeated request adds it once. */
    add: (
      address: CircleAddress,
      caller: Pick<Caller, "person">,
      id: T["id"],
      made: (entry: Entry, inside: I) => T,
    ): Done<"too-many"> =>
      change(address, caller, (inside) => {
        if (items(inside).some((each) => each.id === id)) return ok({ value: {} });
        const there = standing(inside);
        if (there.length >= most) return refuse("too-many");
        const { person: by } = caller;
        const place = { order: lastPlace(there), addedAt: context.clock.now() };
        const item = made({ by, ...place, edition: 1, editedBy: by }, inside);
        return ok(after(inside, [kind.create(document(item), item)]));
      }),

    /** `meanwhile`: who edited it last. */
    async edit(
      address: CircleAddress,
      caller: Caller,
      { id, edition }: Pick<T, "id" | "edition">,
      content: Partial<T> | ((inside: I) => Partial<T>),
    ) {
      let meanwhile = { by: caller.person, name: "" };
      const done = await change(address, caller, (inside) => {
        const before = items(inside).find((each) => each.id === id);
        meanwhile = lastEditor(inside.circle.value, before?.editedBy);
        const next = typeof content === "function" ? content(inside) : content;
        return rewrite(inside, edited(items(inside), id, edition, next, caller.person));
      });
      return { done, meanwhile };
    },

    /** Puts an item before another, or last. */
    move: (
      address: CircleAddress,
      caller: Caller,
      id: T["id"],
      before: T["id"] | null,
    ): Done<never> =>
      change(address, caller, (inside) => {
        const changed = moved(standing(inside), id, before);
        return ok(after(inside, rewrites(kind, stored(inside), changed)));
      }),

    remove: (address: CircleAddress, caller: Caller, id: T["id"]): Done<never> =>
      change(address, caller, (inside) =>
        rewrite(inside, withRemoval(items(inside), id, context.clock.now())),
      ),

    restore: (address: CircleAddress, caller: Caller, id: T["id"]): Done<"too-many"> =>
      change<Record<string, never>, "too-many" | "not-found">(address, caller, (inside) => {
        const there = standing(inside);
        if (there.some((each) => each.id === id)) return ok({ value: {} });
        if (there.length >= most) return refuse("too-many");
        const back = withRemoval(items(inside), id, undefined);
        if (back.ok && !mayReturn(back.value, inside)) return refuse("not-found");
        return rewrite(inside, back);
      }),
  };
}

/** Who edited something last, as far as they are known. */
export function lastEditor({ members, madeBy }: Circle, by: PersonId | undefined) {
  const editor = members.find(({ person }) => person === by);
  return { by: editor?.person ?? madeBy, name: editor?.name ?? "" };
}
