import { z } from "zod";
import type { Instant } from "../../shared/time/instant.ts";
import { say } from "../kit/say.ts";
import type { Actions, Answer, Turn } from "../ports/action.ts";
import type { Context } from "../ports/context.ts";
import type { Activity } from "./activity.ts";
import { withAccounts } from "./own-views.ts";
import { runAction } from "./run-action.ts";

/** The press of an Action.Execute, or a card that asks for the reader's own view (`trigger: automatic`). */
const pressed = z.object({
  trigger: z.enum(["manual", "automatic"]).optional().catch(undefined),
  action: z.object({
    verb: z.string().min(1),
    data: z.record(z.string(), z.unknown()).optional(),
  }),
});

/** What goes back to the card. Source: https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model */
export interface PressAnswer {
  readonly statusCode: 200 | 400;
  readonly type:
    | "application/vnd.microsoft.card.adaptive"
    | "application/vnd.microsoft.activity.message"
    | "application/vnd.microsoft.error";
  readonly value: unknown;
}

type Outside = Pick<Context, "clock">;

/**
 * Answers the buttons of cards. A press that Teams delivers twice runs twice: it says what is to be so, and saying that
 * again changes nothing, while a press that was only marked as done before a crash would be lost.
 */
export function answerPress(outside: Outside, words: readonly Actions[]) {
  return async (activity: Activity): Promise<PressAnswer> => {
    const { data } = pressed.safeParse(activity.value);
    const turn = turnOf(activity, outside.clock.now());
    if (!(data && turn)) return unfit(activity);
    const { verb, data: rest } = data.action;
    const answer = await runAction(words, { ...rest, verb }, turn);
    if (answer === "unfit") return unfit(activity);
    return answered(answer, activity);
  };
}

/** Whose press it is, and where; undefined for someone without a directory account. */
export function turnOf(activity: Activity, now: Instant): Turn | undefined {
  const { caller, language, place, replyTo } = activity;
  return caller && { caller, language, ...place, activity: replyTo, now };
}

/** Whether a person pressed a button, and not a card asked for its reader's view by itself. */
export function isPress({ type, value }: Activity): boolean {
  const { data } = pressed.safeParse(value);
  return type === "invoke" && data !== undefined && data.trigger !== "automatic";
}

/** For a press that met a fault that passes. */
export function notNowPress({ language }: Activity): PressAnswer {
  return message(say(language)("app:tab.notNow"));
}

function answered(answer: Answer, activity: Activity): PressAnswer {
  if ("say" in answer) return message(answer.say);
  const own = (person: string) =>
    person === activity.caller?.person ? activity.sender : undefined;
  return {
    statusCode: 200,
    type: "application/vnd.microsoft.card.adaptive",
    value: withAccounts(answer.card, own),
  };
}

function message(words: string): PressAnswer {
  return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value: words };
}

function unfit({ language }: Activity): PressAnswer {
  return {
    statusCode: 400,
    type: "application/vnd.microsoft.error",
    value: { code: "BadRequest", message: say(language)("app:card.outdated") },
  };
}
