import type { RequestHandler } from "express";
import { z } from "zod";
import type { TenantId } from "../../shared/kernel/ids.ts";
import type { Actions, Command } from "../ports/action.ts";
import type { Context } from "../ports/context.ts";
import type { Extension } from "../ports/extension.ts";
import type { Worker } from "../ports/job.ts";
import { type Activity, readActivity, tenantsOf } from "./activity.ts";
import { answerExtension, isExtension } from "./answer-extension.ts";
import { answerMessage } from "./answer-message.ts";
import { answerPress } from "./answer-press.ts";
import { lifecycle, type TeamsEvents } from "./lifecycle.ts";
import { type Answered, answeringNotNow, send } from "./not-now.ts";
import { sorryIn } from "./sorry.ts";
import type { TeamsLine } from "./teams-line.ts";
import { typingIn } from "./typing.ts";
import { type Welcome, welcomeWorker } from "./welcome-job.ts";

/** What the features answer. */
export interface Features {
  readonly actions: readonly Actions[];
  readonly commands: readonly Command[];
  readonly welcome: Welcome;
  readonly events: TeamsEvents;
  readonly extension: Extension;
}

export interface TeamsDoor {
  /** For POST /api/messages, after the body has been parsed. */
  readonly handle: RequestHandler;
  readonly workers: readonly Worker[];
}

type Outside = Pick<Context, "documents" | "freshId" | "clock" | "log">;

const claimed = z.object({ channelId: z.string(), serviceUrl: z.string().min(1) });

/**
 * The way in from Teams: proves each activity, lets it take effect once, and answers it. `withinLimit` says whether a
 * person may ask for more just now.
 */
export function teamsDoor(
  line: TeamsLine,
  outside: Outside,
  tenants: readonly TenantId[],
  { actions, commands, welcome, events, extension }: Features,
  withinLimit: (person: string) => Promise<boolean> = async () => true,
): TeamsDoor {
  const withMessenger = { ...outside, messenger: line.messenger };
  const press = answerPress(outside, actions);
  const message = answerMessage(
    { ...withMessenger, typing: typingIn(line.auth) },
    commands,
    actions,
  );
  const extended = answerExtension(outside, extension);
  const answerOrNotNow = answeringNotNow(outside.log, answer, sorryIn(line.auth));
  const live = lifecycle(line.kept, outside.clock, events);

  async function proven(authorization: string | undefined, body: unknown): Promise<boolean> {
    const { data } = claimed.safeParse(body);
    if (!(data && authorization)) return false;
    if (!(await line.auth.proves(authorization, data))) return false;
    return tenantsOf(body).every((tenant) => tenants.some((allowed) => allowed === tenant));
  }

  /** Counts what people write and press; what Teams tells by itself is taken as it comes. */
  async function mayGoOn({ type, caller }: Activity): Promise<boolean> {
    if (!(caller && (type === "message" || type === "invoke"))) return true;
    return withinLimit(`${caller.tenant}|${caller.person}`);
  }

  async function answer(activity: Activity): Promise<Answered> {
    // The message extension works also where the bot is not: it tells nothing about where that is.
    if (isExtension(activity)) return answerExtended(activity);
    await line.signs.note(activity);
    if (activity.type === "invoke") {
      if (activity.name !== "adaptiveCard/action") return { status: 501 };
      return { status: 200, body: await press(activity) };
    }
    await (activity.type === "message" ? message(activity) : live(activity));
    return { status: 200 };
  }

  async function answerExtended(activity: Activity): Promise<Answered> {
    const body = await extended(activity);
    if (body === "unknown") return { status: 501 };
    return body ? { status: 200, body } : { status: 400 };
  }

  return {
    handle: async (request, response) => {
      if (!(await proven(request.headers.authorization, request.body))) {
        response.status(401).end();
        return;
      }
      const activity = readActivity(request.body);
      if (!activity) {
        response.status(400).end();
        return;
      }
      if (!(await mayGoOn(activity))) {
        response.status(429).end();
        return;
      }
      send(response, await answerOrNotNow(activity));
    },
    workers: [welcomeWorker(withMessenger, welcome) as Worker],
  };
}
