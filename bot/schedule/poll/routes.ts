import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId, SessionId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { isSettled } from "../../../shared/schedule/best-of-poll.ts";
import { answerPoll, callOffPoll, dropTime } from "../../../shared/schedule/change-poll.ts";
import { notice } from "../../../shared/schedule/look-window.ts";
import type { Poll, PollAnswer } from "../../../shared/schedule/poll.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import {
  asMember,
  type Change,
  changeCircle,
  type Inside,
  readInside,
} from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { World } from "../booking/documents.ts";
import { openPoll } from "../opening/actions.ts";
import { ownActing } from "../visit/actions.ts";
import { type PollPayload, pollChanged, polledBy } from "./documents.ts";
import { pollView } from "./present.ts";

/** How everyone is asked for a time, and what they say. */
export function pollRoutes(context: World) {
  const { calendar } = context;
  const service = calendar.owner === "service";
  return {
    openPoll: api.schedule.openPoll.handler(async ({ input, context: { caller }, errors }) => {
      const { poll: id, ...address } = input;
      const acting = service ? ({ as: "service" } as const) : ownActing(caller);
      return accepted(await openPoll(context, address, { id, by: caller.person, acting }), errors);
    }),
    poll: api.schedule.poll.handler(async ({ input, context: { caller }, errors }) => {
      const inside = await readInside(context, input);
      const now = context.clock.now();
      const books = service ? "bot" : "member";
      const view = inside && pollView(inside, input.poll, caller.person, { books, now });
      if (!view) throw errors["not-found"]();
      return view;
    }),
    answerPoll: api.schedule.answerPoll.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await answerIn(context, input, caller, input.says), errors),
    ),
    dropTime: api.schedule.dropTime.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await changePoll(context, input, caller, (asked, at) =>
          dropTime(asked, input.startsAt, input.dropped, at),
        ),
        errors,
      ),
    ),
    callOffPoll: api.schedule.callOffPoll.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await changePoll(context, input, caller, (asked, at) => callOffPoll(asked, input.off, at)),
        errors,
      ),
    ),
  };
}

type Stores = Pick<Context, "documents" | "freshId" | "clock">;

/** Keeps what someone says of the times. The same from the tab and from a card. */
export function answerIn(
  context: Stores,
  address: PollPayload,
  caller: Pick<Caller, "person">,
  says: readonly PollAnswer[],
) {
  return changePoll(context, address, caller, (asked, at) =>
    answerPoll(asked, caller.person, says, at),
  );
}

/** A member's change of the circle's poll. One that changes nothing is done. */
function changePoll<R extends string>(
  context: Stores,
  { poll: id, ...address }: CircleAddress & { readonly poll: SessionId },
  { person }: { readonly person: PersonId },
  rule: (asked: Poll, at: Instant) => Result<Poll, R>,
) {
  const { tenant, circle } = address;
  const decide = (inside: Inside): Result<Change<Record<string, never>>, R | "not-found"> => {
    const { poll: stored } = inside;
    if (stored?.value.id !== id) return refuse("not-found");
    const now = context.clock.now();
    const next = rule(stored.value, now);
    if (!next.ok) return next;
    if (same(next.value, stored.value)) return ok({ value: {} });
    const version = inside.circle.value.version + 1;
    const settled = isSettled(next.value, polledBy(inside, next.value), later(now, notice));
    const at = { version, now, settled };
    return ok({ writes: pollChanged({ tenant, circle }, stored, next.value, at), value: {} });
  };
  return changeCircle(context, { tenant, circle }, asMember({ person }, decide));
}
