import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { inviteGuest, withoutGuest } from "../../../shared/circle/invite-guest.ts";
import { insider } from "../../../shared/circle/may.ts";
import type { GuestPage } from "../../../shared/contract/guest.ts";
import { ok } from "../../../shared/kernel/result.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Place, Profile } from "../../ports/directory.ts";
import { changeAsMember, type Inside, readInside } from "../documents.ts";
import { readAsMember } from "../member/documents.ts";
import { guestPage, meetingChat } from "./present.ts";

type Outside = Pick<Context, "documents" | "directory" | "freshId" | "clock">;

/** Someone from outside for one session: any member invites them, and takes that back. */
export function guestRoutes(context: Outside) {
  return {
    guestChoice: api.circle.guestChoice.handler(async ({ input, context: { caller }, errors }) => {
      const inside = accepted(await readAsMember(context, input, caller), errors);
      const people = await near(context, inside);
      return { people: people.map(({ person, name }) => ({ person, name })) };
    }),

    inviteGuest: api.circle.inviteGuest.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, session, person, ask } = input;
      const found = accepted(await readAsMember(context, input, caller), errors);
      const profile = (await near(context, found)).find((each) => each.person === person);
      if (!profile) throw errors["not-on-roster"]();
      const { tenant: own, name } = profile;
      const guest = { session, person, tenant: own, name, by: caller.person, ...(ask && { ask }) };
      const done = await changeAsMember(context, { tenant, circle }, caller, (inside) => {
        const sessions = inside.sessions.map(({ value }) => value);
        const next = inviteGuest(inside.circle.value, sessions, guest);
        return next.ok ? ok({ circle: next.value, value: {} }) : next;
      });
      return accepted(done, errors);
    }),

    removeGuest: api.circle.removeGuest.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle, person } = input;
      const done = await changeAsMember(context, { tenant, circle }, caller, (inside) => {
        const next = withoutGuest(inside.circle.value, person);
        return ok(next === inside.circle.value ? { value: {} } : { circle: next, value: {} });
      });
      return accepted(done, errors);
    }),
  };
}

/** People of the circle's conversation and of the meeting's chat who are not of the circle. */
async function near({ directory }: Outside, inside: Inside): Promise<readonly Profile[]> {
  const { value: circle } = inside.circle;
  const chat = meetingChat(inside);
  const places = [circle.home, ...(chat ? [chat] : [])];
  const rosters = await Promise.all(
    places.map((conversation) => directory.roster({ tenant: circle.tenant, conversation })),
  );
  const all = rosters.flatMap((each) => (each.ok ? each.value : []));
  const known = new Map(all.map((each) => [each.person, each]));
  return [...known.values()].filter(({ person }) => !insider(circle, person));
}

/**
 * What someone sees as a guest where they are: in the circle's conversation, or in the chat of the very session they are
 * invited to. They have been found on that one's roster.
 */
export async function guestAt(
  context: Pick<Context, "documents">,
  address: CircleAddress,
  { person }: Pick<Caller, "person">,
  { conversation }: Place,
): Promise<GuestPage | undefined> {
  const inside = await readInside(context, address);
  if (!inside) return undefined;
  const here = conversation === inside.circle.value.home || conversation === meetingChat(inside);
  return here ? guestPage(inside, person) : undefined;
}
