import { z } from "zod";
import { type CircleAddress, circleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { compare } from "../../../shared/kernel/compare.ts";
import { type SessionId, sessionId } from "../../../shared/kernel/ids.ts";
import { keptFor } from "../../../shared/kernel/removed.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { instantText } from "../../../shared/time/instant.ts";
import { readInside } from "../../circle/documents.ts";
import { pastSessionAt } from "../../circle/past/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { kind } from "../../ports/kind.ts";
import { changeOne, type Place, putOne, readOne } from "../../ports/one-document.ts";
import { personPartition } from "../../ports/partition.ts";

type Reading = Pick<Context, "documents">;
type World = Pick<Context, "documents" | "clock" | "freshId">;
type Someone = Pick<Caller, "tenant" | "person">;
interface SessionAddress extends CircleAddress {
  readonly session: SessionId;
}

/** In a facilitator's own partition: how it went, in their words. Nobody else reads it, nothing counts it. */
const led = circleAddress.extend({
  session: sessionId,
  circleName: z.string(),
  text: z.string(),
  at: instantText,
  removedAt: instantText.optional(),
});
type Led = z.infer<typeof led>;
const ledKind = kind("led", led);

export function ledDocument({ circle, session }: Pick<SessionAddress, "circle" | "session">) {
  return `led|${circle}|${session}`;
}

/** The text that someone who led a session has kept about it; empty where there is none. */
export async function readLed(
  context: Reading,
  caller: Someone,
  address: SessionAddress,
): Promise<Result<string, "not-found">> {
  const circle = await ledBy(context, caller, address);
  if (!circle) return refuse("not-found");
  const note = (await readOne(context, ledIn(caller, address)))?.value;
  return ok(note && note.removedAt === undefined ? note.text : "");
}

/** Keeps it; no words, no document. */
export async function keepLed(
  context: World,
  caller: Someone,
  address: SessionAddress,
  text: string,
): Promise<Result<Record<string, never>, "not-found" | "busy">> {
  const circle = await ledBy(context, caller, address);
  if (!circle) return refuse("not-found");
  const { tenant, circle: id, session } = address;
  const at = context.clock.now();
  const value = { tenant, circle: id, session, circleName: circle.name, text, at };
  const place = ledIn(caller, address);
  return changeOne(context, place, (before) => {
    if (text !== "") return ok([putOne(place, before, value)]);
    return ok(before ? [ledKind.remove(before)] : []);
  });
}

/** All of them, also of circles that one has left, the newest first. */
export async function allLed({ documents }: Reading, caller: Someone): Promise<readonly Led[]> {
  const range = { from: "led|", until: "led}" };
  const found = await documents.list(partitionOf(caller), ledKind.name, range);
  const standing = found
    .map((each) => ledKind.read(each).value)
    .filter(({ removedAt }) => removedAt === undefined);
  return standing.toSorted((a, b) => compare(b.at, a.at));
}

/** Takes one away, for a minute so that it can be brought back; or brings it back. */
export function standLed(
  context: World,
  caller: Someone,
  address: Pick<SessionAddress, "circle" | "session">,
  stands: boolean,
): Promise<Result<Record<string, never>, "not-found" | "busy">> {
  return changeOne(context, ledIn(caller, address), (before) => {
    if (!before) return refuse("not-found");
    const { removedAt, ...note } = before.value;
    if (stands === (removedAt === undefined)) return ok([]);
    const after: Led = stands ? note : { ...note, removedAt: context.clock.now() };
    return ok([ledKind.replace(before, after, keptFor(after))]);
  });
}

/** The circle, when the person is in it and led that session. */
async function ledBy(context: Reading, { person }: Someone, address: SessionAddress) {
  const inside = await readInside(context, address);
  if (!inside || !joinedMember(inside.circle.value, person)) return undefined;
  const recent = inside.sessions.find(({ value }) => value.id === address.session)?.value;
  const session = recent ?? (await pastSessionAt(context, address, address.session));
  const theirs = session?.state === "closed" && session.facilitator === person;
  return theirs ? inside.circle.value : undefined;
}

function ledIn(whose: Someone, about: Pick<SessionAddress, "circle" | "session">): Place<Led> {
  return { partition: partitionOf(whose), of: ledKind, id: ledDocument(about) };
}

function partitionOf({ tenant, person }: Someone) {
  return personPartition(tenant, person);
}
