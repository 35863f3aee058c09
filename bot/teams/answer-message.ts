import { card } from "../kit/card.ts";
import { say } from "../kit/say.ts";
import { text } from "../kit/text.ts";
import type { Actions, Command, Said } from "../ports/action.ts";
import type { Caller } from "../ports/caller.ts";
import type { Context } from "../ports/context.ts";
import type { Message, Recipient } from "../ports/messenger.ts";
import type { Activity } from "./activity.ts";
import { turnOf } from "./answer-press.ts";
import { commandIn } from "./commands.ts";
import { helpCard } from "./help-card.ts";
import { answerPrefix } from "./messenger.ts";
import { runAction } from "./run-action.ts";
import { once } from "./seen.ts";

interface Outside extends Pick<Context, "documents" | "freshId" | "clock" | "messenger"> {
  /** Shows that the bot is at it. */
  readonly typing: (activity: Activity) => Promise<void>;
}

/** Whoever writes gets an answer, or a sign of work, before so many milliseconds. */
const silenceMs = 1200;

/** Answers what people write to the bot, in the thread they wrote in, and each message once. */
export function answerMessage(
  outside: Outside,
  commands: readonly Command[],
  words: readonly Actions[],
) {
  return async (activity: Activity): Promise<void> => {
    const { caller } = activity;
    if (!caller) return;
    await once(outside, activity.place, activity.id, async () => {
      const answering = answerTo(activity, caller);
      const first = await Promise.race([answering, silence(answering)]);
      if (first === undefined) await outside.typing(activity);
      const answer = first ?? (await answering);
      await outside.messenger.send(
        sender(activity, caller),
        answer,
        `${answerPrefix}${activity.id}`,
      );
    });
  };

  async function answerTo(activity: Activity, caller: Caller): Promise<Message> {
    const { language, place, where, text: written } = activity;
    if (written === "" && isAction(activity.value)) return pressAnswer(activity);
    const said: Said = {
      caller,
      language,
      ...place,
      where,
      text: written,
      now: outside.clock.now(),
    };
    const name = commandIn(written);
    const command = commands.find((each) => each.name === name);
    if (command) return command.run(said);
    const help = helpCard(language, name === "help" ? "asked" : "unclear", where);
    return { card: help, summary: say(language)("app:card.help.summary") };
  }

  /** A client without Universal Actions sends a button's data as a message without text. */
  async function pressAnswer(activity: Activity): Promise<Message> {
    const { language } = activity;
    const turn = turnOf(activity, outside.clock.now());
    const answer = turn ? await runAction(words, activity.value, turn) : "unfit";
    const s = say(language);
    const summary = s("app:card.answer");
    // In a channel everyone reads along: only a sentence that was meant for it goes there, never a member's own view.
    if (answer !== "unfit" && "card" in answer)
      return activity.where === "personal"
        ? { card: answer.card, summary }
        : { card: card([text(s("app:card.done"))]), summary };
    const sentence = answer === "unfit" ? s("app:card.outdated") : answer.say;
    return { card: card([text(sentence)]), summary };
  }
}

/** Ends when the answer took too long for someone to wait without a sign. An abort signal would cost more than the answer. */
function silence(answering: Promise<unknown>): Promise<undefined> {
  return new Promise((ends) => {
    const timer = setTimeout(() => ends(undefined), silenceMs);
    const over = () => clearTimeout(timer);
    answering.then(over, over);
  });
}

function sender({ place, root, id, where }: Activity, { tenant, person }: Caller): Recipient {
  if (where === "personal") return { kind: "person", tenant, person };
  const thread = where === "channel" ? { root: root ?? id } : {};
  return { kind: "conversation", ...place, ...thread };
}

function isAction(value: unknown): boolean {
  return typeof value === "object" && value !== null && "verb" in value;
}
