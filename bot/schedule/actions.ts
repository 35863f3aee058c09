import { insider, joinedMember } from "../../shared/circle/may.ts";
import type { OutlookAction } from "../../shared/contract/outlook.ts";
import { type ScheduleAction, scheduleAction } from "../../shared/contract/schedule.ts";
import { ok, type Result } from "../../shared/kernel/result.ts";
import { attend, isMarkable } from "../../shared/schedule/attend.ts";
import { lengthenSession, shortenSession } from "../../shared/schedule/busy-week.ts";
import { endMeeting } from "../../shared/schedule/end-meeting.ts";
import { sayComing } from "../../shared/schedule/say-coming.ts";
import type { Session } from "../../shared/schedule/session.ts";
import { beginSession } from "../../shared/schedule/start-session.ts";
import type { Key } from "../../shared/words/key.ts";
import { readInside } from "../circle/documents.ts";
import { pastSessionAt } from "../circle/past/documents.ts";
import { say } from "../kit/say.ts";
import type { Actions, Answer, Turn } from "../ports/action.ts";
import type { Context } from "../ports/context.ts";
import type { Place } from "../ports/directory.ts";
import { homePartition } from "../ports/partition.ts";
import { changeSession, sessionIn, sittingOf } from "./booking/documents.ts";
import { ownSessionCard } from "./cards.ts";
import { meetingDocument, meetingKind } from "./documents.ts";
import { decideOnGone } from "./gone/actions.ts";
import { type PollAction, pressedPoll } from "./poll/actions.ts";
import { asksOf, type SessionPayload, waitingAsks } from "./session/documents.ts";

type World = Pick<Context, "documents" | "calendar" | "freshId" | "clock" | "links">;

const notYours = "schedule:card.notYours";

/** The buttons of a session's card: the same rules and commits as the tab's. The presser's own view comes back. */
export function scheduleActions(context: World): Actions<ScheduleAction> {
  return {
    schema: scheduleAction,
    notYours,
    async run(action, turn) {
      if ("gone" in action) return decideOnGone(context, action, turn);
      if ("poll" in action) return pressedPoll(context, action, turn);
      const done = await press(context, action, turn);
      const words = done?.ok === false ? refusals[done.refusal] : undefined;
      return words ? { say: say(turn.language)(words) } : ownView(context, action, turn);
    },
  };
}

/** What is not found shows itself in the presser's own view. */
const refusals: { readonly [refusal: string]: Key | undefined } = {
  busy: "schedule:card.busy",
  "too-early": "schedule:card.tooEarly",
  "too-late": "schedule:card.tooLate",
  "has-begun": "schedule:tab.hasBegun",
};

type SessionAction = Exclude<ScheduleAction, OutlookAction | PollAction>;

function press(
  context: World,
  action: SessionAction,
  { caller: { person }, now: at }: Turn,
): Promise<Result<unknown, string>> | undefined {
  const { verb } = action;
  if (verb === "schedule.view") return undefined;
  return changeSession(context, action, (inside, session) => {
    const sitting = sittingOf(inside, session);
    switch (verb) {
      case "schedule.was-there":
        return attend(sitting, asksOf(inside), { person, present: true, at });
      case "schedule.busy-week":
        return asSession(shortenSession(sitting, person));
      case "schedule.usual-length":
        return asSession(lengthenSession(sitting, person));
      default:
        return sayComing(sitting, person, verb === "schedule.can-come", at);
    }
  });
}

function asSession<R extends string>(done: Result<Session, R>) {
  return done.ok ? ok({ session: done.value }) : done;
}

async function ownView(context: World, action: SessionAction, turn: Turn): Promise<Answer> {
  const { caller, language, now } = turn;
  const inside = await readInside(context, action);
  const session =
    inside &&
    (sessionIn(inside, action.session) ?? (await pastSessionAt(context, action, action.session)));
  const me = inside && insider(inside.circle.value, caller.person);
  if (!inside || !session || !me) return { say: say(language)(notYours) };
  const { value: circle } = inside.circle;
  const asks = waitingAsks(inside);
  const about = {
    circle,
    session,
    asks,
    link: context.links.circle(circle.home),
    otherTimes: context.links.circle(circle.home, `move/${session.id}`),
  };
  const canMark = isMarkable(session, now) && joinedMember(circle, me.person) !== undefined;
  return { card: ownSessionCard(say(language), about, me, canMark) };
}

/** A booked meeting began: so did its session. Any other conversation's meeting is none of ours. */
export function meetingStarted(context: World, place: Place): Promise<void> {
  return inMeeting(context, place, (_inside, session) => {
    const begun = beginSession(session, context.clock.now());
    return begun.ok ? ok({ session: begun.value }) : begun;
  });
}

/** A booked meeting ended: its session closes, unless it was only tried out before its time. */
export function meetingEnded(context: World, place: Place): Promise<void> {
  return inMeeting(context, place, (inside, session) => {
    const sitting = sittingOf(inside, session);
    return ok(endMeeting(sitting, asksOf(inside), context.clock.now()));
  });
}

type Rule = Parameters<typeof changeSession<"too-early">>[2];

async function inMeeting(
  context: World,
  { tenant, conversation }: Place,
  rule: Rule,
): Promise<void> {
  const meeting = await meetingAt(context, { tenant, conversation });
  if (meeting) await changeSession(context, meeting, rule);
}

/** Which session the meeting with this chat is; undefined for any other conversation. */
async function meetingAt(
  { documents }: Pick<Context, "documents">,
  { tenant, conversation }: Place,
): Promise<SessionPayload | undefined> {
  const found = await documents.read(homePartition(tenant, conversation), meetingDocument);
  return found && { tenant, ...meetingKind.read(found).value };
}
