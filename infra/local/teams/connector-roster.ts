import { organisation } from "../organisation/app.ts";
import { type Person, personNamed } from "../organisation/people.ts";
import { channels as allChannels, team as sampleTeam } from "../organisation/places.ts";
import {
  type Answer,
  type Asked,
  type ConnectorWorld,
  notOnRoster,
  refusal,
  within,
} from "./connector-world.ts";
import { chatOfMeeting, meetingId, type Surrounding } from "./surroundings.ts";

const nobody = refusal(404, "MemberNotFoundInConversation", "Member not found.");
const noTeam = refusal(404, "NotFound", "Team not found.");
const noMeeting = refusal(404, "MeetingNotFound", "Meeting not found.");

/** Who is where: members, teams, channels and meetings, as Teams tells bots. */
export function roster(world: ConnectorWorld) {
  const inside = (work: (where: Surrounding, asked: Asked) => Answer) => (asked: Asked) =>
    work(within(world, asked.params["conversation"]), asked);

  const inTeam = (work: () => Answer) => (asked: Asked) => {
    if (asked.params["team"] !== sampleTeam.thread) return noTeam;
    return world.graph.hasApp(sampleTeam.id) ? work() : notOnRoster;
  };

  const inMeeting = (work: (where: Surrounding, asked: Asked) => Answer) => (asked: Asked) => {
    const chat = chatOfMeeting(asked.params["meeting"] ?? "");
    return world.find(chat)?.kind === "meeting" ? work(within(world, chat), asked) : noMeeting;
  };

  const one = ({ people }: Surrounding, asked: Asked): Person | undefined => {
    const wanted = personNamed(asked.params["member"] ?? "");
    return people.find(({ id }) => id === wanted?.id);
  };

  return {
    members: inside(({ people }) => ({ status: 200, body: people.map(account) })),
    member: inside((where, asked) => {
      const person = one(where, asked);
      return person ? { status: 200, body: account(person) } : nobody;
    }),
    page: inside(({ people }, { query }) => {
      const from = Number(query["continuationToken"] ?? 0);
      const until = from + Math.min(Number(query["pageSize"] ?? 200), world.mostMembersAPage);
      const more = until < people.length ? { continuationToken: String(until) } : {};
      const members = people.slice(from, until).map(account);
      return { status: 200, body: { members, ...more } };
    }),
    team: inTeam(() => ({
      status: 200,
      body: {
        id: sampleTeam.thread,
        name: sampleTeam.name,
        aadGroupId: sampleTeam.id,
        tenantId: organisation.tenant,
        type: "standard",
        channelCount: allChannels.length,
        memberCount: world.graph.rosterOf(sampleTeam.id)?.length ?? 0,
      },
    })),
    channels: inTeam(() => ({
      status: 200,
      body: {
        conversations: allChannels.map(({ id, name, membership }) => ({
          id,
          // Teams leaves the General channel's name out, for clients to say in their own language.
          name: id === sampleTeam.thread ? null : name,
          type: membership,
        })),
      },
    })),
    meeting: inMeeting(({ id, meeting }) => ({
      status: 200,
      body: {
        details: {
          id: meetingId(id),
          msGraphResourceId: id,
          scheduledStartTime: meeting?.startsAt,
          scheduledEndTime: meeting?.endsAt,
          joinUrl: meeting?.joinUrl,
          title: meeting?.subject,
          type: "Scheduled",
        },
        conversation: { id, conversationType: "groupChat", isGroup: true },
        organizer: {
          id: meeting?.organizer,
          aadObjectId: meeting?.organizer,
          tenantId: organisation.tenant,
        },
      },
    })),
    participant: inMeeting((where, asked) => {
      const person = one(where, asked);
      if (!person) return nobody;
      const meeting = { role: "Attendee", inMeeting: false };
      return {
        status: 200,
        body: { user: account(person), meeting, conversation: { id: where.id } },
      };
    }),
  };
}

function account(person: Person) {
  const { id, name, givenName, surname, mail, principalName, guest } = person;
  return {
    id: person.teamsAccount,
    name,
    givenName,
    surname,
    email: mail,
    userPrincipalName: principalName,
    tenantId: organisation.tenant,
    userRole: guest ? "guest" : "user",
    aadObjectId: id,
    objectId: id,
  };
}
