import { z } from "zod";
import { badRequest } from "../graph-refusal.ts";
import type { MeetingChat } from "../happening.ts";
import { needMailbox } from "../mailboxes.ts";
import type { Call, Operation } from "../operation.ts";
import { filterOf, page } from "../query.ts";

const guid = z.guid();

/** Online meetings by their join link, which is the only way to find one that came with an event. */
export const onlineMeetingOperations: readonly Operation[] = [
  {
    method: "GET",
    path: "/users/{user}/onlineMeetings",
    service: "meetings",
    application: ["OnlineMeetings.Read.All", "OnlineMeetings.ReadWrite.All"],
    delegated: ["OnlineMeetings.Read", "OnlineMeetings.ReadWrite"],
    answer: { type: "microsoft.graph.onlineMeeting", many: true },
    run(call) {
      const { user = "" } = call.params;
      // The documentation names the object id only, and for an app's own token nothing else is promised to work.
      if (call.caller.as === "app" && !guid.safeParse(user).success)
        throw badRequest("The user id in the path must be an object id.");
      const filter = filterOf(call.query);
      if (filter?.by !== "property" || filter.name.toLowerCase() !== "joinweburl")
        throw badRequest(
          "A filter by JoinWebUrl, VideoTeleconferenceId or joinMeetingIdSettings/joinMeetingId is required.",
        );
      const owner = needMailbox(user).id;
      const found = call.world
        .meetingChats()
        .filter(({ organizer, joinUrl }) => organizer === owner && joinUrl === filter.value);
      return {
        status: 200,
        body: page(
          found.map((chat) => meetingView(chat, call)),
          call.query,
          call.address,
        ),
      };
    },
  },
];

function meetingView(chat: MeetingChat, { now }: Call): object {
  return {
    id: Buffer.from(`1*${chat.organizer}*0**${chat.id}`).toString("base64"),
    creationDateTime: now,
    startDateTime: chat.startsAt,
    endDateTime: chat.endsAt,
    joinWebUrl: chat.joinUrl,
    subject: chat.subject,
    chatInfo: { threadId: chat.id, messageId: "0", replyChainMessageId: null },
    participants: {
      organizer: { identity: { user: { id: chat.organizer } }, role: "presenter" },
      attendees: chat.members
        .filter((member) => member !== chat.organizer)
        .map((id) => ({ identity: { user: { id } }, role: "attendee" })),
    },
  };
}
