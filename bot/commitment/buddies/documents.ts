import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { activeMembers } from "../../../shared/circle/on-break.ts";
import {
  type Buddies,
  buddies,
  buddiesOf,
  nextRound,
  withBuddy,
} from "../../../shared/commitment/buddies.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { changeRead, type Inside, readInside } from "../../circle/documents.ts";
import type { Context } from "../../ports/context.ts";
import { kind, type Stored } from "../../ports/kind.ts";
import { circlePartition } from "../../ports/partition.ts";

/** In the circle's partition, outside of what is read every day. Who is whose buddy is no secret to the circle. */
const buddiesKind = kind("buddies", buddies);
const buddiesDocument = "buddies";
const none: Buddies = { rounds: [], without: [] };

type Reading = Pick<Context, "documents">;
type Stores = Pick<Context, "documents" | "freshId">;
type WithBuddies = Inside & { readonly buddies: Stored<Buddies> | undefined };

/** Who looks after whom from this session on. However often it is asked for, it is one round. */
export function keepRound(
  context: Stores,
  address: CircleAddress,
  session: number,
): Promise<Result<null, "not-found" | "busy">> {
  return change(context, address, ({ circle }, before) =>
    ok(nextRound(before, taking({ circle }), session)),
  );
}

/** Someone wants no buddy, or one again. */
export function wantBuddy(
  context: Stores,
  address: CircleAddress,
  person: PersonId,
  wanted: boolean,
): Promise<Result<null, "not-found" | "busy">> {
  return change(context, address, ({ circle }, before) =>
    joinedMember(circle.value, person)
      ? ok(withBuddy(before, person, wanted))
      : refuse("not-found"),
  );
}

/** The buddies of one member, by name, and whether they want one. */
export async function buddyView(
  { documents }: Reading,
  address: CircleAddress,
  { circle }: Pick<Inside, "circle">,
  person: PersonId,
) {
  const all = (await read({ documents }, address))?.value ?? none;
  const members = activeMembers(circle.value);
  const mine = buddiesOf(all, taking({ circle }), person);
  return {
    people: members
      .filter((each) => mine.includes(each.person))
      .map((each) => ({ person: each.person, name: each.name })),
    wanted: !all.without.includes(person),
  };
}

function taking({ circle }: Pick<Inside, "circle">): readonly PersonId[] {
  return activeMembers(circle.value).map(({ person }) => person);
}

function change(
  context: Stores,
  address: CircleAddress,
  rule: (inside: Inside, before: Buddies) => Result<Buddies, "not-found">,
) {
  const withBuddies = async (stores: Reading): Promise<WithBuddies | undefined> => {
    const stored = await read(stores, address);
    const inside = await readInside(stores, address);
    return inside && { ...inside, buddies: stored };
  };
  return changeRead<WithBuddies, null, "not-found">(withBuddies, context, address, (inside) => {
    const stored = inside.buddies;
    const before = stored?.value ?? none;
    const after = rule(inside, before);
    if (!after.ok) return after;
    if (after.value === before) return ok({ value: null });
    const write = stored
      ? buddiesKind.replace(stored, after.value)
      : buddiesKind.create(buddiesDocument, after.value);
    return ok({ value: null, writes: [write] });
  });
}

async function read(
  { documents }: Reading,
  { tenant, circle }: CircleAddress,
): Promise<Stored<Buddies> | undefined> {
  const found = await documents.read(circlePartition(tenant, circle), buddiesDocument);
  return found && buddiesKind.read(found);
}
