import { joinedMember } from "../../../shared/circle/may.ts";
import type { ScheduleAction } from "../../../shared/contract/schedule.ts";
import type { Poll, PollAnswer } from "../../../shared/schedule/poll.ts";
import { readInside } from "../../circle/documents.ts";
import { say } from "../../kit/say.ts";
import type { Answer, Turn } from "../../ports/action.ts";
import type { Context } from "../../ports/context.ts";
import { ownPollCard, pollGoneCard } from "./cards.ts";
import { polledBy } from "./documents.ts";
import { answerIn } from "./routes.ts";

type World = Pick<Context, "documents" | "freshId" | "clock" | "links">;
export type PollAction = Extract<ScheduleAction, { readonly poll: string }>;

const refused = {
  busy: "app:wentWrong",
  "not-found": "poll:card.notYours",
  over: "poll:over",
} as const;

/** The buttons of a poll's card: the same rules and commits as the tab's. The presser's own view comes back. */
export async function pressedPoll(context: World, action: PollAction, turn: Turn): Promise<Answer> {
  const { caller, language } = turn;
  const words = say(language);
  const inside = await readInside(context, action);
  if (!inside || !joinedMember(inside.circle.value, caller.person))
    return { say: words("poll:card.notYours") };
  if (inside.poll?.value.id === action.poll && action.verb === "schedule.answer-poll") {
    const says = saysOf(action, inside.poll.value);
    // Nothing chosen is no wish to take anything away.
    const done = says.length > 0 && (await answerIn(context, action, caller, says));
    if (done && !done.ok && done.refusal !== "not-found")
      return { say: words(refused[done.refusal]) };
  }
  return { card: await ownView(context, action, turn) };
}

async function ownView(context: World, action: PollAction, { caller, language }: Turn) {
  const words = say(language);
  const inside = await readInside(context, action);
  const asked = inside?.poll?.value;
  const link = inside ? context.links.circle(inside.circle.value.home, "poll") : "";
  if (!inside || asked?.id !== action.poll) return pollGoneCard(words, link);
  const { value: circle } = inside.circle;
  return ownPollCard(words, { circle, asked, about: polledBy(inside, asked), link }, caller.person);
}

/** The lists of the card by the times that they stand for. */
function saysOf(
  action: Extract<PollAction, { readonly verb: "schedule.answer-poll" }>,
  { times }: Poll,
): readonly PollAnswer[] {
  const { t0, t1, t2, t3, t4, t5 } = action;
  return [t0, t1, t2, t3, t4, t5].flatMap((says, place) => {
    const startsAt = times[place]?.startsAt;
    return says && startsAt ? [{ startsAt, says }] : [];
  });
}
