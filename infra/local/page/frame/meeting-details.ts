import type { ConversationView } from "../../teams/host-api.ts";

/** What `meeting.getMeetingDetails` answers. Source: https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/meeting-apps-apis */
export function meetingDetails(
  conversation: ConversationView | undefined,
  organizer: string,
  tenant: string,
): unknown {
  const meeting = conversation?.meeting;
  if (!meeting) return undefined;
  return {
    details: {
      id: meeting.meetingId,
      scheduledStartTime: meeting.startsAt,
      scheduledEndTime: meeting.endsAt,
      joinUrl: meeting.joinUrl,
      title: meeting.name,
      type: "Scheduled",
    },
    conversation: { id: meeting.id },
    organizer: { id: organizer, tenantId: tenant },
  };
}
