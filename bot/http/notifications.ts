import express, { type RequestHandler, Router } from "express";
import { z } from "zod";
import type { Log } from "../ports/log.ts";
import { notificationPaths } from "../ports/notification-paths.ts";
import { isPassing } from "../ports/unavailable.ts";
import { recordFault } from "./log.ts";

/** What Graph told at once about one mailbox. */
interface Told {
  readonly mailbox: string;
  readonly events: readonly string[];
  readonly about: readonly ("missed" | "subscriptionRemoved" | "reauthorizationRequired")[];
}

/** Whom it is told. `mailboxOf`: whose secret this is; `hear` writes down what there is to look into. */
export interface Listening {
  mailboxOf(secret: string): string | undefined;
  hear(told: Told): Promise<void>;
}

const notification = z.object({
  clientState: z.string().max(128),
  lifecycleEvent: z.enum(["missed", "subscriptionRemoved", "reauthorizationRequired"]).optional(),
  resourceData: z.object({ id: z.string().min(1).max(1024) }).nullish(),
});
const mostAtOnce = 1000;
const notifications = z.object({ value: z.array(z.unknown()).min(1).max(mostAtOnce) });
/** Graph's are about 300 characters. */
const longestToken = 2048;

/**
 * Where Graph tells of changes: it learns that somebody is here, and is answered before anything is looked into. Only what bears
 * the secret of one of our mailboxes is heard, and of that only which event it was; what is true is read from Graph itself.
 * Source: https://learn.microsoft.com/graph/change-notifications-delivery-webhooks
 */
export function notificationDoor(listening: Listening, log: Log, limited: RequestHandler): Router {
  const door = Router();
  const read = express.json({ limit: "256kb" });
  for (const path of Object.values(notificationPaths)) {
    door.post(path, limited, validated, read, async ({ body }, response) => {
      try {
        response.status(await heard(listening, body)).end();
      } catch (fault) {
        // Graph tells again what is not taken now.
        if (!isPassing(fault)) recordFault(log, String(response.locals["request"]), fault);
        response.status(503).end();
      }
    });
  }
  return door;
}

/** Graph asks once whether it may send anything here. The answer is text, whatever is in it. */
const validated: RequestHandler = ({ query }, response, next) => {
  const token = query["validationToken"];
  if (token === undefined) return next();
  if (typeof token !== "string" || token.length > longestToken) {
    response.status(400).end();
    return;
  }
  response.status(200).type("text/plain").send(token);
};

async function heard(listening: Listening, body: unknown): Promise<202 | 400 | 403> {
  const read = notifications.safeParse(body);
  if (!read.success) return 400;
  const told = read.data.value.flatMap((each) => ours(listening, each));
  if (told.length === 0) return 403;
  for (const each of together(told)) await listening.hear(each);
  return 202;
}

function ours({ mailboxOf }: Listening, each: unknown): readonly Told[] {
  const read = notification.safeParse(each);
  const mailbox = read.success ? mailboxOf(read.data.clientState) : undefined;
  if (!read.success || mailbox === undefined) return [];
  const { lifecycleEvent, resourceData } = read.data;
  const event = lifecycleEvent === undefined ? resourceData?.id : undefined;
  return [{ mailbox, events: event ? [event] : [], about: lifecycleEvent ? [lifecycleEvent] : [] }];
}

function together(told: readonly Told[]): readonly Told[] {
  const mailboxes = [...new Set(told.map(({ mailbox }) => mailbox))];
  return mailboxes.map((mailbox) => {
    const its = told.filter((each) => each.mailbox === mailbox);
    return {
      mailbox,
      events: [...new Set(its.flatMap(({ events }) => events))],
      about: [...new Set(its.flatMap(({ about }) => about))],
    };
  });
}
