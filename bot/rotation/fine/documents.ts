import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import type { Member } from "../../../shared/circle/member.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { readInside } from "../../circle/documents.ts";
import { answerTold, toldIn } from "../../circle/told/documents.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";

type World = Pick<Context, "documents" | "clock" | "freshId">;
type SessionAddress = CircleAddress & { readonly session: SessionId };

/** As it is remembered on which occasion someone hears that their turn comes; the card's answer is the tab's. */
const occasion = "rotation.turn";

/** Whether whoever facilitates has said that their turn is fine with them. */
export async function readFine(
  context: Pick<World, "documents">,
  caller: Caller,
  address: SessionAddress,
): Promise<Result<{ fine: boolean }, "not-found" | "not-your-turn">> {
  const mine = await ownTurnIn(context, caller, address);
  if (!mine.ok) return mine;
  const told = await toldIn(context, address);
  const fine = told.some(
    (each) =>
      each.person === caller.person &&
      each.session === address.session &&
      each.occasion === occasion &&
      each.answer !== undefined,
  );
  return ok({ fine });
}

/** They say so, also before they are told, or take it back. */
export async function sayFine(
  context: World,
  caller: Caller,
  address: SessionAddress,
  fine: boolean,
): Promise<Result<Record<string, never>, "not-found" | "not-your-turn">> {
  const mine = await ownTurnIn(context, caller, address);
  if (!mine.ok) return mine;
  const about = { session: address.session, occasion };
  const answer = fine ? "yes" : undefined;
  await answerTold(context, address, mine.value, about, { answer, at: context.clock.now() });
  return ok({});
}

/** The member whose turn it is at a session that is planned. */
async function ownTurnIn(
  context: Pick<World, "documents">,
  { person }: Caller,
  address: SessionAddress,
): Promise<Result<Member, "not-found" | "not-your-turn">> {
  const inside = await readInside(context, address);
  const member = inside && joinedMember(inside.circle.value, person);
  const session = inside?.sessions.find(({ value }) => value.id === address.session)?.value;
  if (!member || !session) return refuse("not-found");
  const mine = session.state === "planned" && session.facilitator === person;
  return mine ? ok(member) : refuse("not-your-turn");
}
