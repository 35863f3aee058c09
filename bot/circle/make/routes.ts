import type { Circle } from "../../../shared/circle/circle.ts";
import { mayReturn } from "../../../shared/circle/leave-circle.ts";
import { makeCircle } from "../../../shared/circle/make-circle.ts";
import { circleId, type PersonId } from "../../../shared/kernel/ids.ts";
import { ok, type Result, refuse } from "../../../shared/kernel/result.ts";
import { accepted, api, quickApi } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Place, Profile } from "../../ports/directory.ts";
import { circlePartition } from "../../ports/partition.ts";
import { charterMade } from "../charter/documents.ts";
import { readGlance } from "../documents.ts";
import { guestAt } from "../guest/routes.ts";
import { firstLookJob } from "../health/documents.ts";
import { circleAt, keepHome } from "../home/documents.ts";
import { postInvitationJob } from "../invitation/documents.ts";
import { circleCreated } from "../kept/documents.ts";
import { listMineJob } from "../mine/documents.ts";
import type { ReadPage } from "../page/routes.ts";
import { seasonEndsJob } from "../season/documents.ts";

type Outside = Pick<Context, "documents" | "directory" | "freshId" | "clock">;

/** From an empty conversation to a circle. Where a tab says it is counts only for who is on that conversation's roster. */
export function makeRoutes(context: Outside, readPage: ReadPage) {
  const { directory } = context;
  const pageAt = async (place: Place, caller: Caller) => {
    const address = await circleAt(context, place);
    return address && readPage(address, caller);
  };
  return {
    at: quickApi.circle.at.handler(async ({ input, context: { caller }, errors }) => {
      if (!(await directory.belongs(input, caller.person))) throw errors["not-found"]();
      const found = await pageAt(input, caller);
      if (!found) return { state: "empty" as const };
      const seen = await asSeen(context, input, caller, found);
      if (!seen) throw errors["not-found"]();
      return seen;
    }),

    roster: api.circle.roster.handler(async ({ input, context: { caller }, errors }) => {
      if (!(await directory.belongs(input, caller.person))) throw errors["not-found"]();
      const [roster, openToTeam] = await Promise.all([
        directory.roster(input),
        directory.openToTeam(input),
      ]);
      if (!roster.ok) throw errors["roster-not-readable"]();
      const people = roster.value.map(({ person, name, guest }) => ({ person, name, guest }));
      return { people, you: caller.person, openToTeam };
    }),

    lines: api.circle.lines.handler(async ({ input, context: { caller }, errors }) => {
      if (!(await directory.belongs(input, caller.person))) throw errors["not-found"]();
      const roster = await directory.roster(input);
      if (!roster.ok) throw errors["roster-not-readable"]();
      const asked = new Set(input.people);
      const people = roster.value.filter(({ person }) => asked.has(person));
      if (people.length < asked.size) throw errors["not-on-roster"]();
      return { reportingLine: await directory.reportingLine(people.map(({ person }) => person)) };
    }),

    make: api.circle.make.handler(async ({ input, context: { caller }, errors }) => {
      if (!(await directory.belongs(input, caller.person))) throw errors["not-found"]();
      const there = await madeBefore(context, input, caller);
      if (there) return accepted(there, errors);
      const roster = await directory.roster(input);
      if (!roster.ok) throw errors["roster-not-readable"]();
      const people = accepted(chosen(roster.value, caller.person, input.people), errors);
      const { tenant, conversation, people: _asked, ...terms } = input;
      const line = await directory.reportingLine(
        [people.maker, ...people.others].map(({ person }) => person),
      );
      const making = { ...terms, ...people, tenant, home: conversation };
      const id = circleId.parse(context.freshId());
      const made = accepted(
        makeCircle({ ...making, id, reportingLine: line === "yes" }, context.clock.now()),
        errors,
      );
      return create(context, input, made);
    }),
  };
}

/** The circle for whoever is on the roster of `at`: a member, a guest of its next session, or someone else. */
async function asSeen(
  context: Outside,
  at: Place,
  caller: Caller,
  { circle, page }: NonNullable<Awaited<ReturnType<ReadPage>>>,
) {
  const address = { tenant: circle.tenant, circle: circle.id };
  const guest = page ? undefined : await guestAt(context, address, caller, at);
  if (guest) return { state: "guest" as const, circle: address, page: guest };
  if (!(await isAtHome(context, at, circle, caller))) return undefined;
  if (!page) return fromOutside(circle, caller.person);
  const member = { state: "member" as const, circle: address };
  // In a meeting's chat the page waits for its own question.
  return circle.home === at.conversation ? { ...member, page } : member;
}

/** The circle that a conversation has already; undefined where there is none. */
async function madeBefore(context: Outside, at: Place, caller: Caller) {
  const circle = await circleAt(context, at);
  const there = circle && (await readGlance(context, circle));
  if (!circle || !there) return undefined;
  const mayKnow = await isAtHome(context, at, there.value, caller);
  return mayKnow ? ok({ circle, made: "before" as const }) : refuse("not-found");
}

/** A meeting's chat has people from elsewhere: to them there is no circle. */
function isAtHome(
  { directory }: Pick<Outside, "directory">,
  { tenant }: Place,
  { home: conversation }: Pick<Circle, "home">,
  { person }: Pick<Caller, "person">,
): Promise<boolean> {
  return directory.belongs({ tenant, conversation }, person);
}

/** What someone of the conversation who is not in its circle sees of it. */
function fromOutside(circle: Circle, by: PersonId) {
  const { tenant, id, name, purpose, asking, ended } = circle;
  const asked = asking.some(({ person }) => person === by);
  const address = { tenant, circle: id };
  const back = mayReturn(circle, by) ? { mayReturn: true } : {};
  const over = ended ? { ended: ended.kind } : {};
  return { state: "outside" as const, circle: address, name, purpose, asked, ...back, ...over };
}

/** The home is reserved first: whoever is cut short after that leaves a place in which the next one goes on. */
async function create(context: Outside, place: Place, made: Circle) {
  const { circle, writes } = charterMade(made);
  const address = await keepHome(context, place, { circle: circle.id });
  const done = await context.documents.commit(
    circlePartition(address.tenant, address.circle),
    [
      ...circleCreated({ ...circle, id: address.circle }),
      ...writes,
      ...seasonEndsJob({ ...circle, id: address.circle }, circle.version),
      postInvitationJob(address, circle.madeAt),
      firstLookJob({ ...circle, id: address.circle }, "first", circle.madeAt),
      ...circle.members.map((member) => listMineJob(address, member, 1, circle.madeAt)),
    ],
    context.freshId(),
  );
  return { circle: address, made: done.ok ? ("now" as const) : ("before" as const) };
}

function chosen(
  roster: readonly Profile[],
  by: PersonId,
  people: readonly PersonId[],
): Result<{ maker: Profile; others: readonly Profile[] }, "not-found" | "not-on-roster"> {
  const maker = roster.find(({ person }) => person === by);
  if (!maker) return refuse("not-found");
  const wanted = new Set(people.filter((person) => person !== by));
  const others = roster.filter(({ person }) => wanted.has(person));
  return others.length < wanted.size ? refuse("not-on-roster") : ok({ maker, others });
}
