import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { couldBeThere } from "../../../shared/schedule/could-be-there.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import { type Inside, readInside } from "../../circle/documents.ts";
import { pastSessionAt } from "../../circle/past/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";

export interface SessionAddress extends CircleAddress {
  readonly session: SessionId;
}

export interface HeldSession {
  readonly inside: Inside;
  readonly held: Session;
}

/** A session that is over, for a member who could have been there. */
export async function heldSession(
  context: Pick<Context, "documents">,
  { person }: Pick<Caller, "person">,
  address: SessionAddress,
): Promise<Result<HeldSession, "not-found">> {
  const found = await closedSession(context, address);
  const there = found && couldBeThere(found.inside.circle.value, found.held, person);
  return there ? ok(found) : refuse("not-found");
}

/** The same of one that runs as well: a note to oneself need not wait until it is over. */
export async function begunSession(
  context: Pick<Context, "documents">,
  { person }: Pick<Caller, "person">,
  address: SessionAddress,
): Promise<Result<HeldSession, "not-found">> {
  const found = await sessionIn(context, address, ["live", "closed"]);
  const there = found && couldBeThere(found.inside.circle.value, found.held, person);
  return there ? ok(found) : refuse("not-found");
}

/** The same for every member, those who joined later too. */
export async function sessionOfMember(
  context: Pick<Context, "documents">,
  { person }: Pick<Caller, "person">,
  address: SessionAddress,
): Promise<Result<HeldSession, "not-found">> {
  const found = await closedSession(context, address);
  const member = found && joinedMember(found.inside.circle.value, person);
  return member ? ok(found) : refuse("not-found");
}

function closedSession(context: Pick<Context, "documents">, address: SessionAddress) {
  return sessionIn(context, address, ["closed"]);
}

async function sessionIn(
  context: Pick<Context, "documents">,
  address: SessionAddress,
  states: readonly Session["state"][],
): Promise<HeldSession | undefined> {
  const inside = await readInside(context, address);
  if (!inside) return undefined;
  const recent = inside.sessions.find(({ value }) => value.id === address.session);
  const held = recent?.value ?? (await pastSessionAt(context, address, address.session));
  return held && states.includes(held.state) ? { inside, held } : undefined;
}
