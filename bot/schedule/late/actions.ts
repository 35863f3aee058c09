import { circleDay } from "../../../shared/circle/circle-zone.ts";
import { insider, joinedMember } from "../../../shared/circle/may.ts";
import { pauseWeeks } from "../../../shared/circle/pause-weeks.ts";
import { type MoveAction, moveAction } from "../../../shared/contract/move.ts";
import { sessionId } from "../../../shared/kernel/ids.ts";
import { type Result, refuse } from "../../../shared/kernel/result.ts";
import { isMarkable } from "../../../shared/schedule/attend.ts";
import { dateAfter } from "../../../shared/time/instant.ts";
import type { Key, MovesKey } from "../../../shared/words/key.ts";
import { readInside } from "../../circle/documents.ts";
import { pastSessionAt } from "../../circle/past/documents.ts";
import { say } from "../../kit/say.ts";
import type { Actions, Answer, Turn } from "../../ports/action.ts";
import { sessionIn, type World } from "../booking/documents.ts";
import { ownSessionCard } from "../cards.ts";
import { answerFor } from "../move/actions.ts";
import { ownMoveAskedCard } from "../move/cards.ts";
import { pauseUntil } from "../paused/routes.ts";
import { ownLateCard } from "./cards.ts";
import { goAheadNow, goInWritingNow, waitsForPeople } from "./documents.ts";
import { lateOnCard } from "./present.ts";

const notYours = "schedule:card.notYours";

/** The buttons of what asks the circle, or whoever is there: the same rules and commits as the tab's. */
export function moveActions(context: World): Actions<MoveAction> {
  return {
    schema: moveAction,
    notYours,
    async run(action, turn) {
      const done = await press(context, action, turn);
      const words = done?.ok === false ? refusals[done.refusal] : undefined;
      return words ? { say: say(turn.language)(words) } : ownView(context, action, turn);
    },
  };
}

/** Whoever was not first sees in their own view what became of it. */
const refusals: Readonly<Record<string, Key | MovesKey | undefined>> = {
  busy: "schedule:card.busy",
  "too-early": "moves:trouble.too-early",
  "has-begun": "moves:trouble.has-begun",
  "being-booked": "moves:trouble.being-booked",
  "in-the-past": "moves:trouble.in-the-past",
  "time-taken": "moves:trouble.time-taken",
  "nothing-kept": "app:tab.nothingKept",
};

function press(
  context: World,
  action: MoveAction,
  { caller }: Turn,
): Promise<Result<unknown, string>> | undefined {
  switch (action.verb) {
    case "move.keep":
      return answerFor(context, action, caller, "keep");
    case "move.shorter":
      return answerFor(context, action, caller, "shorter");
    case "move.later":
      return answerFor(context, action, caller, "later");
    case "move.anyway":
      return answerFor(context, action, caller, "move");
    case "move.pause":
      return pause(context, action, caller);
    case "late.go-ahead":
      return goAheadNow(context, action, caller);
    case "late.in-writing": {
      const round = sessionId.parse(context.freshId());
      return goInWritingNow(context, action, caller, { round, days: 3 });
    }
    default:
      return undefined;
  }
}

async function pause(context: World, action: MoveAction, caller: Turn["caller"]) {
  const inside = await readInside(context, action);
  if (!inside || !sessionIn(inside, action.session)?.moveAsked) return refuse("answered");
  const { value: circle } = inside.circle;
  const today = circleDay(circle, context.clock.now());
  return pauseUntil(context, action, caller, dateAfter(today, 7 * pauseWeeks(circle)));
}

async function ownView(
  context: World,
  action: MoveAction,
  { caller, language, now }: Turn,
): Promise<Answer> {
  const words = say(language);
  const inside = await readInside(context, action);
  const session =
    inside &&
    (sessionIn(inside, action.session) ?? (await pastSessionAt(context, action, action.session)));
  const me = inside && insider(inside.circle.value, caller.person);
  if (!inside || !session || !me) return { say: words(notYours) };
  const { value: circle } = inside.circle;
  const { moveAsked, state } = session;
  if (moveAsked && state === "planned")
    return { card: ownMoveAskedCard(words, { circle, session, moveAsked }) };
  const about = lateOnCard(context, inside, session);
  if (waitsForPeople(inside, session, now)) return { card: ownLateCard(words, about) };
  const canMark = isMarkable(session, now) && joinedMember(circle, me.person) !== undefined;
  return { card: ownSessionCard(words, about, me, canMark) };
}
