import {
  extendWritten,
  isOpenWritten,
  openWritten,
  shortenWritten,
} from "../../../shared/agenda/open-written.ts";
import { mayWriteAt, textAt, withText } from "../../../shared/agenda/write-part.ts";
import type { Written, WrittenAnswers, WrittenPlace } from "../../../shared/agenda/written.ts";
import type { CircleAddress } from "../../../shared/circle/circle.ts";
import type { PersonId, SessionId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { asMember, type Change, changeRead } from "../../circle/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Write } from "../../ports/documents.ts";
import type { Stored } from "../../ports/kind.ts";
import { asksOf } from "../../schedule/session/documents.ts";
import { writtenKind } from "../documents.ts";
import { ownProtocols } from "../protocol/documents.ts";
import {
  answersWrites,
  closingJob,
  type InsideWritten,
  postWrittenJob,
  readWritten,
  showWrittenJob,
  writtenOpened,
} from "./documents.ts";
import { writtenView } from "./present.ts";

type World = Pick<Context, "documents" | "freshId" | "clock">;

export interface RoundAddress extends CircleAddress {
  readonly round: SessionId;
}

/** What members do with a session in writing. */
export function writtenRoutes(context: World) {
  const { clock } = context;
  return {
    openWritten: api.agenda.openWritten.handler(async ({ input, context: { caller }, errors }) => {
      const { round: id, days } = input;
      const opened = await change(context, input, caller, (inside) => {
        const at = clock.now();
        if (inside.round) return ok({ value: {} });
        const { last } = inside;
        if (last && last.value.closedAt === undefined) return refuse("already-open");
        const round = openWritten(inside.circle.value, asksOf(inside), ownProtocols(inside), {
          ...{ id, by: caller.person, at, days },
        });
        return ok({
          writes: [
            ...writtenOpened(last, round),
            postWrittenJob(input, "card", later(at, untilShown)),
            closingJob(input, round.endsAt, inside.circle.value.version),
          ],
          value: {},
        });
      });
      return accepted(opened, errors);
    }),

    dropWritten: api.agenda.dropWritten.handler(async ({ input, context: { caller }, errors }) => {
      const dropped = await change(context, input, caller, ({ round, last, answers }) => {
        if (!round) return ok({ value: {} });
        if (round !== last || answers.length > 0 || round.value.card !== undefined)
          return refuse("has-begun");
        return ok({ writes: [writtenKind.remove(round)], value: {} });
      });
      return accepted(dropped, errors);
    }),

    written: api.agenda.written.handler(async ({ input, context: { caller }, errors }) => {
      const view = await writtenView(context, input, caller);
      if (!view) throw errors["not-found"]();
      return view;
    }),

    write: api.agenda.write.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await writeIn(context, input, caller, input, input.text), errors),
    ),

    extendWritten: api.agenda.extendWritten.handler(
      async ({ input, context: { caller }, errors }) => {
        const done = await change(context, input, caller, (inside) =>
          prolonged(input, inside, input.more, clock.now()),
        );
        return accepted(done, errors);
      },
    ),
  };
}

/** Whoever opens it by mistake takes it back before anyone is told. */
const untilShown = { seconds: 15 } as const;
/** Answers tend to come several at a time: one edit of the post is enough for them. */
const together = { minutes: 1 } as const;

/** Keeps what someone writes in a step, or takes it away. The same from the tab and from a card. */
export function writeIn(
  context: World,
  address: RoundAddress,
  caller: Caller,
  place: WrittenPlace,
  text: string,
) {
  return change(context, address, caller, (inside) => {
    const { round, answers, circle } = inside;
    if (!round) return refuse("not-found");
    const at = context.clock.now();
    const before = answers.find(({ value }) => value.by === caller.person);
    const may = mayWrite(round.value, before?.value, caller.person, { place, text, at });
    if (!may.ok) return may;
    const of = { round: round.value.id, by: caller.person };
    const after = withText(before?.value, of, place, text, at);
    if (textAt(before?.value, place) === textAt(after, place)) return ok({ value: {} });
    return ok({
      writes: [
        ...answersWrites(before, after),
        ...countedWrites(round, caller.person, after !== undefined),
        showWrittenJob(address, `${circle.value.version}`, later(at, together)),
      ],
      value: {},
    });
  });
}

/** Taking one's words away is always possible. */
function mayWrite(
  round: Written,
  mine: WrittenAnswers | undefined,
  person: PersonId,
  { place, text, at }: { place: WrittenPlace; text: string; at: Instant },
) {
  if (text === "") return ok(null);
  return isOpenWritten(round, at)
    ? mayWriteAt(round, mine, person, place)
    : refuse("over" as const);
}

function countedWrites(round: Stored<Written>, person: PersonId, has: boolean): readonly Write[] {
  const { wrote } = round.value;
  if (wrote.includes(person) === has) return [];
  const others = wrote.filter((each) => each !== person);
  const next = has ? [...others, person] : others;
  return [writtenKind.replace(round, { ...round.value, wrote: next })];
}

function prolonged(
  address: RoundAddress,
  { round, circle }: InsideWritten,
  more: boolean,
  at: Instant,
): Result<Change<Record<string, never>>, "not-found" | "over"> {
  if (!round) return refuse("not-found");
  if (!isOpenWritten(round.value, at)) return refuse("over");
  const next = (more ? extendWritten : shortenWritten)(round.value, at);
  if (next === round.value) return ok({ value: {} });
  return ok({
    writes: [
      writtenKind.replace(round, next),
      closingJob(address, next.endsAt, circle.value.version),
      showWrittenJob(address, `${circle.value.version}`, at),
    ],
    value: {},
  });
}

/** Only whoever has joined decides anything about a round. */
function change<R extends string>(
  context: World,
  { tenant, circle, round }: RoundAddress,
  caller: Caller,
  decide: (inside: InsideWritten) => Result<Change<Record<string, never>>, R>,
) {
  const { person } = caller;
  const address = { tenant, circle };
  return changeRead(readWritten(round), context, address, asMember({ person }, decide));
}
