import { changeTerms } from "../../../shared/circle/change-terms.ts";
import type { Circle, CircleAddress } from "../../../shared/circle/circle.ts";
import { admit, invite, joinCircle } from "../../../shared/circle/join-circle.ts";
import {
  askToJoin,
  decline,
  leaveCircle,
  returnToCircle,
} from "../../../shared/circle/leave-circle.ts";
import { circleLanguage } from "../../../shared/circle/make-circle.ts";
import { turnAway } from "../../../shared/circle/turn-away.ts";
import { followTerms } from "../../../shared/circle/write-charter.ts";
import type { PersonId } from "../../../shared/kernel/ids.ts";
import { ok, type Result } from "../../../shared/kernel/result.ts";
import { accepted, api } from "../../ports/api.ts";
import type { Caller } from "../../ports/caller.ts";
import type { Context } from "../../ports/context.ts";
import type { Profile } from "../../ports/directory.ts";
import {
  charterChange,
  chartered,
  type InsideWithCharter,
  readWithCharter,
} from "../charter/documents.ts";
import {
  asMember,
  changeAsMember,
  changeCircle,
  changeEvenEnded,
  changeRead,
  type Inside,
  readEvenEnded,
  readInside,
} from "../documents.ts";
import { refreshCardJob } from "../invitation/documents.ts";
import { lastEditor } from "../list/documents.ts";
import { listAsItIs } from "../mine/jobs.ts";
import { membersChanged } from "./documents.ts";

type Outside = Pick<Context, "documents" | "directory" | "freshId" | "clock">;

/** How people come into a circle and go, each by their own choice, and what the circle calls itself. */
export function membershipRoutes(context: Outside) {
  const { clock } = context;
  const change = changing(context);
  return {
    join: api.circle.join.handler(async ({ input, context: { caller }, errors }) => {
      const { tenant, circle: id, ...joining } = input;
      const joined = await change(
        { tenant, circle: id },
        ({ circle }) => joinCircle(circle.value, caller.person, joining, clock.now()),
        caller,
      );
      return accepted(joined, errors);
    }),

    decline: api.circle.decline.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await change(input, ({ circle }) => decline(circle.value, caller.person), caller),
        errors,
      ),
    ),

    leave: api.circle.leave.handler(async ({ input, context: { caller }, errors }) =>
      accepted(
        await change(
          input,
          ({ circle }) =>
            leaveCircle(circle.value, caller.person, {
              at: clock.now(),
              takesWords: input.takesWords ?? false,
            }),
          caller,
          { evenEnded: true },
        ),
        errors,
      ),
    ),

    returnTo: api.circle.returnTo.handler(async ({ input, context: { caller }, errors }) => {
      const whoever = await newcomerTo(context, input, caller.person, readEvenEnded);
      if (!whoever) throw errors["not-found"]();
      const rule = ({ circle }: Inside) =>
        returnToCircle(withLine(circle.value, whoever), whoever.profile, clock.now());
      // Leaving can be undone there too.
      return accepted(await change(input, rule, caller, { evenEnded: true }), errors);
    }),

    askToJoin: api.circle.askToJoin.handler(async ({ input, context: { caller }, errors }) =>
      accepted(await change(input, ({ circle }) => ok(askToJoin(circle.value, caller))), errors),
    ),

    admit: api.circle.admit.handler(async ({ input, context: { caller }, errors }) => {
      const newcomer = await newcomerTo(context, input, input.person);
      if (!newcomer) throw errors["not-found"]();
      const admitted = await changeAsMember(context, input, caller, (inside) =>
        changed(inside, clock.now(), (circle) =>
          admit(withLine(circle, newcomer), newcomer.profile, circleLanguage(circle), clock.now()),
        ),
      );
      return accepted(admitted, errors);
    }),

    turnAway: api.circle.turnAway.handler(async ({ input, context: { caller }, errors }) => {
      const done = await changeAsMember(context, input, caller, (inside) =>
        changed(inside, clock.now(), (circle) => ok(turnAway(circle, input.person))),
      );
      return accepted(done, errors);
    }),

    invite: api.circle.invite.handler(async ({ input, context: { caller }, errors }) => {
      const newcomer = await newcomerTo(context, input, input.person);
      if (!newcomer) throw errors["not-on-roster"]();
      const invited = await changeAsMember(context, input, caller, (inside) =>
        changed(inside, clock.now(), (circle) =>
          invite(withLine(circle, newcomer), newcomer.profile, circleLanguage(circle)),
        ),
      );
      return accepted(invited, errors);
    }),

    change: api.circle.change.handler(async ({ input, context: { caller }, errors }) => {
      let meanwhile = { by: caller.person, name: "" };
      const { tenant, circle: id } = input;
      const decide = asMember(caller, (inside: InsideWithCharter) => {
        const { circle, charter } = chartered(inside);
        meanwhile = lastEditor(circle, circle.editedBy);
        const next = changeTerms(circle, input, input.edition, caller.person);
        if (!next.ok) return next;
        const at = clock.now();
        const both = followTerms({ circle: next.value, charter }, caller.person, at);
        const { writes = [], ...change } = charterChange(inside, both, at);
        return ok({
          ...change,
          writes: [...writes, refreshCardJob(input, circle.version + 1, at)],
        });
      });
      const done = await changeRead(readWithCharter, context, { tenant, circle: id }, decide);
      return accepted(done, {
        ...errors,
        "changed-meanwhile": () => errors["changed-meanwhile"]({ data: meanwhile }),
      });
    }),
  };
}

/**
 * Applies a rule about members to a circle, with all that follows from it. Cards and tab use the same. `whose` standing it
 * changes finds it in their own list at once. `evenEnded`: also in a circle that has ended.
 */
export function changing(context: Pick<Context, "documents" | "freshId" | "clock">) {
  return async <R extends string>(
    { tenant, circle }: CircleAddress,
    rule: (inside: Inside) => Result<Circle, R>,
    whose?: Pick<Caller, "tenant" | "person">,
    { evenEnded = false } = {},
  ) => {
    const now = context.clock.now();
    const decide = (inside: Inside) => changed(inside, now, () => rule(inside));
    const done = await (evenEnded
      ? changeEvenEnded(readEvenEnded, context, { tenant, circle }, decide)
      : changeCircle(context, { tenant, circle }, decide));
    if (done.ok && whose) {
      const of = { tenant, circle, person: whose.person, personTenant: whose.tenant };
      // Where this fails, the job that the commit has left does it.
      await listAsItIs(context, of, now).catch(() => undefined);
    }
    return done;
  };
}

function changed<R extends string>(
  inside: Inside,
  at: ReturnType<Context["clock"]["now"]>,
  rule: (circle: Circle) => Result<Circle, R>,
) {
  const next = rule(inside.circle.value);
  return next.ok ? ok(membersChanged(inside, next.value, at)) : next;
}

interface Newcomer {
  readonly profile: Profile;
  /** They and someone of the circle are in one reporting line. */
  readonly inLine: boolean;
}

async function newcomerTo(
  { documents, directory }: Outside,
  address: CircleAddress,
  person: PersonId,
  read = readInside,
): Promise<Newcomer | undefined> {
  const inside = await read({ documents }, address);
  if (!inside) return undefined;
  const { home, tenant, members } = inside.circle.value;
  const roster = await directory.roster({ tenant, conversation: home });
  const profile = roster.ok && roster.value.find((each) => each.person === person);
  if (!profile) return undefined;
  const here = members.filter(({ standing }) => standing === "invited" || standing === "joined");
  const line = await directory.reportingLine([person, ...here.map((each) => each.person)]);
  return { profile, inLine: line === "yes" };
}

function withLine(circle: Circle, { inLine }: Newcomer): Circle {
  return inLine && !circle.reportingLine ? { ...circle, reportingLine: true } : circle;
}
