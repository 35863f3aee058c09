import type { GraphWorld } from "../graph/graph-world.ts";
import type { Person } from "../organisation/people.ts";
import { channels, chat, team } from "../organisation/places.ts";
import type { Ground } from "./board.ts";
import type {
  ConversationBrief,
  ConversationView,
  MeetingBrief,
  MessageView,
  Places,
  ThreadView,
} from "./host-api.ts";
import type { OwnViews } from "./own-views.ts";
import { type Find, meetingId, personalChat, type Surrounding } from "./surroundings.ts";
import type { StoredConversation, StoredMessage } from "./teams-state.ts";

interface Seen {
  readonly ground: Pick<Ground, "state">;
  readonly find: Find;
  readonly graph: Pick<GraphWorld, "hasApp" | "meetingChats" | "tabsOf">;
  readonly views: OwnViews;
}

const silence: StoredConversation = { messages: [], read: {}, meeting: "booked" };
const teamBrief = { id: team.thread, groupId: team.id, name: team.name } as const;

/** What each person sees of this Teams. */
export function hostViews({ ground, find, graph, views }: Seen) {
  const spoken = (id: string) => ground.state.current.conversations[id] ?? silence;
  const sees = ({ people }: Surrounding, { id }: Person) => people.some((each) => each.id === id);

  const brief = (where: Surrounding, { id: me }: Person): ConversationBrief => {
    const { messages, read } = spoken(where.id);
    const seen = Number(read[me] ?? 0);
    return {
      id: where.id,
      kind: where.kind,
      name: where.name,
      membership: where.membership,
      installed: graph.hasApp(where.place),
      unread: messages.filter(({ id, from }) => Number(id) > seen && from !== me).length,
    };
  };

  const meetingBrief = (where: Surrounding, me: Person): MeetingBrief | undefined =>
    where.meeting && {
      ...brief(where, me),
      kind: "meeting",
      meetingId: meetingId(where.id),
      startsAt: where.meeting.startsAt,
      endsAt: where.meeting.endsAt,
      joinUrl: where.meeting.joinUrl,
      state: spoken(where.id).meeting,
    };

  const briefs = (ids: readonly string[], me: Person) =>
    ids
      .flatMap((id) => find(id) ?? [])
      .filter((where) => sees(where, me))
      .map((where) => brief(where, me));

  const message = (stored: StoredMessage, where: Surrounding, { id: me }: Person): MessageView => ({
    id: stored.id,
    from: stored.from,
    at: stored.at,
    edited: stored.edited,
    text: stored.text,
    textFormat: stored.textFormat,
    mentions: stored.mentions,
    suggestions: stored.suggestions,
    cards: views.cards(stored, me),
    edition: views.edition(stored, me),
    refreshDue: views.due(stored, where, me),
  });

  const threads = (where: Surrounding, me: Person): readonly ThreadView[] => {
    const { messages } = spoken(where.id);
    return messages
      .filter(({ root }) => root === undefined)
      .map((post) => ({
        post: message(post, where, me),
        replies: messages
          .filter(({ root }) => root === post.id)
          .map((reply) => message(reply, where, me)),
      }));
  };

  return {
    sees,
    places(me: Person): Places {
      const chats = graph.meetingChats().filter(({ cancelled }) => !cancelled);
      return {
        teams: [
          {
            ...teamBrief,
            channels: briefs(
              channels.map(({ id }) => id),
              me,
            ),
          },
        ],
        chats: briefs([chat.id], me),
        meetings: chats
          .flatMap(({ id }) => find(id) ?? [])
          .filter((where) => sees(where, me))
          .flatMap((where) => meetingBrief(where, me) ?? []),
        personal: brief(personalOf(me), me),
      };
    },
    conversation: (where: Surrounding, me: Person): ConversationView => ({
      ...brief(where, me),
      ...(where.kind === "channel" ? { team: teamBrief } : {}),
      meeting: meetingBrief(where, me),
      members: where.people.map(({ id }) => id),
      threads: threads(where, me),
      tabs: graph.tabsOf(where.id),
    }),
    message,
  };
}
export type HostViews = ReturnType<typeof hostViews>;

function personalOf(me: Person): Surrounding {
  const id = personalChat(me);
  return { id, kind: "personal", name: me.name, people: [me], place: id };
}
