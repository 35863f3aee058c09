import { z } from "zod";
import type { Invited } from "./calendars.ts";
import { invalidRequest } from "./graph-refusal.ts";
import type { EventFacts } from "./graph-state.ts";
import { parsed } from "./parsed.ts";
import { instantAt } from "./wall-clock.ts";

const dateTimeTimeZone = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
const showAs = z.enum(["free", "tentative", "busy", "oof", "workingElsewhere"]);

/** What of an event a client may write here. Recurrence, whole days and attachments this world does not have. */
const eventBody = z.strictObject({
  subject: z.string().max(255).optional(),
  body: z
    .strictObject({ contentType: z.string().regex(/^(html|text)$/i), content: z.string() })
    .optional(),
  start: dateTimeTimeZone.optional(),
  end: dateTimeTimeZone.optional(),
  location: z.looseObject({ displayName: z.string() }).optional(),
  attendees: z
    .array(
      z.strictObject({
        emailAddress: z.strictObject({ address: z.string(), name: z.string().optional() }),
        type: z.enum(["required", "optional", "resource"]).default("required"),
      }),
    )
    .optional(),
  showAs: showAs.optional(),
  importance: z.enum(["low", "normal", "high"]).optional(),
  sensitivity: z.enum(["normal", "personal", "private", "confidential"]).optional(),
  categories: z.array(z.string()).optional(),
  isReminderOn: z.boolean().optional(),
  reminderMinutesBeforeStart: z.int().min(0).optional(),
  responseRequested: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  hideAttendees: z.boolean().optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z.string().optional(),
  transactionId: z.string().max(255).optional(),
  singleValueExtendedProperties: z
    .array(
      z.strictObject({
        id: z
          .string()
          .regex(/^(String|Integer|Boolean) (\{[0-9a-f-]{36}\} (Name|Id) \S+|0x[0-9a-f]+)$/i),
        value: z.string(),
      }),
    )
    .optional(),
});

export interface EventRequest {
  readonly facts: Partial<EventFacts>;
  readonly attendees?: readonly Invited[] | undefined;
  readonly online: boolean;
  readonly transactionId?: string | undefined;
}

/** @throws GraphRefusal in Graph's words */
export function eventRequest(sent: unknown): EventRequest {
  const { attendees, isOnlineMeeting, onlineMeetingProvider, transactionId, ...rest } = parsed(
    eventBody,
    sent,
    "microsoft.graph.event",
  );
  if ((attendees?.length ?? 0) > 500)
    throw invalidRequest("The number of attendees is over the limit of 500.");
  const provider = onlineMeetingProvider ?? "teamsForBusiness";
  return {
    facts: facts(rest),
    attendees: attendees?.map(({ emailAddress: { address, name }, type }) => ({
      mail: address,
      name: name ?? address,
      type,
    })),
    online: (isOnlineMeeting ?? false) && provider === "teamsForBusiness",
    transactionId,
  };
}

/** What an event is when its maker says nothing. */
export const ordinary: Omit<EventFacts, "startsAt" | "endsAt" | "zone"> = {
  subject: "",
  body: "",
  showAs: "busy",
  location: "",
  importance: "normal",
  sensitivity: "normal",
  categories: [],
  reminderMinutes: 15,
  isReminderOn: true,
  responseRequested: true,
  allowNewTimeProposals: true,
  hideAttendees: false,
  extended: [],
};

type Written = Omit<
  z.infer<typeof eventBody>,
  "attendees" | "isOnlineMeeting" | "onlineMeetingProvider" | "transactionId"
>;

function facts(written: Written): Partial<EventFacts> {
  const {
    body,
    start,
    end,
    location,
    reminderMinutesBeforeStart,
    singleValueExtendedProperties,
    ...same
  } = written;
  const found: { readonly [K in keyof EventFacts]?: EventFacts[K] | undefined } = {
    ...same,
    body: body?.content,
    startsAt: start && instantAt(start),
    endsAt: end && instantAt(end),
    zone: start?.timeZone,
    location: location?.displayName,
    reminderMinutes: reminderMinutesBeforeStart,
    extended: singleValueExtendedProperties,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}
