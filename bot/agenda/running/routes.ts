import { shapeOf } from "../../../shared/agenda/agenda-in-mode.ts";
import type { Ask } from "../../../shared/agenda/ask.ts";
import { asksInLine } from "../../../shared/agenda/asks-in-line.ts";
import { expected } from "../../../shared/agenda/floor.ts";
import { moveRunning, swapProtocol } from "../../../shared/agenda/move-running.ts";
import type { OwnProtocol } from "../../../shared/agenda/own-protocol.ts";
import { planRest } from "../../../shared/agenda/plan-rest.ts";
import type { Running } from "../../../shared/agenda/running.ts";
import { sayMood } from "../../../shared/agenda/say-mood.ts";
import { watchChat } from "../../../shared/agenda/watch-chat.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMembers } from "../../../shared/circle/may.ts";
import type { SessionId } from "../../../shared/kernel/ids.ts";
import { ok, refuse } from "../../../shared/kernel/result.ts";
import type { Session } from "../../../shared/schedule/session.ts";
import type { Instant } from "../../../shared/time/instant.ts";
import { changeAsMember, type Inside } from "../../circle/documents.ts";
import { same } from "../../circle/kept/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import { sessionKind } from "../../schedule/documents.ts";
import { askKind, protocolKind } from "../documents.ts";
import { ownProtocols } from "../protocol/documents.ts";
import { lineOf } from "../queue/documents.ts";
import { runningKind } from "./documents.ts";

type Around = Parameters<typeof moveRunning>[2];

interface Tap extends CircleAddress {
  readonly session: SessionId;
  /** What the tapper saw. */
  readonly edition: number;
}

/** What members do with a session under way. Nobody owns its buttons. */
export function runningRoutes(context: Pick<Context, "documents" | "freshId" | "clock">) {
  const tapped = (
    { session: id, edition, tenant, circle: circleId }: Tap,
    caller: Caller,
    rule: (running: Running, around: Around) => Running,
  ) =>
    changeAsMember(context, { tenant, circle: circleId }, caller, (inside) => {
      const { running: stored, circle, sessions } = inside;
      const session = sessions.find(({ value }) => value.id === id)?.value;
      if (!session || stored?.value.session !== id) return refuse("not-found");
      if (stored.value.edition !== edition) return ok({ value: { moved: false } });
      const people = expected({ circle: circle.value, session });
      const at = context.clock.now();
      const next = rule(stored.value, {
        ...{ asks: asksOf(inside), own: ownProtocols(inside), people, at },
        shape: shapeOf(circle.value, session),
      });
      if (next === stored.value) return ok({ value: { moved: false } });
      return ok({ writes: [runningKind.replace(stored, next)], value: { moved: true } });
    });
  return {
    run: api.agenda.run.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await tapped(input, caller, (running, around) => moveRunning(running, input.move, around)),
        errors,
      ),
    ),
    watch: api.agenda.watch.handler(async ({ input, context: { caller }, errors }) => {
      const { session: id, watches, ...address } = input;
      const done = await changeAsMember(context, address, caller, ({ running: stored }) => {
        if (stored?.value.session !== id) return refuse("not-found");
        const next = watchChat(stored.value, caller.person, watches);
        const writes = next === stored.value ? [] : [runningKind.replace(stored, next)];
        return ok({ writes, value: {} });
      });
      return accepted(done, errors);
    }),
    mood: api.agenda.mood.handler(async ({ input, context: { caller }, errors }) => {
      const { session: id, mood, ...address } = input;
      const done = await changeAsMember(context, address, caller, ({ running: stored, circle }) => {
        if (stored?.value.session !== id) return refuse("not-found");
        const members = joinedMembers(circle.value).map(({ person }) => person);
        const next = sayMood(stored.value, caller.person, mood, members);
        const writes = next === stored.value ? [] : [runningKind.replace(stored, next)];
        return ok({ writes, value: {} });
      });
      return accepted(done, errors);
    }),
    swap: api.agenda.swap.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await tapped(input, caller, (running, around) =>
          swapProtocol(running, input.protocol, around),
        ),
        errors,
      ),
    ),
  };
}

/** A session under way follows what changes in the asks that it has not begun, and in the circle's own protocols. */
export function refitted(
  inside: Inside,
  now: Instant,
  changed: readonly Write[],
): readonly Write[] {
  const { running: stored } = inside;
  if (!stored) return [];
  const all = inside.asks.map(({ value }) => value);
  const asks = asksInLine(after(all, changed, askKind.name), lineOf(inside));
  const own = after(protocolsOf(inside), changed, protocolKind.name).filter(
    ({ removedAt }) => removedAt === undefined,
  );
  const shape = shapeOf(inside.circle.value, runningSession(inside, changed));
  const next = planRest(stored.value, asks, now, own, shape);
  return same(next, stored.value) ? [] : [runningKind.replace(stored, next)];
}

/** The session under way, as it is after these writes. */
function runningSession({ sessions, running: stored }: Inside, changed: readonly Write[]) {
  return after(
    sessions.map(({ value }) => value),
    changed,
    sessionKind.name,
  ).find(({ id }) => id === stored?.value.session);
}

function after<T extends Ask | OwnProtocol | Session>(
  before: readonly T[],
  changed: readonly Write[],
  kind: string,
): readonly T[] {
  const written = changed.flatMap((write) =>
    write.op !== "delete" && write.kind === kind ? [write.body as T] : [],
  );
  return [...before.filter((each) => written.every(({ id }) => id !== each.id)), ...written];
}

function asksOf(inside: Inside): readonly Ask[] {
  return asksInLine(
    inside.asks.map(({ value }) => value),
    lineOf(inside),
  );
}

function protocolsOf({ protocols }: Inside): readonly OwnProtocol[] {
  return protocols.map(({ value }) => value);
}
