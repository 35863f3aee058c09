import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import type { Member } from "../../../shared/circle/member.ts";
import { notReached, othersNotReached, reachedAgain } from "../../../shared/circle/unreached.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { ok } from "../../../shared/kernel/result.ts";
import type { Context } from "../../ports/context.ts";
import { changeCircle } from "../documents.ts";

type Stores = Pick<Context, "documents" | "freshId">;

/** Remembers with the circle that what it told a member alone did not get through, once however often it does not. */
export function noteNotReached(
  stores: Stores & Pick<Context, "clock">,
  address: CircleAddress,
  person: PersonId,
): Promise<void> {
  return change(stores, address, (circle) => notReached(circle, person, stores.clock.now()));
}

/** Forgets that once something got through. */
export function noteReached(
  stores: Stores,
  address: CircleAddress,
  person: PersonId,
): Promise<void> {
  return change(stores, address, (circle) => reachedAgain(circle, person));
}

/**
 * Whoever could not be reached opens the circle: with the next message they are tried once more, and if they are known to be
 * reached by now, the circle hears of it. Nobody waits for it, and it may not fail.
 */
export function reachVisits(context: Stores & Pick<Context, "messenger" | "log">) {
  const { messenger, log } = context;
  return async (address: CircleAddress, { tenant, person }: Member): Promise<void> => {
    try {
      const since = await messenger.closedSince({ tenant, person });
      if (since === undefined) await noteReached(context, address, person);
      else await messenger.tryAgain({ tenant, person });
    } catch (fault) {
      // Without the circle: whoever looks may be answering a pulse at this moment.
      log.warn({ fault: `${fault}` }, "A visit is not noted.");
    }
  };
}

/** What a member reads of whom the bot does not reach: themselves, and, where they facilitate next, how many others. */
export function reachFor(
  circle: Circle,
  { person, standing, unreachedSince }: Member,
  facilitator: PersonId | undefined,
) {
  if (standing !== "joined") return {};
  const others = facilitator === person ? othersNotReached(circle, person) : 0;
  return {
    ...(unreachedSince && { unreachedSince }),
    ...(others > 0 && { othersUnreached: others }),
  };
}

async function change(
  stores: Stores,
  address: CircleAddress,
  rule: (circle: Circle) => Circle,
): Promise<void> {
  await changeCircle(stores, address, ({ circle: { value: before } }) => {
    const circle = rule(before);
    return ok(circle === before ? { value: null } : { circle, value: null });
  });
}
