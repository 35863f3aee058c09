import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { joinedMember } from "../../../shared/circle/may.ts";
import { usualWeeks } from "../../../shared/circle/season-lengths.ts";
import { balanceOf } from "../../../shared/reflection/balance.ts";
import { evenIsDue } from "../../../shared/reflection/evenly.ts";
import { type Instant, later } from "../../../shared/time/instant.ts";
import { readInside } from "../../circle/documents.ts";
import { readAsMember } from "../../circle/member/documents.ts";
import { circlesOf } from "../../circle/mine/documents.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import { historyOf } from "../history/documents.ts";
import { allGiven, allGot } from "../kind/documents.ts";
import { answerEvenly, readEvenly } from "./documents.ts";

type World = Pick<Context, "documents" | "directory" | "clock" | "freshId">;

/** For a circle without a season. */
const aSeasonAgo = { days: -usualWeeks * 7 } as const;

/** What went to and fro, for whoever asks about themselves. */
export function balanceRoutes(context: World) {
  return {
    balance: api.reflection.balance.handler(async ({ context: { caller } }) => {
      const circles = await circlesOf(context, caller);
      const joined = circles.filter(({ standing }) => standing === "joined");
      const found = await Promise.all(joined.map((each) => balanceIn(context, caller, each)));
      return { circles: found.flat() };
    }),

    sayEven: api.reflection.sayEven.handler(async ({ input, context: { caller }, errors }) => {
      accepted(await readAsMember(context, input, caller), errors);
      return accepted(await answerEvenly(context, caller, input.circle, input.even), errors);
    }),
  };
}

async function balanceIn(context: World, caller: Caller, address: CircleAddress) {
  const inside = await readInside(context, address);
  const circle = inside?.circle.value;
  const me = circle && joinedMember(circle, caller.person);
  if (!inside || !circle || !me) return [];
  const place = { tenant: circle.tenant, conversation: circle.home };
  if (!(await context.directory.belongs(place, caller.person))) return [];
  const now = context.clock.now();
  const since = seasonStart(circle, now);
  const history = await historyOf(context, address);
  const sessions = [...inside.sessions.map(({ value }) => value), ...history.sessions];
  const held = sessions.filter(({ state, startsAt }) => state === "closed" && startsAt >= since);
  const words = await thanksIn(context, caller, address, since);
  const { answers } = await readEvenly(context, caller, circle.id);
  const joinedAt = me.joinedAt ?? circle.madeAt;
  return [
    {
      ...balanceOf(caller.person, held, history.asks, words),
      circle: { tenant: circle.tenant, circle: circle.id },
      name: circle.name,
      due: held.length > 0 && evenIsDue({ answers }, joinedAt, now),
      answers,
    },
  ];
}

/** When the circle's season began. One that is still to come, or an earlier build's circle without any, looks back a usual one. */
function seasonStart({ season }: Pick<Circle, "season">, now: Instant): Instant {
  const began = season && (`${season.from}T00:00:00Z` as Instant);
  return began !== undefined && began <= now ? began : later(now, aSeasonAgo);
}

async function thanksIn(context: World, caller: Caller, { circle }: CircleAddress, since: Instant) {
  const count = (words: Awaited<ReturnType<typeof allGot>>) =>
    words.filter(({ content, at }) => content.kind === "thanks" && at >= since).length;
  return {
    thanked: count(await allGiven(context, caller, circle)),
    thanks: count(await allGot(context, caller, circle)),
  };
}
