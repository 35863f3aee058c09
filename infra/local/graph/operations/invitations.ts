import { z } from "zod";
import { attendeeOf } from "../calendars.ts";
import { invalidRequest } from "../graph-refusal.ts";
import { needEvent, ownerOf } from "../its-event.ts";
import type { Answer, Call, Operation } from "../operation.ts";
import { parsed } from "../parsed.ts";

const type = "microsoft.graph.event";
const writers = ["Calendars.ReadWrite"];
const writing = { service: "mailbox", application: writers, delegated: writers } as const;
const comment = z.strictObject({ comment: z.string().nullish() });
const response = comment.extend({ sendResponse: z.boolean().nullish() });

/** Calling an event off, and answering an invitation. */
export const invitationOperations: readonly Operation[] = [
  {
    ...writing,
    method: "POST",
    path: "/users/{user}/events/{event}/cancel",
    request: { action: "cancel", on: type },
    run: cancel,
  },
  ...(["accept", "decline", "tentativelyAccept"] as const).map(
    (action): Operation => ({
      ...writing,
      method: "POST",
      path: `/users/{user}/events/{event}/${action}`,
      request: { action, on: type },
      run: (call) => respond(call, answers[action]),
    }),
  ),
];

const answers = {
  accept: "accepted",
  decline: "declined",
  tentativelyAccept: "tentativelyAccepted",
} as const;

function cancel(call: Call): Answer {
  const event = needEvent(call);
  parsed(comment, lowered(call.body), type);
  if (event.organizer !== ownerOf(call))
    throw invalidRequest(
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    );
  call.world.calendars.cancel(event);
  return { status: 202 };
}

function respond(call: Call, answer: (typeof answers)[keyof typeof answers]): Answer {
  const event = needEvent(call);
  const mine = ownerOf(call);
  parsed(response, lowered(call.body), type);
  if (event.organizer === mine || attendeeOf(event, mine) === undefined)
    throw invalidRequest(
      "Your request can't be completed. You can't respond to this meeting because you're the meeting organizer.",
    );
  call.world.calendars.respond(event, mine, answer);
  return { status: 202 };
}

/** Names of an action's parameters may be written with a capital. */
function lowered(body: unknown): unknown {
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      value,
    ]),
  );
}
