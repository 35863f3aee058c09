import type { Response } from "express";
import type { Log } from "../ports/log.ts";
import { isPassing, retryAfterSeconds } from "../ports/unavailable.ts";
import type { Activity } from "./activity.ts";
import { isExtension, notNowExtension } from "./answer-extension.ts";
import { isPress, notNowPress } from "./answer-press.ts";

/** What Teams is answered. */
export interface Answered {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * What people asked for while the store or Graph is away is answered in words; a card that asks by itself, and what Teams
 * tells by itself, is to come again. `sorry` says whether it could tell whoever wrote.
 *
 * @throws every other fault
 */
export function answeringNotNow(
  log: Pick<Log, "error">,
  answer: (activity: Activity) => Promise<Answered>,
  sorry: (activity: Activity) => Promise<boolean>,
) {
  async function inWords(activity: Activity): Promise<Answered> {
    if (isExtension(activity)) return { status: 200, body: notNowExtension(activity) };
    if (isPress(activity)) return { status: 200, body: notNowPress(activity) };
    const wrote = activity.type === "message" && activity.caller !== undefined;
    return { status: wrote && (await sorry(activity)) ? 200 : 503 };
  }

  return async (activity: Activity): Promise<Answered> => {
    try {
      return await answer(activity);
    } catch (fault) {
      if (!isPassing(fault)) throw fault;
      log.error({ err: fault }, "An activity met a fault that passes.");
      return inWords(activity);
    }
  };
}

export function send(response: Response, { status, body }: Answered): void {
  if (status === 503) response.set("retry-after", `${retryAfterSeconds}`);
  response.status(status);
  if (body === undefined) response.end();
  else response.json(body);
}
